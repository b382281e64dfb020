package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.xml.XmlWriter;
import io.ledgerway.model.v1.invoice.InvoiceNature;
import io.ledgerway.model.v1.payment.CreditorReference;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.payment.RemittanceItem;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes what a payment is for: structured where there is structure, else free text. */
final class Pain001Remittance {

  private static final Pattern CREDITOR_REFERENCE = Pattern.compile("RF[0-9]{2}[A-Za-z0-9]{1,21}");
  private static final int TEXT = 140;
  private static final int NUMBER = 35;

  private final XmlWriter xml;
  private final PlainText texts;

  Pain001Remittance(XmlWriter xml, PlainText texts) {
    this.xml = xml;
    this.texts = texts;
  }

  void write(Remittance remittance, String at) {
    List<RemittanceItem> items = remittance.items();
    CreditorReference stated = remittance.creditorReference();
    String reference = stated == null ? null : stated.value();
    boolean structured = !items.isEmpty() || reference != null;
    if (!structured && remittance.unstructured().isEmpty()) {
      return;
    }
    xml.start("RmtInf");
    if (structured) {
      if (!remittance.unstructured().isEmpty()) {
        texts.lost(
            "ISO-REMITTANCE",
            at + "/unstructured",
            "Free text was left out, as banks take either structured or free remittance.");
      }
      structured(items, reference, at);
    } else {
      for (int i = 0; i < remittance.unstructured().size(); i++) {
        String line = remittance.unstructured().get(i);
        xml.element("Ustrd", texts.of(line, TEXT, at + "/unstructured/" + i));
      }
    }
    xml.end();
  }

  private void structured(List<RemittanceItem> items, @Nullable String reference, String at) {
    if (items.isEmpty()) {
      xml.start("Strd");
      reference(reference);
      xml.end();
    }
    for (int i = 0; i < items.size(); i++) {
      item(items.get(i), i == 0 ? reference : null, at + "/items/" + i);
    }
  }

  private void item(RemittanceItem item, @Nullable String reference, String at) {
    xml.start("Strd").start("RfrdDocInf");
    type(item.nature());
    if (item.document().number() != null) {
      xml.element("Nb", texts.of(item.document().number(), NUMBER, at + "/document/number"));
    }
    if (item.document().issueDate() != null) {
      xml.element("RltdDt", item.document().issueDate().toString());
    }
    xml.end();
    amounts(item, at);
    reference(reference);
    if (item.note() != null) {
      xml.element("AddtlRmtInf", texts.of(item.note(), TEXT, at + "/note"));
    }
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

  private void amounts(RemittanceItem item, String at) {
    boolean credit = item.nature().equals(InvoiceNature.CREDIT_NOTE);
    xml.start("RfrdDocAmt");
    if (item.grossAmount() != null && !credit) {
      Pain001Document.amount(xml, "DuePyblAmt", item.grossAmount());
    }
    if (item.discountTaken() != null) {
      xml.start("DscntApldAmt");
      Pain001Document.amount(xml, "Amt", item.discountTaken());
      xml.end();
    }
    if (credit) {
      Pain001Document.amount(
          xml, "CdtNoteAmt", item.grossAmount() == null ? item.netPaid() : item.grossAmount());
    }
    Pain001Document.amount(xml, "RmtdAmt", item.netPaid());
    xml.end();
    if (item.withheld() != null) {
      texts.lost("ISO-REMITTANCE", at + "/withheld", "The tax withheld was left out.");
    }
  }

  private void reference(@Nullable String reference) {
    if (reference == null) {
      return;
    }
    xml.start("CdtrRefInf");
    if (CREDITOR_REFERENCE.matcher(reference).matches()) {
      xml.start("Tp").start("CdOrPrtry").element("Cd", "SCOR").end().end();
    }
    xml.element("Ref", reference).end();
  }
}
