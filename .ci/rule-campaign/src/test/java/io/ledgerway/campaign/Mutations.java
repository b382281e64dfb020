package io.ledgerway.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** All changes of one element: structure, codes, amounts, dates, attributes. */
final class Mutations {

  private static final String REPRESENTATIVE = "cac:TaxRepresentativeParty";

  private final Element base;
  private final List<Element> elements;
  private final List<Mutation> mutations = new ArrayList<>();

  private Mutations(Element base) {
    this.base = base;
    this.elements = base.descendants();
  }

  static List<Mutation> of(Element base) {
    Mutations made = new Mutations(base);
    for (int i = 0; i < made.elements.size(); i++) {
      made.structure(i);
      made.content(i);
      made.attributes(i);
    }
    made.everywhere();
    return made.mutations;
  }

  private void add(int index, String what, BiConsumer<Element, Element> change) {
    String name = what + " " + path(index);
    mutations.add(
        new Mutation(
            name,
            root -> {
              List<Element> all = root.descendants();
              if (index < all.size() && all.get(index).name().equals(elements.get(index).name())) {
                change.accept(root, all.get(index));
              }
            }));
  }

  private String path(int index) {
    Element element = elements.get(index);
    Element parent = element.parentIn(base);
    return parent.name() + "/" + element.name() + "[" + index + "]";
  }

  /** Changes of several elements at once, which reach rules that one element alone does not. */
  private void everywhere() {
    removeAll("reasons", "cbc:AllowanceChargeReason", "cbc:AllowanceChargeReasonCode");
    removeAll("tax registrations", "cac:PartyTaxScheme");
    removeAll("tax registrations and representative", "cac:PartyTaxScheme", REPRESENTATIVE);
    removeAll("numbers", "cbc:CompanyID");
    removeAll("ids", "cbc:CompanyID", "cac:PartyIdentification");
    removeAll("delivery and period", "cac:InvoicePeriod", "cac:Delivery");
    removeAll("delivery date and period", "cac:InvoicePeriod", "cbc:ActualDeliveryDate");
    removeAll("due date and terms", "cbc:DueDate", "cac:PaymentTerms");
    removeAll("lines and rows", "cac:InvoiceLine", "cac:CreditNoteLine", "cac:TaxSubtotal");
    removeAll("exemption reasons", "cbc:TaxExemptionReason", "cbc:TaxExemptionReasonCode");
    removeAll("rates", "cbc:Percent");
    removeAll("names and values", "cbc:Name", "cbc:Value");
    removeAll("lines", "cac:InvoiceLine", "cac:CreditNoteLine");
    removeAll("tax schemes", "cac:TaxScheme");
    all("add exemption reason", "cac:TaxCategory", e -> e.add(exemption()));
    all("negative", "cbc:Percent", e -> e.text("-1"));
    all("rate 0", "cbc:Percent", e -> e.text("0"));
    all("rate 5", "cbc:Percent", e -> e.text("5"));
    all("flip", "cbc:ChargeIndicator", e -> e.text(e.text().equals("true") ? "false" : "true"));
    mutations.add(
        new Mutation(
            "add tax point date",
            root -> root.add(Element.leaf("cbc:TaxPointDate", "2026-02-28"))));
  }

  private static Element exemption() {
    return Element.leaf("cbc:TaxExemptionReason", "Because");
  }

  private void removeAll(String what, String... names) {
    List<String> named = List.of(names);
    mutations.add(
        new Mutation(
            "remove all " + what,
            root ->
                root.descendants().stream()
                    .filter(e -> named.contains(e.name()))
                    .filter(e -> root.descendants().contains(e))
                    .forEach(e -> e.parentIn(root).children().remove(e))));
  }

  private void all(String what, String name, Consumer<Element> change) {
    mutations.add(
        new Mutation(
            what + " on all " + name,
            root ->
                root.descendants().stream().filter(e -> e.name().equals(name)).forEach(change)));
  }

  private void structure(int index) {
    add(index, "remove", (root, e) -> e.parentIn(root).children().remove(e));
    add(
        index,
        "duplicate",
        (root, e) -> {
          List<Element> siblings = e.parentIn(root).children();
          siblings.add(siblings.indexOf(e), e.copy());
        });
    add(
        index,
        "empty",
        (root, e) -> {
          e.text("");
          e.children().clear();
        });
  }

