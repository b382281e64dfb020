package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.xml.XmlWriter;
import io.ledgerway.model.v1.party.TaxNumber;
import io.ledgerway.model.v1.payment.CheckInstruction;
import io.ledgerway.model.v1.payment.PaymentDetails;
import io.ledgerway.model.v1.payment.RegulatoryReport;
import io.ledgerway.model.v1.payment.TaxPayment;
import io.ledgerway.model.v1.value.ExchangeRate;
import io.ledgerway.model.v1.value.ExchangeRateType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what some payments need besides; SEPA has a place for none of it. */
final class Pain001Details {

  private static final Set<String> CHECK_TYPES = Set.of("CCHQ", "CCCH", "BCHQ", "DRFT", "ELDR");
  private static final Set<String> DELIVERIES =
      Set.of(
          "MLDB", "MLCD", "MLFA", "CRDB", "CRCD", "CRFA", "PUDB", "PUCD", "PUFA", "RGDB", "RGCD",
          "RGFA");
  private static final Map<ExchangeRateType, String> RATE_TYPES =
      Map.of(ExchangeRateType.SPOT, "SPOT", ExchangeRateType.CONTRACT, "AGRD");
  private static final int MOST_MEMOS = 2;
  private static final int SHORT = 35;
  private static final int LONG = 140;

  private final XmlWriter xml;
  private final PlainText texts;
  private final BatchProfile profile;

  Pain001Details(XmlWriter xml, PlainText texts, BatchProfile profile) {
    this.xml = xml;
    this.texts = texts;
    this.profile = profile;
  }

  private boolean isLeftOut(@Nullable Object value, Place at) {
    if (value == null) {
      return true;
    }
    if (profile.rules().ibanOnly()) {
      texts.lost("ISO-DETAILS", at, "The scheme has no place for it; it was left out.");
      return true;
    }
    return false;
  }

  /** The direction of a rate only where the version has a place for it. */
  void exchangeRate(@Nullable ExchangeRate rate, Place at) {
    if (rate == null || isLeftOut(rate, at)) {
      return;
    }
    xml.start("XchgRateInf");
    if (profile.isOld()) {
      texts.lost("ISO-VERSION", at, "This version has no place for the direction of the rate.");
    } else {
      xml.element("UnitCcy", (rate.multiply() ? rate.from() : rate.to()).value());
    }
    xml.element("XchgRate", rate.rate().stripTrailingZeros().toPlainString());
    optional("RateTp", rate.type() == null ? null : RATE_TYPES.get(rate.type()));
    texts.element(xml, "CtrctId", rate.contractId(), SHORT, at.in("/contractId"));
    xml.end();
    if (rate.date() != null) {
      texts.lost("ISO-DETAILS", at.in("/date"), "The date of the rate was left out.");
    }
  }

  void check(@Nullable CheckInstruction check, boolean wanted, Place at) {
    if (check == null) {
      return;
    }
    if (!wanted) {
      texts.lost("ISO-DETAILS", at, "The payment is made by no check; that of one was left out.");
      return;
    }
    xml.start("ChqInstr");
    if (check.checkType() != null && CHECK_TYPES.contains(check.checkType())) {
      xml.element("ChqTp", check.checkType());
    } else if (check.checkType() != null) {
      texts.lost("ISO-DETAILS", at.in("/checkType"), "A type that banks do not know was left out.");
    }
    texts.element(xml, "ChqNb", check.checkNumber(), SHORT, at.in("/checkNumber"));
    String delivery = check.deliveryMethod();
    if (delivery != null && DELIVERIES.contains(delivery)) {
      xml.start("DlvryMtd").element("Cd", delivery).end();
    } else if (delivery != null) {
      texts.lost(
          "ISO-DETAILS", at.in("/deliveryMethod"), "A way that banks do not know was left out.");
    }
    List<String> memo = check.memo();
    for (int i = 0; i < Math.min(MOST_MEMOS, memo.size()); i++) {
      texts.element(xml, "MemoFld", memo.get(i), SHORT, at.in("/memo", i));
    }
    if (memo.size() > MOST_MEMOS) {
      texts.lost("ISO-DETAILS", at.in("/memo"), "Lines after the second were left out.");
    }
    xml.end();
  }

  void regulatory(List<RegulatoryReport> reports, Place at) {
    if (reports.isEmpty() || isLeftOut(reports, at)) {
      return;
    }
    for (int i = 0; i < reports.size(); i++) {
      RegulatoryReport report = reports.get(i);
      Place where = at.in("", i);
      xml.start("RgltryRptg");
      if (report.authority() != null || report.country() != null) {
        xml.start("Authrty");
        texts.element(xml, "Nm", report.authority(), LONG, where.in("/authority"));
        optional("Ctry", report.country() == null ? null : report.country().value());
        xml.end();
      }
      if (report.code() != null || report.amount() != null || !report.text().isEmpty()) {
        xml.start("Dtls");
        optional("Cd", report.code());
        if (report.amount() != null) {
          Pain001Document.amount(xml, "Amt", report.amount());
        }
        for (int line = 0; line < report.text().size(); line++) {
          texts.element(xml, "Inf", report.text().get(line), SHORT, where.in("/text", line));
        }
        xml.end();
      }
      xml.end();
    }
  }

  void tax(@Nullable TaxPayment tax, Place at) {
    if (tax == null || isLeftOut(tax, at)) {
      return;
    }
    xml.start("Tax");
    taxId("Cdtr", tax.creditorTaxId());
    taxId("Dbtr", tax.debtorTaxId());
    texts.element(xml, "RefNb", tax.reference(), LONG, at.in("/reference"));
    boolean period = tax.period().start() != null && tax.period().end() != null;
    if (tax.taxType() != null || period) {
      xml.start("Rcrd");
      texts.element(xml, "Tp", tax.taxType(), SHORT, at.in("/taxType"));
      if (period) {
        xml.start("Prd").start("FrToDt");
        xml.element("FrDt", String.valueOf(tax.period().start()));
        xml.element("ToDt", String.valueOf(tax.period().end()));
        xml.end().end();
      }
      xml.end();
    }
    xml.end();
  }

  private void taxId(String name, @Nullable TaxNumber number) {
    if (number != null) {
      xml.start(name).element("TaxId", number.value()).end();
    }
  }

  /** What no payment file has a place for. */
  void leftOut(PaymentDetails details, Place at) {
    if (!details.withholding().isEmpty()) {
      texts.lost("ISO-DETAILS", at.in("/withholding"), "The tax withheld was left out.");
    }
    if (details.mandate() != null) {
      texts.lost("ISO-DETAILS", at.in("/mandate"), "The mandate of a direct debit was left out.");
    }
  }

  private void optional(String name, @Nullable String code) {
    if (code != null) {
      xml.element(name, code);
    }
  }
}
