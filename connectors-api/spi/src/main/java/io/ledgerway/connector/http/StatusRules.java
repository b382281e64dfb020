package io.ledgerway.connector.http;

import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a status means. Immutable.
 *
 * <p>The standard claims NOT_APPLIED only where HTTP itself says so. A connector replaces single
 * statuses by what its target documents, and looks at the body before it asks.
 */
public final class StatusRules {

  private static final StatusRules STANDARD = new StatusRules(Map.of());

  private record Meaning(FailureCategory category, Effect effect) {}

  private final Map<Integer, Meaning> own;

  private StatusRules(Map<Integer, Meaning> own) {
    this.own = own;
  }

  /**
   * What HTTP says.
   *
   * @return the rules
   */
  public static StatusRules standard() {
    return STANDARD;
  }

  /**
   * The same with another meaning of one status.
   *
   * @param status the status
   * @param category why
   * @param effect what happened at the target
   * @return the rules
   */
  public StatusRules with(int status, FailureCategory category, Effect effect) {
    Map<Integer, Meaning> more = new TreeMap<>(own);
    more.put(status, new Meaning(category, effect));
    return new StatusRules(more);
  }

  /**
   * The failure that a reply stands for.
   *
   * @param request what was asked
   * @param reply what was answered
   * @return the failure; empty for a 2xx, and for 304 in answer to a read
   */
  public Optional<Failure> failure(HttpRequest request, HttpReply reply) {
    int status = reply.status();
    Meaning meaning = own.get(status);
    if (meaning == null) {
      if (reply.isSuccessful() || (status == 304 && request.kind() == RequestKind.READ)) {
        return Optional.empty();
      }
      meaning = meaning(request.kind(), reply);
    }
    return Optional.of(
        new Failure(
            meaning.category(),
            meaning.effect(),
            Integer.toString(status),
            "The target answered " + status + " to a " + request.method(),
            null,
            null,
            reply.notBefore().orElse(null)));
  }

  private static Meaning meaning(RequestKind kind, HttpReply reply) {
    int status = reply.status();
    if (status >= 300 && status <= 399) {
      return redirect(kind, status);
    }
    if (status >= 400 && status <= 499) {
      return refusal(kind, status);
    }
    if (status >= 500 && status <= 599) {
      return fault(reply);
    }
    return new Meaning(FailureCategory.TARGET_BUG, Effect.UNKNOWN);
  }

  /**
   * 303 says that the answer to what was done stands elsewhere, and many targets say the same by
   * 301 or 302 (RFC 9110, notes of 15.4.2 and 15.4.3); 307 and 308 ask for the same request
   * elsewhere.
   */
  private static Meaning redirect(RequestKind kind, int status) {
    boolean perhapsDone = status >= 301 && status <= 303;
    return perhapsDone && kind == RequestKind.WRITE
        ? new Meaning(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN)
        : new Meaning(FailureCategory.CONFIG, Effect.NOT_APPLIED);
  }

  private static Meaning refusal(RequestKind kind, int status) {
    return switch (status) {
      case 401 -> new Meaning(FailureCategory.AUTH_EXPIRED, Effect.NOT_APPLIED);
      case 403 -> new Meaning(FailureCategory.AUTH_DENIED, Effect.NOT_APPLIED);
      case 404, 410 -> new Meaning(FailureCategory.NOT_FOUND, Effect.NOT_APPLIED);
      case 405, 407, 421, 426 -> new Meaning(FailureCategory.CONFIG, Effect.NOT_APPLIED);
      case 408 -> new Meaning(FailureCategory.TRANSIENT, Effect.UNKNOWN);
      case 409 -> conflict(kind);
      case 412, 423 -> new Meaning(FailureCategory.CONFLICT_VERSION, Effect.NOT_APPLIED);
      case 425 -> new Meaning(FailureCategory.TRANSIENT, Effect.NOT_APPLIED);
      case 429 -> new Meaning(FailureCategory.THROTTLED, Effect.NOT_APPLIED);
      default -> new Meaning(FailureCategory.VALIDATION, Effect.NOT_APPLIED);
    };
  }

  /** A conflict of a write may be its own earlier attempt: only the target's code tells. */
  private static Meaning conflict(RequestKind kind) {
    return kind == RequestKind.WRITE
        ? new Meaning(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN)
        : new Meaning(FailureCategory.TRANSIENT, Effect.UNKNOWN);
  }

  private static Meaning fault(HttpReply reply) {
    boolean asksToWait = reply.status() == 503 && reply.notBefore().isPresent();
    return new Meaning(
        asksToWait ? FailureCategory.THROTTLED : FailureCategory.TRANSIENT, Effect.UNKNOWN);
  }
}
