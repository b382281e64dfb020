package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.base.xml.XmlCursor;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the section readers share: the cursor, the codes, and what is noticed on the way. */
final class UblContext {

  private static final int LONGEST_KEPT = 4_000;

  /** Stands for the currency of amounts that come before the document's currency. */
  private final CurrencyCode unstated = new CurrencyCode(CurrencyCode.XXX.value());

  private final XmlCursor cursor;
  private final Observations observations = new Observations();
  private final Set<String> notMapped = new HashSet<>();
  private final Codes codes = new Codes();
  private Kept kept = new Kept(null, 0);
  private String aggregateNamespace = "";
  private String basicNamespace = "";
  private @Nullable CurrencyCode documentCurrency;
  private boolean currencyAwaited;

  UblContext(XmlCursor cursor) {
    this.cursor = cursor;
  }

  XmlCursor cursor() {
    return cursor;
  }

  Codes codes() {
    return codes;
  }

  /** Whether the element the cursor stands on is one of UBL. */
  @SuppressWarnings("ReferenceEquality") // a shortcut: the parser hands out one object for each
  boolean isUbl() {
    String namespace = cursor.namespace();
    if (namespace == basicNamespace || namespace == aggregateNamespace) {
      return true;
    }
    if (!namespace.startsWith(InvoiceReader.NAMESPACE)) {
      return false;
    }
    aggregateNamespace = basicNamespace;
    basicNamespace = namespace;
    return true;
  }

  // The currency of amounts that state none.

  void documentCurrency(@Nullable CurrencyCode code) {
    documentCurrency = code;
  }

  @Nullable CurrencyCode documentCurrency() {
    return documentCurrency;
  }

  CurrencyCode assumedCurrency() {
    CurrencyCode known = documentCurrency;
    currencyAwaited |= known == null;
    return known == null ? unstated : known;
  }

  /** The currency to be replaced by the document's, or null when there is none such. */
  @Nullable CurrencyCode awaitingCurrency() {
    return currencyAwaited && documentCurrency != null ? unstated : null;
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

  /** Keeps a text that stands at a path below the root. */
  void keep(String path, @Nullable String text) {
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
      observe("UBL-NOT-MAPPED", Severity.INFORMATION, null, message);
    }
  }

  /** From here on what has no field belongs to the element the cursor stands on. */
  void beginKeeping() {
    kept = new Kept(kept, cursor.depth() - 1);
  }

  /** What was kept since {@link #beginKeeping}; what follows belongs to the element around it. */
  Extensions endKeeping() {
    Extensions extensions = kept.extensions();
    Kept outer = kept.outer();
    if (outer != null) {
      kept = outer;
    }
    return extensions;
  }

  // Observations. Each names the line that the reader has come to.

  void observe(String rule, Severity severity, @Nullable Place place, String message) {
    observe(rule, severity, place, message, null, null);
  }

  void observe(
      String rule,
      Severity severity,
      @Nullable Place place,
      String message,
      @Nullable String expected,
      @Nullable String actual) {
    String pointer = place == null ? null : place.pointer();
    String told = message + " (line " + cursor.line() + ").";
    observations.add(new Finding(rule, null, severity, pointer, told, expected, actual));
  }

  /** The element that the cursor has just left is there but says nothing. */
  void empty(Place place, @Nullable String actual) {
    String path = pathOfLeft();
    observe("UBL-EMPTY", Severity.WARNING, place, "Element " + path + " is empty", path, actual);
  }

  /** A group that UBL requires is missing. */
  void absent(Place place, String element) {
    String message = "Element " + element + " is missing";
    observe("UBL-ABSENT", Severity.ERROR, place, message, element, null);
  }

  /** The path of the element whose end the cursor stands at. */
  String pathOfLeft() {
    String outer = cursor.path();
    return outer.isEmpty() ? cursor.name() : outer + "/" + cursor.name();
  }

  List<Finding> observations() {
    return observations.all();
  }
}
