package io.ledgerway.runtime.retry;

import static io.ledgerway.connector.failure.FailureCategory.AUTH_DENIED;
import static io.ledgerway.connector.failure.FailureCategory.AUTH_EXPIRED;
import static io.ledgerway.connector.failure.FailureCategory.BUSINESS_RULE;
import static io.ledgerway.connector.failure.FailureCategory.CANCELLED;
import static io.ledgerway.connector.failure.FailureCategory.CONFIG;
import static io.ledgerway.connector.failure.FailureCategory.CONFLICT_KEY;
import static io.ledgerway.connector.failure.FailureCategory.CONFLICT_VERSION;
import static io.ledgerway.connector.failure.FailureCategory.CONNECTOR_BUG;
import static io.ledgerway.connector.failure.FailureCategory.DEADLINE;
import static io.ledgerway.connector.failure.FailureCategory.DUPLICATE;
import static io.ledgerway.connector.failure.FailureCategory.IN_PROGRESS;
import static io.ledgerway.connector.failure.FailureCategory.LOCAL_REJECT;
import static io.ledgerway.connector.failure.FailureCategory.NOT_FOUND;
import static io.ledgerway.connector.failure.FailureCategory.OUTCOME_UNKNOWN;
import static io.ledgerway.connector.failure.FailureCategory.TARGET_BUG;
import static io.ledgerway.connector.failure.FailureCategory.THROTTLED;
import static io.ledgerway.connector.failure.FailureCategory.TRANSIENT;
import static io.ledgerway.connector.failure.FailureCategory.UNREACHABLE;
import static io.ledgerway.connector.failure.FailureCategory.UNREADABLE;
import static io.ledgerway.connector.failure.FailureCategory.UNSUPPORTED;
import static io.ledgerway.connector.failure.FailureCategory.VALIDATION;
import static io.ledgerway.runtime.retry.SignalTable.Rule.AGAIN;
import static io.ledgerway.runtime.retry.SignalTable.Rule.FINAL;
import static io.ledgerway.runtime.retry.SignalTable.Rule.LATER_SAME_KEY;
import static io.ledgerway.runtime.retry.SignalTable.Rule.LOOK_OR_HOLD;
import static io.ledgerway.runtime.retry.SignalTable.Rule.LOOK_OR_LATER;
import static io.ledgerway.runtime.retry.SignalTable.Rule.LOOK_OR_SAME_KEY;
import static io.ledgerway.runtime.retry.SignalTable.Rule.PERSON;
import static io.ledgerway.runtime.retry.SignalTable.Rule.REFRESH;
import static io.ledgerway.runtime.retry.SignalTable.Rule.REQUEUE_UNCOUNTED;
import static io.ledgerway.runtime.retry.SignalTable.Rule.SAME_KEY;

import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.FailureCategory;
import java.util.EnumMap;
import java.util.Map;

/** What a failure means for whom: the retry rules as data. */
final class SignalTable {

  /** A cell of the table. */
  enum Rule {
    /** Again, after a wait. */
    AGAIN,
    /** Under the same wire key, after a wait, as long as the key holds. */
    SAME_KEY,
    /** Look; where that is impossible the same reference is the question. */
    LOOK_OR_SAME_KEY,
    /** Look; where that is impossible a person decides. */
    LOOK_OR_HOLD,
    /** New credentials, once. */
    REFRESH,
    /** Back into the queue, uncounted. */
    REQUEUE_UNCOUNTED,
    /** The durable layer goes on under the same wire key. */
    LATER_SAME_KEY,
    /** Look; where that is impossible the durable layer goes on with the same reference. */
    LOOK_OR_LATER,
    /** The answer is final. */
    FINAL,
    /** A person decides. */
    PERSON
  }

  /**
   * One category.
   *
   * @param read a read, whatever happened
   * @param harmless a write that provably had no effect
   * @param nativeKey a write that may have had one, protected by a key
   * @param reference the same, protected by its reference
   * @param bare the same, protected by nothing
   */
  private record Row(Rule read, Rule harmless, Rule nativeKey, Rule reference, Rule bare) {}

  private static final Map<FailureCategory, Row> ROWS = new EnumMap<>(FailureCategory.class);

  static {
    Row fault = new Row(AGAIN, AGAIN, SAME_KEY, LOOK_OR_SAME_KEY, LOOK_OR_HOLD);
    row(THROTTLED, fault);
    row(TRANSIENT, fault);
    row(UNREACHABLE, fault);
    row(OUTCOME_UNKNOWN, fault);
    row(IN_PROGRESS, new Row(AGAIN, LOOK_OR_HOLD, SAME_KEY, LOOK_OR_SAME_KEY, LOOK_OR_HOLD));
    row(AUTH_EXPIRED, new Row(REFRESH, REFRESH, REFRESH, REFRESH, LOOK_OR_HOLD));
    Row cutShort =
        new Row(REQUEUE_UNCOUNTED, REQUEUE_UNCOUNTED, LATER_SAME_KEY, LOOK_OR_LATER, LOOK_OR_HOLD);
    row(LOCAL_REJECT, cutShort);
    row(CANCELLED, cutShort);
    row(DEADLINE, cutShort);
    Row answer = new Row(FINAL, FINAL, LOOK_OR_HOLD, LOOK_OR_HOLD, LOOK_OR_HOLD);
    row(AUTH_DENIED, answer);
    row(CONFIG, answer);
    row(VALIDATION, answer);
    row(BUSINESS_RULE, answer);
    row(NOT_FOUND, answer);
    row(CONFLICT_VERSION, answer);
    row(UNSUPPORTED, answer);
    row(UNREADABLE, answer);
    row(CONFLICT_KEY, new Row(FINAL, FINAL, PERSON, PERSON, PERSON));
    row(DUPLICATE, new Row(FINAL, LOOK_OR_HOLD, LOOK_OR_HOLD, LOOK_OR_HOLD, LOOK_OR_HOLD));
    Row nonsense = new Row(FINAL, PERSON, PERSON, PERSON, PERSON);
    row(CONNECTOR_BUG, nonsense);
    row(TARGET_BUG, nonsense);
  }

  private SignalTable() {}

  private static void row(FailureCategory category, Row row) {
    ROWS.put(category, row);
  }

  /** The rule; a category that the table does not know is a person's. */
  static Rule rule(FailureCategory category, Effect effect, Repeatability repeatability) {
    Row row = ROWS.get(category);
    if (row == null) {
      return PERSON;
    }
    if (repeatability == Repeatability.READ) {
      return row.read();
    }
    return switch (effect) {
      case NOT_SENT, NOT_APPLIED -> row.harmless();
      case APPLIED -> LOOK_OR_HOLD;
      case UNKNOWN ->
          switch (repeatability) {
            case NATIVE_KEY -> row.nativeKey();
            case UNIQUE_REFERENCE -> row.reference();
            case NONE, READ -> row.bare();
          };
    };
  }
}
