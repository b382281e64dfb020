package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.iso20022.BusinessHeader;
import io.ledgerway.base.iso20022.PaymentFile;
import io.ledgerway.base.iso20022.PaymentProfile;
import io.ledgerway.base.iso20022.WriteResult;
import io.ledgerway.base.xml.XmlWriter;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Writes a checked file: its envelope, its header, and its batches. */
public final class Pain001Document {

  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";
  private static final String ENVELOPE = "urn:swift:xsd:envelope";
  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final PaymentFile file;
  private final PaymentProfile profile;
  private final XmlWriter xml;
  private final PlainText texts;

  /**
   * A document.
   *
   * @param file what to write, checked
   * @param profile by which rules
   * @param xml where to
   */
  public Pain001Document(PaymentFile file, PaymentProfile profile, XmlWriter xml) {
    this.file = file;
    this.profile = profile;
    this.xml = xml;
    this.texts = new PlainText(profile);
  }

  /**
   * Writes the document.
   *
   * @return what was written
   */
  public WriteResult write() {
    List<PaymentInstruction> all =
        file.batches().stream().flatMap(batch -> batch.instructions().stream()).toList();
    String service = profile.businessService();
    if (service != null) {
      xml.start("Envelope").attribute("xmlns", ENVELOPE);
      header(Objects.requireNonNull(file.header()), service);
    }
    xml.start("Document").attribute("xmlns", NAMESPACE + profile.message());
    xml.start("CstmrCdtTrfInitn").start("GrpHdr");
    xml.element("MsgId", file.messageId()).element("CreDtTm", createdAt());
    totals(xml, all);
    boolean old = profile.message().equals(PaymentProfile.PAIN_001_03);
    new Pain001Parties(xml, texts, profile).initiator(file.initiatingParty(), old);
    xml.end();
    for (int i = 0; i < file.batches().size(); i++) {
      new Pain001Batch(file.batches().get(i), profile, xml, texts)
          .write(Place.FILE.in("/batches", i));
    }
    xml.end().end();
    if (service != null) {
      xml.end();
    }
    xml.finish();
    return new WriteResult(all.size(), sum(all), texts.losses());
  }

  private void header(BusinessHeader header, String service) {
    xml.start("AppHdr").attribute("xmlns", NAMESPACE + "head.001.001.02");
    institution("Fr", header.from());
    institution("To", header.to());
    xml.element("BizMsgIdr", file.messageId()).element("MsgDefIdr", profile.message());
    xml.element("BizSvc", service).element("CreDt", createdAt()).end();
  }

  private void institution(String name, String bic) {
    xml.start(name).start("FIId").start("FinInstnId").element("BICFI", bic);
    xml.end().end().end();
  }

  /** With the offset where there is a business header, which does not take the letter for none. */
  private String createdAt() {
    Instant moment = file.createdAt();
    return profile.businessService() == null
        ? DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.MILLIS))
        : WITH_OFFSET.format(moment);
  }

  /** The plain sum of amounts, whatever their currency. */
  static BigDecimal sum(List<PaymentInstruction> instructions) {
    return instructions.stream()
        .map(PaymentInstruction::amount)
        .filter(Objects::nonNull)
        .map(Money::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static void totals(XmlWriter xml, List<PaymentInstruction> instructions) {
    xml.element("NbOfTxs", Integer.toString(instructions.size()));
    xml.element("CtrlSum", sum(instructions).toPlainString());
  }

  /** An amount with as many decimals as its currency has. */
  static void amount(XmlWriter xml, String name, Money amount) {
    BigDecimal scaled = amount.amount();
    if (scaled.stripTrailingZeros().scale() <= amount.minorUnits()) {
      scaled = scaled.setScale(amount.minorUnits(), RoundingMode.UNNECESSARY);
    }
    xml.start(name).attribute("Ccy", amount.currency().value());
    xml.text(scaled.toPlainString()).end();
  }
}
