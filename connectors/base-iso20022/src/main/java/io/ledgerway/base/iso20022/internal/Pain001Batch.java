package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.iso20022.PaymentProfile;
import io.ledgerway.base.xml.XmlWriter;
import io.ledgerway.model.v1.payment.AmountCurrencyRole;
import io.ledgerway.model.v1.payment.ChargeBearer;
import io.ledgerway.model.v1.payment.PaymentBatch;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentPriority;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.value.Money;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a batch with its transactions, element by element in the order of the schema (PmtInf). */
final class Pain001Batch {

  private static final int CODE = 4;

  private final SealedBatch sealed;
  private final BatchProfile profile;
  private final XmlWriter xml;
  private final PlainText texts;
  private final Pain001Parties parties;
  private final Pain001Agents agents;
  private final Pain001Details details;
  private final Pain001Remittance remittances;

  Pain001Batch(SealedBatch sealed, PaymentProfile profile, XmlWriter xml, PlainText texts) {
    this.sealed = sealed;
    this.profile = BatchProfile.of(profile, sealed.batch().type());
    this.xml = xml;
    this.texts = texts.by(this.profile.rules());
    this.parties = new Pain001Parties(xml, this.texts, this.profile.rules());
    this.agents = new Pain001Agents(xml, this.texts, this.profile);
    this.details = new Pain001Details(xml, this.texts, this.profile);
    this.remittances =
        new Pain001Remittance(
            xml, this.texts, this.profile.rules().remittance(), this.profile.isOld());
  }

  void write(Place at) {
    PaymentBatch batch = sealed.batch();
    xml.start("PmtInf").element("PmtInfId", batch.number());
    xml.element("PmtMtd", profile.isCheck() ? "CHK" : "TRF");
    xml.element("BtchBookg", Boolean.toString(batch.batchBooking()));
    Pain001Document.totals(xml, sealed.instructions());
    type(at.in("/batch/type"));
    executionDate(batch);
    boolean old = profile.isOld();
    parties.party(
        "Dbtr", batch.debtor().party(), batch.executionDate(), old, at.in("/batch/debtor/party"));
    agents.account("DbtrAcct", batch.debtor().account(), true, at.in("/batch/debtor/account"));
    agents.agent("DbtrAgt", batch.debtor().account(), true, at.in("/batch/debtor/account"));
    parties.ultimate(
        "UltmtDbtr", batch.debtor().ultimate(), batch.executionDate(), old, at.in("/batch/debtor"));
    if (!profile.rules().type().perTransaction() && profile.chargeBearer() != null) {
      xml.element("ChrgBr", profile.chargeBearer().value());
    }
    List<PaymentInstruction> instructions = sealed.instructions();
    for (int i = 0; i < instructions.size(); i++) {
      transaction(instructions.get(i), at.in("/instructions", i));
    }
    xml.end();
  }

  private void executionDate(PaymentBatch batch) {
    String date = batch.executionDate().toString();
    if (profile.isOld()) {
      xml.element("ReqdExctnDt", date);
    } else {
      xml.start("ReqdExctnDt").element("Dt", date).end();
    }
  }

  private void type(Place at) {
    String serviceLevel = profile.serviceLevel();
    String instrument = profile.localInstrument();
    String purpose = profile.type().categoryPurpose();
    PaymentPriority priority = profile.type().priority();
    if (priority != null && !priority.isKnown()) {
      texts.lost("ISO-TYPE", at.in("/priority"), "A priority that banks do not know was left out.");
      priority = null;
    }
    if (priority == null && serviceLevel == null && instrument == null && purpose == null) {
      return;
    }
    xml.start("PmtTpInf");
    if (priority != null) {
      xml.element("InstrPrty", priority.value());
    }
    coded("SvcLvl", serviceLevel, CODE);
    coded("LclInstrm", instrument, Integer.MAX_VALUE);
    coded("CtgyPurp", purpose, CODE);
    xml.end();
  }

