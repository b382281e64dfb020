package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.v1.value.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the reader saw and the model can't say, by place. Tells a value that is absent from one that
 * is there but empty, or there but unreadable.
 */
final class Observed {

  private static final Observed NOTHING = new Observed(List.of());
  private static final String DOCUMENT = "/document";
  private static final int ABSENT = 1;
  private static final int EMPTY = 2;
  private static final int UNREADABLE = 4;
  private static final int NO_CURRENCY = 8;
  private static final int MASKED = 16;
  private static final int SPACED = 32;
  private static final int FURTHER_TOTAL = 64;
  private static final int REPEATED = 128;

  private final List<Finding> findings;
  private final Map<String, Integer> kindsByPointer = new HashMap<>();
  private final Map<String, String> codesByPointer = new HashMap<>();

  private Observed(List<Finding> findings) {
    this.findings = findings;
  }

  static Observed in(List<Finding> observations) {
    if (observations.isEmpty()) {
      return NOTHING;
    }
    Observed observed = new Observed(observations);
    for (Finding finding : observations) {
      int kind = kind(finding);
      String pointer = finding.pointer();
      if (kind != 0 && pointer != null && pointer.startsWith(DOCUMENT)) {
        observed.note(kind, pointer.substring(DOCUMENT.length()), finding.actual());
      }
    }
    return observed.kindsByPointer.isEmpty() ? NOTHING : observed;
  }

  private static int kind(Finding finding) {
    return switch (finding.rule()) {
      case "UBL-ABSENT" -> "cac:Party".equals(finding.expected()) ? EMPTY : ABSENT;
      case "UBL-EMPTY" -> EMPTY;
      case "UBL-DATE", "UBL-AMOUNT", "UBL-INDICATOR" -> UNREADABLE;
      case "UBL-CURRENCY" -> NO_CURRENCY;
      case "UBL-SPACE" -> SPACED;
      case "UBL-REPEATED" -> REPEATED;
      case "UBL-TAX-TOTAL" -> FURTHER_TOTAL;
      case "BR-51" -> MASKED;
      default -> 0;
    };
  }

  /** A tax registration without number is no registration, so it counts for the party's list. */
  private void note(int kind, String pointer, @Nullable String code) {
    int registrations = pointer.indexOf("/taxRegistrations/");
    if (registrations >= 0 && pointer.endsWith("/number")) {
      String list = pointer.substring(0, registrations) + "/taxRegistrations";
      kindsByPointer.merge(list, kind, (one, other) -> one | other);
      if ("VAT".equalsIgnoreCase(code)) {
        kindsByPointer.merge(list + "/VAT", kind, (one, other) -> one | other);
      }
      return;
    }
    kindsByPointer.merge(pointer, kind, (one, other) -> one | other);
    if (code != null && (kind & (EMPTY | UNREADABLE)) != 0) {
      codesByPointer.put(pointer, code);
    }
  }

  private boolean is(int kinds, String pointer) {
    Integer seen = kindsByPointer.get(pointer);
    return seen != null && (seen & kinds) != 0;
  }

  boolean nothing() {
    return this == NOTHING;
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

  /** White space stands around the code there, which some official tests do not forgive. */
  boolean spaced(String pointer) {
    return is(SPACED, pointer);
  }

  /** The scheme, unit or currency that stood beside a value that is empty or unreadable. */
  @Nullable String codeAt(String pointer) {
    return codesByPointer.get(pointer);
  }

  /** All elements that hold no value and whose name ends so: their pointers and codes. */
  void valueless(String suffix, BiConsumer<String, @Nullable String> action) {
    for (Finding finding : findings) {
      String path = finding.expected();
      if ((kind(finding) & (EMPTY | UNREADABLE | NO_CURRENCY)) != 0
          && path != null
          && path.endsWith(suffix)
          && finding.pointer() != null) {
        action.accept(finding.pointer().substring(DOCUMENT.length()), finding.actual());
      }
    }
  }

  /** An attribute without value, by the pointer it begins with and the path it ends with. */
  boolean emptyBelow(String pointer, String path) {
    for (Finding finding : findings) {
      if (kind(finding) == EMPTY
          && finding.expected() != null
          && finding.expected().endsWith(path)
          && finding.pointer() != null
          && finding.pointer().startsWith(DOCUMENT + pointer)) {
        return true;
      }
    }
    return false;
  }

  /** How many more tax categories than the first one the rows of the breakdown hold. */
  int repeatedRowCategories(String row) {
    int more = 0;
    for (Finding finding : findings) {
      if (finding.rule().equals("UBL-REPEATED")
          && finding.expected() != null
          && finding.expected().endsWith("TaxSubtotal/TaxCategory")
          && (DOCUMENT + row).equals(finding.pointer())
          && finding.actual() != null) {
        more += Integer.parseInt(finding.actual()) - 1;
      }
    }
    return more;
  }

  /** The stated currencies of tax totals for which the model has no field. */
  void furtherTotals(Consumer<String> action) {
    for (Finding finding : findings) {
      if (kind(finding) == FURTHER_TOTAL
          && "TaxTotal".equals(finding.expected())
          && finding.actual() != null) {
        action.accept(finding.actual());
      }
    }
  }
}
