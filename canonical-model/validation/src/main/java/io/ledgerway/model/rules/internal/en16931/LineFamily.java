package io.ledgerway.model.rules.internal.en16931;

import io.ledgerway.model.rules.Rule;
import io.ledgerway.model.v1.invoice.InvoiceLine;
import io.ledgerway.model.v1.tax.TaxLine;
import io.ledgerway.model.v1.trade.Item;
import io.ledgerway.model.v1.trade.ItemAttribute;
import io.ledgerway.model.v1.trade.ItemClassification;
import io.ledgerway.model.v1.trade.LinePrice;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.Quantity;
import io.ledgerway.model.v1.value.UnitPrice;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** BG-25 to BG-32: lines, their quantity, price and item. */
final class LineFamily implements RuleFamily {

  private static final String OBJECT_SCHEME = "/references/invoicedObject/scheme";
  private static final String BASE_QUANTITY = "/price/net/baseQuantity";

  private final Rule number;
  private final Rule quantity;
  private final Rule unit;
  private final Rule netAmount;
  private final Rule itemName;
  private final Rule netPrice;
  private final Rule netPriceSign;
  private final Rule grossPriceSign;
  private final Rule category;
  private final Rule netDecimals;
  private final PeriodRules period;
  private final Rule attribute;
  private final Rule standardScheme;
  private final Rule classScheme;
  private final Rule classCode;
  private final Rule originCode;
  private final Rule standardCode;
  private final Rule unitCode;
  private final Rule categoryCode;
  private final Rule objectCode;
  private final Set<String> classes;
  private final Set<String> countries;
  private final Set<String> icd;
  private final Set<String> units;
  private final Set<String> categories;
  private final Set<String> qualifiers;

  LineFamily(RuleBook book) {
    netDecimals = book.decimals("BR-DEC-23", "/lines/*/netAmount", "line net amount (BT-131)");
    number = book.rule("BR-21", "/lines/*/lineNumber", "A line has an identifier (BT-126).");
    quantity = book.rule("BR-22", "/lines/*/quantity", "A line has a quantity (BT-129).");
    unit = book.rule("BR-23", "/lines/*/quantity/unit", "A quantity has a unit (BT-130).");
    netAmount = book.rule("BR-24", "/lines/*/netAmount", "A line has a net amount (BT-131).");
    itemName = book.rule("BR-25", "/lines/*/item/name", "An item has a name (BT-153).");
    netPrice = book.rule("BR-26", "/lines/*/price/net", "A line has a net price (BT-146).");
    netPriceSign =
        book.rule("BR-27", "/lines/*/price/net/amount", "The net price (BT-146) is not negative.");
    grossPriceSign =
        book.rule(
            "BR-28", "/lines/*/price/gross/amount", "The gross price (BT-148) is not negative.");
    category = book.rule("BR-CO-04", "/lines/*/tax", "A line has a VAT category (BT-151).");
    period = new PeriodRules(book, "BR-30", "BR-CO-20", "/lines/*/period", "line period (BG-26)");
    attribute =
        book.rule(
            "BR-54",
            "/lines/*/item/attributes/*",
            "An item attribute (BG-32) has a name (BT-160) and a value (BT-161).");
    classScheme =
        book.rule(
            "BR-65",
            "/lines/*/item/classifications/*/scheme",
            "An item classification (BT-158) names its scheme.");
    standardScheme =
        book.rule(
            "BR-64",
            "/lines/*/item/standardId/scheme",
            "The standard identifier of an item (BT-157) names its scheme.");
    objectCode =
        book.rule(
            "BR-CL-07",
            "/references/invoicedObject/scheme",
            "The scheme of an invoiced object (BT-18, BT-128) is a code of UNTDID 1153.");
    classCode =
        book.rule(
            "BR-CL-13",
            "/lines/*/item/classifications/*/scheme",
            "The scheme of an item classification (BT-158) is a code of UNTDID 7143.");
    originCode =
        book.rule(
            "BR-CL-15",
            "/lines/*/item/originCountry",
            "The country of origin (BT-159) is a code of ISO 3166-1.");
    categoryCode =
        book.rule(
            "BR-CL-18",
            "/lines/*/tax/*/category",
            "The VAT category of a line (BT-151) is a code of UNCL 5305 that EN 16931 uses.");
    standardCode =
        book.rule(
            "BR-CL-21",
            "/lines/*/item/standardId/scheme",
            "The scheme of the standard item identifier (BT-157) is a code of ISO/IEC 6523.");
    unitCode =
        book.rule(
            "BR-CL-23",
            "/lines/*/quantity/unit",
            "A unit (BT-130, BT-150) is a code of UN/ECE Recommendation 20 or 21.");
    qualifiers = book.codes("reference-qualifier");
    classes = book.codes("item-class");
    countries = book.codes("country");
    categories = book.codes("tax-category");
    icd = book.codes("icd");
    units = book.codes("unit");
  }

  @Override
  public void judge(Verdict verdict) {
    object(verdict.invoice().references().invoicedObject(), "", "/remarks", verdict);
    List<InvoiceLine> lines = verdict.invoice().lines();
    for (int i = 0; i < lines.size(); i++) {
      InvoiceLine line = lines.get(i);
      String at = "/lines/" + i;
      line(line, at, verdict);
      price(line.price(), at, verdict);
      taxes(line.tax(), i, at, verdict);
      period.judge(line.period(), at + "/period", null, verdict);
      item(line.item(), at, verdict);
      object(line.references().invoicedObject(), at, at + "/references", verdict);
    }
  }

