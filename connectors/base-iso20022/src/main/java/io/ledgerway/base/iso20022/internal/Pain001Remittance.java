package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.iso20022.PaymentProfile;
import io.ledgerway.base.iso20022.PaymentProfile.RemittanceRule;
import io.ledgerway.base.xml.XmlWriter;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.payment.CreditorReference;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.payment.RemittanceItem;
import io.ledgerway.model.v1.value.Money;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes what a payment is for: structured where that is taken, else as free text. */
final class Pain001Remittance {

  private static final Pattern CREDITOR_REFERENCE = Pattern.compile("RF[0-9]{2}[A-Za-z0-9]{1,21}");
  private static final Set<String> REFERENCE_TYPES =
      Set.of("RADM", "RPIN", "FXDR", "DISP", "PUOR", "SCOR");
  private static final int TEXT = 140;
  private static final int NUMBER = 35;

  /** How long a sole reference and its issuer may be together, so that all tags fit beside them. */
  private static final int SOLE_REFERENCE = 46;

  private final XmlWriter xml;
  private final PlainText texts;
  private final RemittanceRule rule;
  private final boolean old;

  Pain001Remittance(XmlWriter xml, PlainText texts, RemittanceRule rule, boolean old) {
    this.xml = xml;
    this.texts = texts;
    this.rule = rule;
    this.old = old;
  }

