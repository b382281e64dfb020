package io.ledgerway.testkit.contract;

import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.testkit.fake.Fault;
import java.util.List;

/**
 * What an answer to a write means. Immutable.
 *
 * @param answer what the target answers
 * @param category why it failed
 * @param effect what happened
 */
public record FailureRow(Fault answer, FailureCategory category, Effect effect) {

  /** What HTTP itself says; a target that differs has rows of its own. */
  public static final List<FailureRow> STANDARD =
      List.of(
          status(400, FailureCategory.VALIDATION, Effect.NOT_APPLIED),
          status(401, FailureCategory.AUTH_EXPIRED, Effect.NOT_APPLIED),
          status(403, FailureCategory.AUTH_DENIED, Effect.NOT_APPLIED),
          status(404, FailureCategory.NOT_FOUND, Effect.NOT_APPLIED),
          status(408, FailureCategory.TRANSIENT, Effect.UNKNOWN),
          status(412, FailureCategory.CONFLICT_VERSION, Effect.NOT_APPLIED),
          status(422, FailureCategory.VALIDATION, Effect.NOT_APPLIED),
          status(429, FailureCategory.THROTTLED, Effect.NOT_APPLIED),
          status(500, FailureCategory.TRANSIENT, Effect.UNKNOWN),
          status(503, FailureCategory.TRANSIENT, Effect.UNKNOWN),
          status(504, FailureCategory.TRANSIENT, Effect.UNKNOWN));

  /**
   * A row for a status alone.
   *
   * @param status the status
   * @param category why it failed
   * @param effect what happened
   * @return the row
   */
  public static FailureRow status(int status, FailureCategory category, Effect effect) {
    return new FailureRow(Fault.status(status), category, effect);
  }
}
