package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.v1.value.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the reader saw and the model can't say, by place. Tells a value that is absent from one that
 * is there but empty, or there but unreadable.
 */
final class Observed {

  private static final Observed NOTHING = new Observed(Map.of());
  private static final String DOCUMENT = "/document";
  private static final int ABSENT = 1;
  private static final int EMPTY = 2;
  private static final int UNREADABLE = 4;
  private static final int NO_CURRENCY = 8;
  private static final int MASKED = 16;

  private final Map<String, Integer> kindsByPointer;

  private Observed(Map<String, Integer> kindsByPointer) {
    this.kindsByPointer = kindsByPointer;
  }

  static Observed in(List<Finding> observations) {
    Observed observed = NOTHING;
    for (Finding finding : observations) {
      int kind = kind(finding.rule());
      String pointer = finding.pointer();
      if (kind != 0 && pointer != null && pointer.startsWith(DOCUMENT)) {
        if (observed == NOTHING) {
          observed = new Observed(new HashMap<>());
        }
        observed.kindsByPointer.merge(
            pointer.substring(DOCUMENT.length()), kind, (one, other) -> one | other);
      }
    }
    return observed;
  }

  private static int kind(String rule) {
    return switch (rule) {
      case "UBL-ABSENT" -> ABSENT;
      case "UBL-EMPTY" -> EMPTY;
      case "UBL-DATE", "UBL-AMOUNT", "UBL-INDICATOR" -> UNREADABLE;
      case "UBL-CURRENCY" -> NO_CURRENCY;
      case "BR-51" -> MASKED;
      default -> 0;
    };
  }

  private boolean is(int kinds, String pointer) {
    @Nullable Integer seen = kindsByPointer.get(pointer);
    return seen != null && (seen & kinds) != 0;
  }

  boolean nothing() {
    return kindsByPointer.isEmpty();
  }

  /** A group that the syntax requires is missing altogether. */
  boolean absent(String pointer) {
    return is(ABSENT, pointer);
  }

  /** An element stands there without content. */
  boolean empty(String pointer) {
    return is(EMPTY, pointer);
  }

  /** An element with content stands there, which is no value. */
  boolean unreadable(String pointer) {
    return is(UNREADABLE, pointer);
  }

  /** An element stands there, though the model holds no value. */
  boolean exists(String pointer) {
    return is(EMPTY | UNREADABLE, pointer);
  }

  boolean namesNoCurrency(String pointer) {
    return is(NO_CURRENCY, pointer);
  }

  boolean masked(String pointer) {
    return is(MASKED, pointer);
  }
}