  private void content(int index) {
    Element element = elements.get(index);
    if (!element.isLeaf()) {
      return;
    }
    String name = element.name();
    if (element.attributes().containsKey("currencyID")) {
      amount(index);
    } else if (name.endsWith("Date")) {
      text(index, "later", old -> LocalDate.parse(old).plusMonths(2).toString());
      text(index, "earlier", old -> LocalDate.parse(old).minusMonths(2).toString());
    } else if (name.endsWith("Percent") || name.endsWith("Quantity")) {
      text(index, "plus 1 on", old -> new BigDecimal(old).add(BigDecimal.ONE).toPlainString());
      text(index, "zero", old -> "0");
      text(index, "minus", old -> "-" + old);
    } else if (name.equals("cbc:ChargeIndicator")) {
      text(index, "flip", old -> old.equals("true") ? "false" : "true");
      text(index, "number", old -> old.equals("true") ? "1" : "0");
    } else {
      code(index, element);
    }
  }

  private void text(int index, String what, UnaryOperator<String> change) {
    add(index, what, (root, e) -> e.text(e.text().isBlank() ? e.text() : change.apply(e.text())));
  }

  private void amount(int index) {
    text(index, "plus 0.01 on", old -> plus(old, "0.01"));
    text(index, "plus 0.99 on", old -> plus(old, "0.99"));
    text(index, "plus 1 on", old -> plus(old, "1.00"));
    text(index, "less 1.01 on", old -> plus(old, "-1.01"));
    text(index, "minus", old -> "-" + old);
    text(index, "three decimals of", old -> old + "0");
    text(index, "half cent on", old -> old + "5");
  }

  private static String plus(String old, String more) {
    return new BigDecimal(old).add(new BigDecimal(more)).toPlainString();
  }

  private void code(int index, Element element) {
    text(index, "bad", old -> "QQQ");
    text(index, "short", old -> old.substring(0, 1));
    text(index, "lower case", old -> old.toLowerCase(Locale.ROOT));
    text(index, "inner space", old -> old.substring(0, 1) + " " + old.substring(1));
    boolean category = element.name().equals("cbc:ID") && element.text().length() <= 2;
    if (category) {
      for (String code : List.of("S", "Z", "E", "AE", "K", "G", "O", "L", "M", "B")) {
        text(index, "category " + code, old -> code);
      }
    }
    if (element.name().endsWith("Code") || element.name().equals("cbc:ID")) {
      text(index, "space around", old -> " " + old + "\n");
    }
    if (element.name().equals("cbc:PaymentMeansCode")) {
      for (String code : List.of("30", "58", "48", "59", "10")) {
        text(index, "means " + code, old -> code);
      }
    }
    if (element.name().equals("cbc:PrimaryAccountNumberID")) {
      text(index, "long", old -> "1234567890001234");
      text(index, "masked", old -> "123456******0007");
    }
    if (element.name().equals("cbc:IdentificationCode")) {
      text(index, "country IT", old -> "IT");
    }
  }

  private void attributes(int index) {
    for (String attribute : elements.get(index).attributes().keySet()) {
      String on = "@" + attribute + " of";
      add(index, "remove " + on, (root, e) -> e.attributes().remove(attribute));
      value(index, "empty " + on, attribute, old -> "");
      value(index, "bad " + on, attribute, old -> "QQQ");
      value(index, "space around " + on, attribute, old -> " " + old + " ");
      value(
          index,
          "inner space " + on,
          attribute,
          old -> old.substring(0, 1) + " " + old.substring(1));
      if (attribute.equals("currencyID")) {
        value(index, "PLN " + on, attribute, old -> "PLN");
        value(index, "BGN " + on, attribute, old -> "BGN");
      }
      if (attribute.equals("schemeID")) {
        value(index, "SEPA " + on, attribute, old -> "SEPA");
        value(index, "0246 " + on, attribute, old -> "0246");
      }
    }
  }

  private void value(int index, String what, String attribute, UnaryOperator<String> change) {
    add(
        index,
        what,
        (root, e) ->
            e.attributes()
                .computeIfPresent(
                    attribute, (key, old) -> old.isBlank() ? old : change.apply(old)));
  }
}
