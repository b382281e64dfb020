package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.base.xml.XmlCursor;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.ledgerway.model.v1.value.Severity;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the section readers share: the cursor, typed values, and what is noticed on the way. */
final class UblContext {

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(Z|[+-]\\d{2}:\\d{2})?");
  private static final int LONGEST_KEPT = 4_000;

  private final XmlCursor cursor;
  private final Observations observations = new Observations();
  private final Set<String> notMapped = new HashSet<>();
  private final Kept documentKept = new Kept(0);
  private Kept kept = documentKept;
  private @Nullable CurrencyCode currency;
  private @Nullable Identifier creditorId;

  UblContext(XmlCursor cursor) {
    this.cursor = cursor;
  }

  XmlCursor cursor() {
    return cursor;
  }

  /** The children of the element; the named ones may come more than once. */
  Section section(String... repeatable) {
    return new Section(this, repeatable.length == 0 ? Set.of() : Set.of(repeatable));
  }

  // What the document says once and its sections need.

  void documentCurrency(@Nullable CurrencyCode code) {
    currency = code;
  }

  @Nullable CurrencyCode documentCurrency() {
    return currency;
  }

  void creditorId(Identifier identifier) {
    creditorId = identifier;
  }

  @Nullable Identifier creditorId() {
    return creditorId;
  }

  // Typed values. Each consumes the element.

  /** The text without outer white space, or null with an observation when there is none. */
  @Nullable String text() {
    long line = cursor.line();
    String text = cursor.text().strip();
    if (text.isEmpty()) {
      String path = cursor.path() + "/" + cursor.name();
      observe("UBL-EMPTY", Severity.WARNING, null, "Element " + path + " is empty", line);
      return null;
    }
    return text;
  }

  /** The text of the one child that matters. */
  @Nullable String only(String child) {
    String text = null;
    Section section = section();
    while (section.next()) {
      if (section.name().equals(child)) {
        text = text();
      } else {
        unmapped();
      }
    }
    return text;
  }

  @Nullable Identifier identifier() {
    String scheme = attribute("schemeID");
    String value = text();
    return value == null ? null : Identifier.of(scheme, value);
  }

  /** The identifier in the one child that matters. */
  @Nullable Identifier onlyIdentifier(String child) {
    Identifier identifier = null;
    Section section = section();
    while (section.next()) {
      if (section.name().equals(child)) {
        identifier = identifier();
      } else {
        unmapped();
      }
    }
    return identifier;
  }

  /** An attribute, or null when it is absent or blank. */
  @Nullable String attribute(String name) {
    String value = cursor.attribute(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  @Nullable LocalDate date(String at, String field) {
    long line = cursor.line();
    String text = text();
    if (text == null) {
      return null;
    }
    var matcher = DATE.matcher(text);
    try {
      if (matcher.matches()) {
        return LocalDate.parse(matcher.group(1));
      }
    } catch (DateTimeException e) {
      // falls through to the one observation below
    }
    String message = "A date can't be read. Have it sent as YYYY-MM-DD";
    observe("UBL-DATE", Severity.ERROR, at + "/" + field, message, line);
    return null;
  }

  @Nullable BigDecimal decimal(String at, String field) {
    long line = cursor.line();
    String text = text();
    if (text == null) {
      return null;
    }
    if (DECIMAL.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    String message = "A number can't be read. Have it sent with digits and a decimal point";
    observe("UBL-AMOUNT", Severity.ERROR, at + "/" + field, message, line);
    return null;
  }

  @Nullable Percentage percentage(String at, String field) {
    BigDecimal value = decimal(at, field);
    return value == null ? null : new Percentage(value);
  }

  @Nullable Money money(String at, String field) {
    String code = attribute("currencyID");
    long line = cursor.line();
    BigDecimal amount = decimal(at, field);
    if (amount == null) {
      return null;
    }
    if (code != null) {
      return new Money(amount, new CurrencyCode(code));
    }
    String message = "An amount names no currency; the document's currency is assumed";
    observe("UBL-CURRENCY", Severity.WARNING, at + "/" + field, message, line);
    return new Money(amount, currency == null ? CurrencyCode.XXX : currency);
  }

  // What has no field.

  /** Keeps the element with all inside it as extensions, or says that it is not kept. */
  void unmapped() {
    cursor.leaves(LONGEST_KEPT, this::keep);
  }

  /** Passes over the element and says so. */
  void skipped() {
    reportNotMapped(cursor.path());
    cursor.skip();
  }

  void repeated() {
    String message = "Element " + cursor.path() + " comes more than once; the first one is used";
    observe("UBL-REPEATED", Severity.WARNING, null, message, cursor.line());
    unmapped();
  }

  private void keep(String path, @Nullable String text) {
    if (text != null && text.isBlank()) {
      return;
    }
    if (text == null || !kept.keep(path, text.strip())) {
      reportNotMapped(path);
    }
  }

  private void reportNotMapped(String path) {
    if (notMapped.add(path)) {
      String message = "Element " + path + " has no field in the model and is not kept";
      observe("UBL-NOT-MAPPED", Severity.INFORMATION, null, message, cursor.line());
    }
  }

  /** From here on what has no field belongs to the element the cursor stands on. */
  void beginKeeping() {
    kept = new Kept(cursor.path().length() + 1);
  }

  /** What was kept since {@link #beginKeeping}; what follows belongs to the document again. */
  Extensions endKeeping() {
    Extensions extensions = kept.extensions();
    kept = documentKept;
    return extensions;
  }

  Extensions documentExtensions() {
    return documentKept.extensions();
  }

  void observe(
      String rule, Severity severity, @Nullable String pointer, String message, long line) {
    observations.add(rule, severity, pointer, message + " (line " + line + ").");
  }

  List<Finding> observations() {
    return observations.all();
  }
}
