package io.ledgerway.base.einvoice.internal.ubl;

import io.ledgerway.base.einvoice.internal.ubl.Elements.Element;
import io.ledgerway.base.xml.XmlCursor;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.Percentage;
import io.ledgerway.model.v1.value.Quantity;
import io.ledgerway.model.v1.value.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The children of one element, one after the other, with the values they hold. A child that may
 * come once and comes again is not handed out: the first one counts, the others are kept aside and
 * observed. Each method that reads a value consumes the child.
 */
final class Section {

  /** Stands for elements that the section does not know. */
  static final String UNKNOWN = "";

  private final UblContext context;
  private final XmlCursor cursor;
  private final Elements elements;
  private final Place place;
  private long seen;
  private @Nullable Map<Element, Integer> repeats;
  private String name = UNKNOWN;
  private String field = "";

  Section(UblContext context, Elements elements, Place place) {
    this.context = context;
    this.cursor = context.cursor();
    this.elements = elements;
    this.place = place;
  }

  /** Goes to the next child; what the section does not know is kept on the way. */
  boolean next() {
    while (cursor.nextChild()) {
      Element element = context.isUbl() ? elements.find(cursor.name()) : null;
      if (element == null) {
        context.unmapped();
      } else if (element.again() || isFirst(element)) {
        name = element.name();
        field = element.field();
        return true;
      } else {
        again(element);
      }
    }
    if (repeats != null) {
      reportRepeats(repeats);
    }
    return false;
  }

  private boolean isFirst(Element element) {
    long bit = 1L << element.position();
    boolean first = (seen & bit) == 0;
    seen |= bit;
    return first;
  }

  private void again(Element element) {
    Map<Element, Integer> counts = repeats == null ? new LinkedHashMap<>() : repeats;
    repeats = counts;
    counts.merge(element, 2, (count, first) -> count + 1);
    context.unmapped();
  }

  private void reportRepeats(Map<Element, Integer> counts) {
    String outer = cursor.depth() == 0 ? "" : context.pathOfLeft() + "/";
    counts.forEach(
        (element, count) -> repeated(place.field(element.field()), outer + element.name(), count));
  }

  private void repeated(Place at, String path, int count) {
    String message = "Element " + path + " comes more than once; the first one is used";
    context.observe("UBL-REPEATED", Severity.WARNING, at, message, path, Integer.toString(count));
  }

  /** The name of the child. */
  String name() {
    return name;
  }

  /** Where the canonical document holds what the child says. */
  Place at() {
    return place.field(field);
  }

  /** A section over the children of the child. */
  Section inner(Elements children, Place at) {
    return new Section(context, children, at);
  }

  /** The element that held the children, all read by now, says nothing. */
  void observeEmpty() {
    observeEmptyAt(place);
  }

  /** The same, where the canonical place of the element is another than its children's. */
  void observeEmptyAt(Place at) {
    context.empty(at, null);
  }

  // Values.

  /** The text without outer white space, or null with an observation when there is none. */
  @Nullable String text() {
    keepAttributes(null, null);
    return stripped(at(), null);
  }

  /** A code: a text of which outer white space is observed. */
  @Nullable String code() {
    keepAttributes(null, null);
    return unspaced(at());
  }

  private @Nullable String unspaced(Place at) {
    String raw = cursor.text();
    String text = raw.strip();
    if (text.isEmpty()) {
      context.empty(at, null);
      return null;
    }
    if (text.length() != raw.length()) {
      spaced(at, context.pathOfLeft());
    }
    return context.codes().text(text);
  }

  private void spaced(Place at, String path) {
    String message = "White space stands around the code in " + path;
    context.observe("UBL-SPACE", Severity.INFORMATION, at, message, path, null);
  }

  private @Nullable String stripped(Place at, @Nullable String actual) {
    String text = cursor.text().strip();
    if (text.isEmpty()) {
      context.empty(at, actual);
      return null;
    }
    return context.codes().text(text);
  }

  /** The text, empty when there is none; nothing is observed. */
  String textOrEmpty() {
    keepAttributes(null, null);
    return cursor.text().strip();
  }

  /** A code in an attribute of the child, or null when it is absent or blank; blank is observed. */
  @Nullable String codeAttribute(String attribute, Place at) {
    String raw = cursor.attribute(attribute);
    if (raw == null) {
      return null;
    }
    String code = raw.strip();
    if (code.isEmpty()) {
      String path = cursor.path() + "@" + attribute;
      String message = "Attribute " + path + " is empty";
      context.observe("UBL-EMPTY", Severity.WARNING, at, message, path, null);
      return null;
    }
    if (code.length() != raw.length()) {
      spaced(at, cursor.path() + "@" + attribute);
    }
    return code;
  }