  private void line(InvoiceLine line, String at, Verdict verdict) {
    verdict.decimals(netDecimals, line.netAmount(), at, "/netAmount");
    if (Verdict.isBlank(line.lineNumber())) {
      verdict.blank(number, at + "/lineNumber");
    }
    Quantity ordered = line.quantity();
    if (ordered == null) {
      verdict.absent(quantity, at + "/quantity");
      if (verdict.observed().codeAt(at + "/quantity") == null) {
        verdict.absent(unit, at + "/quantity/unit");
      }
    } else if (ordered.unit() == null) {
      verdict.absent(unit, at + "/quantity/unit");
    }
    if (ordered != null) {
      verdict.code(unitCode, units, ordered.unit(), at, "/quantity/unit");
    } else if (!verdict.observed().nothing()) {
      beside(unitCode, units, at, "/quantity", "/unit", verdict);
    }
    if (line.netAmount() == null) {
      verdict.absent(netAmount, at + "/netAmount");
    }
    if (Verdict.isBlank(line.item().name())) {
      verdict.blank(itemName, at + "/item/name");
    }
  }

  /** A price that is missing is not zero or above either. */
  private void price(LinePrice price, String at, Verdict verdict) {
    UnitPrice net = price.net();
    if (net == null) {
      verdict.absent(netPrice, at + "/price/net");
      verdict.violation(netPriceSign, at + "/price/net", "It is missing; add it.");
    } else if (net.amount().signum() < 0) {
      verdict.violation(
          netPriceSign, at + "/price/net/amount", "Use a negative quantity.", "0 or above", null);
    }
    UnitPrice gross = price.gross();
    if (gross != null && gross.amount().signum() < 0) {
      verdict.violation(
          grossPriceSign,
          at + "/price/gross/amount",
          "Use a negative quantity.",
          "0 or above",
          null);
    }
    UnitPrice based = net == null ? gross : net;
    Quantity base = based == null ? null : based.baseQuantity();
    if (base != null) {
      verdict.code(unitCode, units, base.unit(), at, BASE_QUANTITY + "/unit");
    } else if (!verdict.observed().nothing()) {
      beside(unitCode, units, at, BASE_QUANTITY, "/unit", verdict);
    }
  }

  /** The code that stood beside an empty value. */
  private static void beside(
      Rule rule, Set<String> list, String at, String field, String code, Verdict verdict) {
    String stated = verdict.observed().codeAt(at + field);
    if (stated != null) {
      verdict.code(rule, list, stated, at, field);
    } else if (verdict.observed().exists(at + field)) {
      verdict.code(rule, list, (String) null, at, field + code);
    }
  }

  private void taxes(List<TaxLine> taxes, int line, String at, Verdict verdict) {
    boolean named = false;
    for (int i = 0; i < taxes.size(); i++) {
      TaxLine tax = taxes.get(i);
      boolean stated =
          tax.category() != null || verdict.observed().empty(at + "/tax/" + i + "/category");
      named |= stated && verdict.facts().isLineVat(tax, line, i);
      if (tax.category() == null || !categories.contains(tax.category().value())) {
        verdict.code(categoryCode, categories, tax.category(), at + "/tax/" + i, "/category");
      }
    }
    if (!named) {
      verdict.violation(category, at + "/tax", "It is missing; add it.");
    }
  }

  private void item(Item item, String at, Verdict verdict) {
    verdict.code(originCode, countries, item.originCountry(), at, "/item/originCountry");
    Identifier standard = item.standardId();
    if (standard != null) {
      if (standard.scheme() == null) {
        verdict.absent(standardScheme, at + "/item/standardId/scheme");
      }
      verdict.code(standardCode, icd, standard.scheme(), at, "/item/standardId/scheme");
    } else if (verdict.observed().empty(at + "/item/standardId")) {
      if (verdict.observed().codeAt(at + "/item/standardId") == null) {
        verdict.absent(standardScheme, at + "/item/standardId/scheme");
      }
      beside(standardCode, icd, at, "/item/standardId", "/scheme", verdict);
    }
    List<ItemClassification> classifications = item.classifications();
    for (int i = 0; i < classifications.size(); i++) {
      String owner = at + "/item/classifications/" + i;
      if (classifications.get(i).scheme() == null) {
        verdict.absent(classScheme, owner + "/scheme");
      }
      verdict.code(classCode, classes, classifications.get(i).scheme(), owner, "/scheme");
    }
    String next = "/item/classifications/" + classifications.size();
    if (!verdict.observed().nothing() && verdict.observed().empty(at + next + "/code")) {
      if (verdict.observed().codeAt(at + next + "/code") == null) {
        verdict.absent(classScheme, at + next + "/scheme");
      }
      beside(classCode, classes, at, next + "/code", "/scheme", verdict);
    }
    List<ItemAttribute> attributes = item.attributes();
    for (int i = 0; i < attributes.size(); i++) {
      ItemAttribute one = attributes.get(i);
      if (one.name() == null || one.value() == null) {
        attribute(one, at + "/item/attributes/" + i, verdict);
      }
    }
  }

  private void attribute(ItemAttribute one, String at, Verdict verdict) {
    boolean named = one.name() != null || verdict.observed().exists(at + "/name");
    boolean valued = one.value() != null || verdict.observed().exists(at + "/value");
    if (!named || !valued) {
      verdict.violation(
          attribute, at + (named ? "/value" : "/name"), "One of them is missing; add it.");
    }
  }

  /** The reader meets the scheme before it knows that the reference is one of an object. */
  private void object(@Nullable Identifier object, String owner, String read, Verdict verdict) {
    if (object == null) {
      return;
    }
    verdict.code(objectCode, qualifiers, object.scheme(), owner, OBJECT_SCHEME);
    if (object.scheme() == null
        && verdict.observed().emptyBelow(read, "DocumentReference/ID@schemeID")) {
      verdict.violation(objectCode, owner + OBJECT_SCHEME, "State the scheme or leave it out.");
    }
  }
}
