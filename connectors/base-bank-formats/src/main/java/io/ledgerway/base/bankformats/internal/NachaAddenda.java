package io.ledgerway.base.bankformats.internal;

import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.payment.CreditorReference;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.payment.RemittanceItem;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The remittance as payment related information: where it names documents, segments of ANSI X12
 * (RMR for each, REF for a creditor reference, NTE for texts), else the text as it is.
 */
final class NachaAddenda {

  static final int WIDTH = 80;
  static final int MOST = 9_999;
  private static final char ELEMENT = '*';
  private static final char SEGMENT = '\\';

  private NachaAddenda() {}

  /** The texts of the addenda records; empty when there is nothing to say. */
  static List<String> texts(Remittance remittance, boolean many, NachaText texts, String at) {
    String whole = whole(remittance, texts, at).strip();
    List<String> addenda = new ArrayList<>();
    if (!whole.isEmpty() && !many) {
      String one = whole;
      if (whole.length() > WIDTH) {
        texts.lost(
            "NACHA-LENGTH",
            at,
            "The remittance was cut to " + WIDTH + " characters; CTX has room for all of it.");
        one = whole.substring(0, WIDTH);
      }
      return List.of(one);
    }
    for (int from = 0; from < whole.length(); from += WIDTH) {
      addenda.add(whole.substring(from, Math.min(from + WIDTH, whole.length())));
    }
    return addenda;
  }

  private static String whole(Remittance remittance, NachaText texts, String at) {
    CreditorReference reference = remittance.creditorReference();
    if (remittance.items().isEmpty() && reference == null) {
      return texts.of(String.join(" ", remittance.unstructured()), at + "/unstructured");
    }
    StringBuilder whole = new StringBuilder();
    for (int i = 0; i < remittance.items().size(); i++) {
      item(remittance.items().get(i), whole, texts, at + "/items/" + i);
    }
    if (reference != null) {
      segment(whole, "REF", "ZZ", reference.value());
    }
    for (int i = 0; i < remittance.unstructured().size(); i++) {
      String place = at + "/unstructured/" + i;
      String text = texts.of(remittance.unstructured().get(i), place);
      segment(whole, "NTE", "ZZZ", element(text, texts, place));
    }
    return whole.toString();
  }

  private static void item(RemittanceItem item, StringBuilder into, NachaText texts, String at) {
    boolean credit = item.nature().equals(InvoiceNature.CREDIT_NOTE);
    String number = item.document().number() == null ? "" : item.document().number();
    segment(
        into,
        "RMR",
        credit ? "CM" : "IV",
        element(texts.of(number, at + "/document/number"), texts, at + "/document/number"),
        "",
        amount(item.netPaid(), credit),
        amount(item.grossAmount(), credit),
        amount(item.discountTaken(), credit));
  }

  private static String amount(@Nullable Money money, boolean credit) {
    if (money == null) {
      return "";
    }
    BigDecimal amount = credit ? money.amount().negate() : money.amount();
    return amount.toPlainString();
  }

  private static String element(String text, NachaText texts, String at) {
    String element = text.replace(ELEMENT, '-').replace(SEGMENT, '-');
    if (!element.equals(text)) {
      texts.lost("NACHA-CHARACTERS", at, "Delimiters of X12 inside the text were replaced.");
    }
    return element;
  }

  private static void segment(StringBuilder into, String... elements) {
    int last = elements.length;
    while (elements[last - 1].isEmpty()) {
      last--;
    }
    into.append(String.join(String.valueOf(ELEMENT), List.of(elements).subList(0, last)));
    into.append(SEGMENT);
  }
}