  /** A code of the external list, or where it is too long for one a word of the bank's own. */
  private void coded(String name, @Nullable String code, int codeLength) {
    if (code != null) {
      xml.start(name).element(code.length() <= codeLength ? "Cd" : "Prtry", code).end();
    }
  }

  private void transaction(PaymentInstruction instruction, Place at) {
    PaymentBatch batch = sealed.batch();
    boolean old = profile.isOld();
    xml.start("CdtTrfTxInf");
    ids(instruction, at);
    amount(instruction);
    details.exchangeRate(
        instruction.conversion().exchangeRate(), at.in("/conversion/exchangeRate"));
    ChargeBearer charges = chargesOf(instruction);
    if (charges != null) {
      xml.element("ChrgBr", charges.value());
    }
    details.check(instruction.details().check(), profile.isCheck(), at.in("/details/check"));
    parties.ultimate(
        "UltmtDbtr", instruction.debtor().ultimate(), batch.executionDate(), old, at.in("/debtor"));
    Place account = at.in("/creditor/account");
    agents.intermediary(instruction.creditor().account(), account.in("/intermediary"));
    agents.agent("CdtrAgt", instruction.creditor().account(), false, account);
    parties.party(
        "Cdtr",
        instruction.creditor().party(),
        batch.executionDate(),
        old,
        at.in("/creditor/party"));
    agents.account("CdtrAcct", instruction.creditor().account(), false, account);
    parties.ultimate(
        "UltmtCdtr",
        instruction.creditor().ultimate(),
        batch.executionDate(),
        old,
        at.in("/creditor"));
    String purpose = instruction.type().purpose();
    coded("Purp", purpose == null ? batch.type().purpose() : purpose, CODE);
    details.regulatory(
        instruction.details().regulatoryReporting(), at.in("/details/regulatoryReporting"));
    details.tax(instruction.details().taxPayment(), at.in("/details/taxPayment"));
    remittances.write(instruction.remittance(), at.in("/remittance"));
    xml.end();
    details.leftOut(instruction.details(), at.in("/details"));
  }

  private void ids(PaymentInstruction instruction, Place at) {
    xml.start("PmtId");
    optional("InstrId", instruction.ids().instructionId());
    optional("EndToEndId", instruction.ids().endToEndId());
    String uetr = instruction.ids().uetr();
    if (uetr != null && profile.isOld()) {
      texts.lost("ISO-VERSION", at.in("/ids/uetr"), "This version has no place for the UETR.");
    } else if (uetr != null && profile.rules().ibanOnly()) {
      texts.lost("ISO-DETAILS", at.in("/ids/uetr"), "The scheme has no place for the UETR.");
    } else {
      optional("UETR", uetr);
    }
    xml.end();
  }

  private void amount(PaymentInstruction instruction) {
    Money amount = Objects.requireNonNull(instruction.amount());
    xml.start("Amt");
    if (AmountCurrencyRole.EQUIVALENT.equals(instruction.conversion().role())) {
      xml.start("EqvtAmt");
      Pain001Document.amount(xml, "Amt", amount);
      xml.element(
          "CcyOfTrf", Objects.requireNonNull(instruction.conversion().transferCurrency()).value());
      xml.end();
    } else {
      Pain001Document.amount(xml, "InstdAmt", amount);
    }
    xml.end();
  }

  /** The batch says it for all, where the profile does not want it at each payment. */
  private @Nullable ChargeBearer chargesOf(PaymentInstruction instruction) {
    ChargeBearer ofBatch = profile.chargeBearer();
    ChargeBearer own = instruction.type().chargeBearer();
    if (profile.rules().type().perTransaction()) {
      return own == null ? ofBatch : own;
    }
    return ofBatch == null ? own : null;
  }

  private void optional(String name, @Nullable String text) {
    if (text != null) {
      xml.element(name, text);
    }
  }
}