  /** An attribute of the child, or null when it is absent or blank. */
  @Nullable String attribute(String attribute) {
    String value = cursor.attribute(attribute);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** The text of a child with attributes that the caller has read. */
  @Nullable String textBeside(String attribute, @Nullable String other) {
    keepAttributes(attribute, other);
    return stripped(at(), null);
  }

  @Nullable Identifier identifier() {
    return identifier(at());
  }

  /** The identifier that is the next one of a list. */
  @Nullable Identifier identifier(int index) {
    return identifier(at(), at().item(index));
  }

  private @Nullable Identifier identifier(Place at) {
    return identifier(at, at);
  }

  /** An identifier that, when it is one, stands elsewhere than an empty one is observed. */
  private @Nullable Identifier identifier(Place empty, Place at) {
    String scheme = codeAttribute("schemeID", at.field("scheme"));
    keepAttributes("schemeID", null);
    String value = stripped(empty, scheme);
    return value == null
        ? null
        : new Identifier(context.codes().schemes.ofNullable(scheme), value, null);
  }

  @Nullable LocalDate date() {
    return dateAt(at());
  }

  /** A date whose canonical place is not below the section's. */
  @Nullable LocalDate dateAt(Place at) {
    keepAttributes(null, null);
    String text = stripped(at, null);
    if (text == null) {
      return null;
    }
    LocalDate date = Values.date(text);
    if (date == null) {
      String message = "A date can't be read. Have it sent as YYYY-MM-DD";
      context.observe("UBL-DATE", Severity.ERROR, at, message, context.pathOfLeft(), null);
    }
    return date;
  }

  private @Nullable BigDecimal decimal(@Nullable String actual) {
    return decimalAt(at(), actual);
  }

  private @Nullable BigDecimal decimalAt(Place at, @Nullable String actual) {
    String text = stripped(at, actual);
    if (text == null) {
      return null;
    }
    BigDecimal value = Values.decimal(text);
    if (value == null) {
      String message = "A number can't be read. Have it sent with digits and a decimal point";
      context.observe("UBL-AMOUNT", Severity.ERROR, at, message, context.pathOfLeft(), actual);
      return null;
    }
    return context.codes().decimal(text, value);
  }

  @Nullable Percentage percentage() {
    keepAttributes(null, null);
    BigDecimal value = decimal(null);
    return value == null ? null : new Percentage(value);
  }

  @Nullable Quantity quantity() {
    String unit = codeAttribute("unitCode", at().field("unit"));
    keepAttributes("unitCode", null);
    BigDecimal value = decimal(unit);
    return value == null ? null : new Quantity(value, context.codes().units.ofNullable(unit), null);
  }

  @Nullable Money money() {
    return moneyAt(at());
  }

  /** An amount whose canonical place is not the child's. */
  @Nullable Money moneyAt(Place at) {
    String raw = cursor.attribute("currencyID");
    String code = raw == null || raw.isBlank() ? null : raw.strip();
    keepAttributes("currencyID", null);
    BigDecimal amount = decimalAt(at, code);
    if (amount == null) {
      return null;
    }
    if (code == null) {
      String message = "An amount names no currency; the document's currency is assumed";
      context.observe("UBL-CURRENCY", Severity.WARNING, at, message, context.pathOfLeft(), null);
      return new Money(amount, context.assumedCurrency());
    }
    if (raw != null && raw.length() != code.length()) {
      spaced(at, context.pathOfLeft() + "@currencyID");
    }
    return new Money(amount, context.codes().currencies.of(code));
  }

  @Nullable CountryCode country() {
    String code = onlyText("IdentificationCode", true);
    return context.codes().countries.ofNullable(code);
  }

  /** The text of the one grandchild that matters. */
  @Nullable String only(String grandchild) {
    return onlyText(grandchild, false);
  }

  private @Nullable String onlyText(String grandchild, boolean code) {
    Place at = at();
    String text = null;
    int count = 0;
    while (cursor.nextChild()) {
      if (isNamed(grandchild) && ++count == 1) {
        keepAttributes(null, null);
        text = code ? unspaced(at) : stripped(at, null);
      } else {
        context.unmapped();
      }
    }
    observeRepeats(at, grandchild, count);
    return text;
  }

  /** The identifier in the one grandchild that matters. */
  @Nullable Identifier onlyIdentifier(String grandchild) {
    return onlyIdentifier(grandchild, at());
  }

  /** The same as the next one of a list. */
  @Nullable Identifier onlyIdentifier(String grandchild, int index) {
    return onlyIdentifier(grandchild, at().item(index));
  }

  private @Nullable Identifier onlyIdentifier(String grandchild, Place item) {
    Place at = at();
    Identifier identifier = null;
    int count = 0;
    while (cursor.nextChild()) {
      if (isNamed(grandchild) && ++count == 1) {
        identifier = identifier(at, item);
      } else {
        context.unmapped();
      }
    }
    observeRepeats(at, grandchild, count);
    return identifier;
  }

  private boolean isNamed(String grandchild) {
    return cursor.name().equals(grandchild) && context.isUbl();
  }

  private void observeRepeats(Place at, String grandchild, int count) {
    if (count > 1) {
      repeated(at, context.pathOfLeft() + "/" + grandchild, count);
    }
  }

  // Attributes.

  private void keepAttributes(@Nullable String read, @Nullable String alsoRead) {
    int count = cursor.attributeCount();
    if (count == 0 || (count == 1 && read != null && cursor.attribute(read) != null)) {
      return;
    }
    for (String attribute : cursor.attributes()) {
      if (!attribute.equals(read) && !attribute.equals(alsoRead) && !isDescriptive(attribute)) {
        context.keep(cursor.path() + "@" + attribute, attribute(attribute));
      }
    }
  }

  /** Whether an attribute merely tells which official list or agency a code comes from. */
  private static boolean isDescriptive(String attribute) {
    return attribute.startsWith("list")
        || attribute.startsWith("unitCodeList")
        || attribute.startsWith("currencyCodeList")
        || (attribute.startsWith("scheme") && !attribute.equals("schemeID"))
        || attribute.equals("name");
  }
}
