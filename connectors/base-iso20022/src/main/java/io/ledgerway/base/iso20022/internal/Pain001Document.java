package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.iso20022.PaymentFile;
import io.ledgerway.base.iso20022.WriteResult;
import io.ledgerway.base.xml.XmlWriter;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.payment.ChargeBearer;
import io.ledgerway.model.v1.payment.PaymentBatch;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentRail;
import io.ledgerway.model.v1.payment.PaymentType;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.model.v1.value.SchemeCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a checked file, element by element in the order of the schema. */
public final class Pain001Document {

  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

  private final PaymentFile file;
  private final XmlWriter xml;
  private final PlainText texts = new PlainText();
  private final Pain001Parties parties;
  private final Pain001Remittance remittances;

  /**
   * A document.
   *
   * @param file what to write, checked
   * @param xml where to
   */
  public Pain001Document(PaymentFile file, XmlWriter xml) {
    this.file = file;
    this.xml = xml;
    this.parties = new Pain001Parties(xml, texts);
    this.remittances = new Pain001Remittance(xml, texts);
  }

  /**
   * Writes the document.
   *
   * @return what was written
   */
  public WriteResult write() {
    List<PaymentInstruction> all =
        file.batches().stream().flatMap(batch -> batch.instructions().stream()).toList();
    xml.start("Document").attribute("xmlns", NAMESPACE).start("CstmrCdtTrfInitn");
    xml.start("GrpHdr").element("MsgId", file.messageId());
    xml.element(
        "CreDtTm",
        DateTimeFormatter.ISO_INSTANT.format(file.createdAt().truncatedTo(ChronoUnit.MILLIS)));
    totals(all);
    initiator(file.initiatingParty());
    xml.end();
    for (int i = 0; i < file.batches().size(); i++) {
      batch(file.batches().get(i), "/batches/" + i);
    }
    xml.end().end().finish();
    return new WriteResult(all.size(), sum(all), texts.losses());
  }

  /** The plain sum of amounts, whatever their currency. */
  static BigDecimal sum(List<PaymentInstruction> instructions) {
    return instructions.stream()
        .map(PaymentInstruction::amount)
        .filter(Objects::nonNull)
        .map(Money::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void totals(List<PaymentInstruction> instructions) {
    xml.element("NbOfTxs", Integer.toString(instructions.size()));
    xml.element("CtrlSum", sum(instructions).toPlainString());
  }

  private void initiator(Party party) {
    xml.start("InitgPty");
    if (party.name() != null) {
      xml.element("Nm", texts.of(party.name(), 140, "/initiatingParty/name"));
    }
    if (!party.identifiers().isEmpty()) {
      xml.start("Id").start("OrgId");
      Identifier lei = lei(party);
      if (lei != null) {
        xml.element("LEI", lei.value());
      }
      for (Identifier identifier : party.identifiers()) {
        if (identifier != lei) {
          xml.start("Othr").element("Id", identifier.value()).end();
        }
      }
      xml.end().end();
    }
    xml.end();
  }

  private static @Nullable Identifier lei(Party party) {
    return party.identifiers().stream()
        .filter(identifier -> SchemeCode.LEI.equals(identifier.scheme()))
        .findFirst()
        .orElse(null);
  }

  private void batch(SealedBatch sealed, String at) {
    PaymentBatch batch = sealed.batch();
    xml.start("PmtInf").element("PmtInfId", batch.number()).element("PmtMtd", "TRF");
    xml.element("BtchBookg", Boolean.toString(batch.batchBooking()));
    totals(sealed.instructions());
    type(batch.type());
    xml.start("ReqdExctnDt").element("Dt", batch.executionDate().toString()).end();
    int nameLength = isSepa(batch.type()) ? 70 : 140;
    parties.party("Dbtr", batch.debtor().party(), nameLength, at + "/batch/debtor/party");
    parties.account("DbtrAcct", batch.debtor().account(), batch.debtor().account());
    parties.agent("DbtrAgt", batch.debtor().account(), true);
    parties.ultimate("UltmtDbtr", batch.debtor().ultimate(), nameLength, at + "/batch/debtor");
    ChargeBearer charges = chargeBearer(batch.type());
    if (charges != null) {
      xml.element("ChrgBr", charges.value());
    }
    List<PaymentInstruction> instructions = sealed.instructions();
    for (int i = 0; i < instructions.size(); i++) {
      transaction(instructions.get(i), charges, nameLength, at + "/instructions/" + i);
    }
    xml.end();
  }

  private static boolean isSepa(PaymentType type) {
    return PaymentRail.SEPA.equals(type.rail())
        || PaymentRail.SEPA_INST.equals(type.rail())
        || "SEPA".equals(type.serviceLevel());
  }

  private static @Nullable ChargeBearer chargeBearer(PaymentType type) {
    return type.chargeBearer() == null && isSepa(type)
        ? ChargeBearer.SERVICE_LEVEL
        : type.chargeBearer();
  }

  private void type(PaymentType type) {
    String serviceLevel =
        type.serviceLevel() == null && isSepa(type) ? "SEPA" : type.serviceLevel();
    boolean instant = PaymentRail.SEPA_INST.equals(type.rail());
    String instrument = type.localInstrument() == null && instant ? "INST" : type.localInstrument();
    if (serviceLevel == null && instrument == null && type.categoryPurpose() == null) {
      return;
    }
    xml.start("PmtTpInf");
    coded("SvcLvl", serviceLevel);
    coded("LclInstrm", instrument);
    coded("CtgyPurp", type.categoryPurpose());
    xml.end();
  }

  private void coded(String name, @Nullable String code) {
    if (code != null) {
      xml.start(name).element("Cd", code).end();
    }
  }

  private void transaction(
      PaymentInstruction instruction, @Nullable ChargeBearer charges, int nameLength, String at) {
    xml.start("CdtTrfTxInf").start("PmtId");
    optional("InstrId", instruction.ids().instructionId());
    optional("EndToEndId", instruction.ids().endToEndId());
    optional("UETR", instruction.ids().uetr());
    xml.end();
    Money amount = Objects.requireNonNull(instruction.amount());
    xml.start("Amt");
    amount(xml, "InstdAmt", amount);
    xml.end();
    ChargeBearer own = instruction.type().chargeBearer();
    if (charges == null && own != null) {
      xml.element("ChrgBr", own.value());
    }
    parties.ultimate("UltmtDbtr", instruction.debtor().ultimate(), nameLength, at + "/debtor");
    parties.intermediary(instruction.creditor().account());
    parties.agent("CdtrAgt", instruction.creditor().account(), false);
    parties.party("Cdtr", instruction.creditor().party(), nameLength, at + "/creditor/party");
    parties.account("CdtrAcct", instruction.creditor().account(), null);
    parties.ultimate("UltmtCdtr", instruction.creditor().ultimate(), nameLength, at + "/creditor");
    coded("Purp", instruction.type().purpose());
    remittances.write(instruction.remittance(), at + "/remittance");
    xml.end();
  }

  private void optional(String name, @Nullable String text) {
    if (text != null) {
      xml.element(name, text);
    }
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