  /** How many characters the structured remittance of a payment takes, with its tags. */
  static int structuredLength(Remittance remittance, PaymentProfile profile) {
    if (remittance.items().isEmpty()) {
      return 0;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XmlWriter measured = XmlWriter.compact(out);
    measured.start("RmtInf");
    boolean old = profile.message().equals(PaymentProfile.PAIN_001_03);
    new Pain001Remittance(measured, new PlainText(profile), profile.remittance(), old)
        .structured(remittance.items(), remittance.creditorReference(), Place.FILE);
    measured.end().finish();
    String written = out.toString(StandardCharsets.UTF_8);
    return written.substring(written.indexOf("<RmtInf>")).strip().length()
        - "<RmtInf></RmtInf>".length();
  }

  void write(Remittance remittance, Place at) {
    CreditorReference reference = remittance.creditorReference();
    List<RemittanceItem> items = remittance.items();
    List<String> free = remittance.unstructured();
    boolean itemsFit = !items.isEmpty() && !rule.referenceOnly();
    boolean structured = itemsFit || reference != null;
    boolean freeFits = !structured || rule.both();
    if (structured && !free.isEmpty() && !rule.both()) {
      texts.lost(
          "ISO-REMITTANCE",
          at.in("/unstructured"),
          "Free text was left out, as banks take either structured or free remittance.");
    }
    if (!items.isEmpty() && !itemsFit) {
      boolean said = reference == null && free.isEmpty();
      free = said ? List.of(inWords(items)) : free;
      texts.lost(
          "ISO-REMITTANCE",
          at.in("/items"),
          said
              ? "The documents paid were written as free text, as the scheme takes no more."
              : "The documents paid were left out, as the scheme takes no more.");
    }
    if (!structured && free.isEmpty()) {
      return;
    }
    xml.start("RmtInf");
    if (freeFits) {
      free(free, at.in("/unstructured"));
    }
    if (structured) {
      structured(itemsFit ? items : List.of(), reference, at);
    }
    xml.end();
  }

  /**
   * The numbers of the documents, with amounts where there are several, credits negative; as many
   * as one text holds whole, then how many more there are.
   */
  private static String inWords(List<RemittanceItem> items) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      String word = (i == 0 ? "" : ", ") + inWords(items.get(i), items.size() > 1);
      int left = items.size() - i;
      int room = left == 1 ? TEXT : TEXT - (", +" + left).length();
      if (i > 0 && words.length() + word.length() > room) {
        return words + ", +" + left;
      }
      words.append(word);
    }
    return words.toString();
  }

  private static String inWords(RemittanceItem item, boolean withAmount) {
    String number = item.document().number();
    String word = number == null ? "" : number;
    if (withAmount) {
      boolean credit = item.nature().equals(InvoiceNature.CREDIT_NOTE);
      word += (credit ? " -" : " ") + item.netPaid().amount().toPlainString();
    }
    return word.strip();
  }

  private void free(List<String> lines, Place at) {
    List<String> written = lines;
    if (lines.size() > rule.freeTexts()) {
      written = List.of(String.join(" ", lines));
    }
    for (int i = 0; i < written.size(); i++) {
      texts.element(xml, "Ustrd", written.get(i), TEXT, at.in("", i));
    }
  }

  private void structured(
      List<RemittanceItem> items, @Nullable CreditorReference reference, Place at) {
    if (items.isEmpty()) {
      xml.start("Strd");
      reference(reference, at);
      xml.end();
    }
    for (int i = 0; i < items.size(); i++) {
      item(items.get(i), i == 0 ? reference : null, at, at.in("/items", i));
    }
  }

  private void item(
      RemittanceItem item, @Nullable CreditorReference reference, Place around, Place at) {
    xml.start("Strd").start("RfrdDocInf");
    type(item.nature());
    texts.element(xml, "Nb", item.document().number(), NUMBER, at.in("/document/number"));
    if (item.document().issueDate() != null) {
      xml.element("RltdDt", item.document().issueDate().toString());
    }
    xml.end();
    amounts(item);
    reference(reference, around);
    texts.element(xml, "AddtlRmtInf", item.note(), TEXT, at.in("/note"));
    xml.end();
  }

  private void type(InvoiceNature nature) {
    xml.start("Tp").start("CdOrPrtry");
    if (nature.equals(InvoiceNature.CREDIT_NOTE)) {
      xml.element("Cd", "CREN");
    } else if (nature.equals(InvoiceNature.DEBIT_NOTE)) {
      xml.element("Cd", "DEBN");
    } else {
      xml.element("Cd", "CINV");
    }
    xml.end().end();
  }

  private void amounts(RemittanceItem item) {
    boolean credit = item.nature().equals(InvoiceNature.CREDIT_NOTE);
    xml.start("RfrdDocAmt");
    if (item.grossAmount() != null && !credit) {
      Pain001Document.amount(xml, "DuePyblAmt", item.grossAmount());
    }
    if (item.discountTaken() != null && old) {
      Pain001Document.amount(xml, "DscntApldAmt", item.discountTaken());
    } else if (item.discountTaken() != null) {
      xml.start("DscntApldAmt");
      Pain001Document.amount(xml, "Amt", item.discountTaken());
      xml.end();
    }
    if (credit) {
      Pain001Document.amount(
          xml, "CdtNoteAmt", item.grossAmount() == null ? item.netPaid() : item.grossAmount());
    }
    adjustment(item.withheld(), "Tax withheld");
    adjustment(item.creditApplied(), "Credit applied");
    Pain001Document.amount(xml, "RmtdAmt", item.netPaid());
    xml.end();
  }

  private void adjustment(@Nullable Money amount, String why) {
    if (amount != null) {
      xml.start("AdjstmntAmtAndRsn");
      Pain001Document.amount(xml, "Amt", amount);
      xml.element("AddtlInf", why).end();
    }
  }

  private void reference(@Nullable CreditorReference reference, Place at) {
    if (reference == null) {
      return;
    }
    String issuer = reference.issuer();
    if (issuer != null
        && rule.referenceOnly()
        && reference.value().length() + issuer.length() > SOLE_REFERENCE) {
      texts.lost(
          "ISO-REMITTANCE",
          at.in("/creditorReference/issuer"),
          "The issuer was left out, as the scheme takes 140 characters.");
      issuer = null;
    }
    String type = typeOf(reference);
    xml.start("CdtrRefInf");
    if (type != null) {
      xml.start("Tp").start("CdOrPrtry");
      boolean known = REFERENCE_TYPES.contains(type);
      xml.element(
          known ? "Cd" : "Prtry",
          known ? type : texts.of(type, NUMBER, at.in("/creditorReference/type")));
      xml.end();
      texts.element(xml, "Issr", issuer, NUMBER, at.in("/creditorReference/issuer"));
      xml.end();
    }
    xml.element("Ref", reference.value()).end();
  }

  /** As stated; a reference of ISO 11649 is one by its form, and SEPA knows no other type. */
  private @Nullable String typeOf(CreditorReference reference) {
    boolean creditor =
        rule.referenceOnly() || CREDITOR_REFERENCE.matcher(reference.value()).matches();
    String type = creditor ? "SCOR" : reference.type();
    return type == null || !EpcText.isReadable(type) ? null : type;
  }
}
