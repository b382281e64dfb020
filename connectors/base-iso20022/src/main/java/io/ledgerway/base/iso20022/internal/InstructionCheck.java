package io.ledgerway.base.iso20022.internal;

import io.ledgerway.base.iso20022.PaymentProfile;
import io.ledgerway.model.v1.extension.ExtensionRegistry;
import io.ledgerway.model.v1.party.TaxNumber;
import io.ledgerway.model.v1.payment.AmountCurrencyRole;
import io.ledgerway.model.v1.payment.CreditorReference;
import io.ledgerway.model.v1.payment.PaymentBatch;
import io.ledgerway.model.v1.payment.PaymentConversion;
import io.ledgerway.model.v1.payment.PaymentDetails;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.RegulatoryReport;
import io.ledgerway.model.v1.payment.RemittanceItem;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.ExchangeRate;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold of one instruction in itself. */
final class InstructionCheck {

  private static final Pattern UETR =
      Pattern.compile("[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final int AMOUNT_DIGITS = 18;
  private static final int RATE_DIGITS = 11;
  private static final int RATE_DECIMALS = 10;
  private static final int MOST_REPORTS = 10;

  private final BatchProfile profile;
  private final PaymentBatch batch;
  private final Refusals refusals;
  private final PartyCheck parties;

  InstructionCheck(BatchProfile profile, PaymentBatch batch, Refusals refusals) {
    this.profile = profile;
    this.batch = batch;
    this.refusals = refusals;
    this.parties = new PartyCheck(profile, batch.executionDate(), refusals);
  }

  void check(PaymentInstruction instruction, Place at) {
    ids(instruction, at);
    amount(instruction.amount(), at.in("/amount"));
    conversion(instruction.conversion(), at.in("/conversion"));
    parties.check(instruction.creditor(), !profile.isCheck(), at.in("/creditor"));
    refusals.code(instruction.type().purpose(), profile.purposeLength(), at.in("/type/purpose"));
    details(instruction.details(), at.in("/details"));
    refusals.require(
        ExtensionRegistry.EMPTY.notUnderstood(instruction).isEmpty(),
        "ISO-EXTENSION",
        at.in("/extensions"),
        "An extension must be understood, and a payment file can't carry it");
    remittance(instruction, at.in("/remittance"));
  }

  private void ids(PaymentInstruction instruction, Place at) {
    String endToEndId = instruction.ids().endToEndId();
    refusals.require(
        endToEndId != null,
        "ISO-MISSING",
        at.in("/ids/endToEndId"),
        "The end-to-end id is missing");
    refusals.id(endToEndId, at.in("/ids/endToEndId"));
    refusals.id(instruction.ids().instructionId(), at.in("/ids/instructionId"));
    String uetr = instruction.ids().uetr();
    refusals.form(UETR, uetr, at.in("/ids/uetr"), "The UETR is no lower-case UUID v4");
    refusals.require(
        uetr != null || !profile.rules().uetrRequired(),
        "ISO-MISSING",
        at.in("/ids/uetr"),
        "The UETR is missing");
  }

  private void amount(@Nullable Money amount, Place at) {
    if (amount == null || amount.signum() <= 0) {
      refusals.refuse("ISO-AMOUNT", at, "The amount is missing or not greater than zero");
      return;
    }
    refusals.require(
        amount.currency().equals(batch.currency()),
        "ISO-CURRENCY",
        at,
        "The currency differs from the batch's");
    BigDecimal plain = amount.amount().stripTrailingZeros();
    refusals.require(
        plain.scale() <= amount.minorUnits(),
        "ISO-AMOUNT",
        at,
        "The amount has more decimals than its currency");
    refusals.require(
        plain.precision() - plain.scale() + amount.minorUnits() <= AMOUNT_DIGITS,
        "ISO-AMOUNT",
        at,
        "The amount has more than 18 digits");
    BigDecimal most = profile.rules().amounts().most();
    refusals.require(
        most == null || plain.compareTo(most) <= 0,
        "ISO-AMOUNT",
        at,
        "The amount is greater than the scheme takes: " + most);
  }

  private void conversion(PaymentConversion conversion, Place at) {
    CurrencyCode currency = conversion.transferCurrency();
    if (AmountCurrencyRole.EQUIVALENT.equals(conversion.role())) {
      refusals.require(
          currency != null && !profile.rules().ibanOnly(),
          "ISO-CURRENCY",
          at.in("/transferCurrency"),
          "An equivalent amount needs the currency of the transfer, and a scheme that takes it");
    } else {
      refusals.require(
          currency == null || currency.equals(batch.currency()),
          "ISO-CURRENCY",
          at.in("/transferCurrency"),
          "The currency of the transfer differs, but the amount is not said to be its equivalent");
    }
    refusals.currency(currency, at.in("/transferCurrency"));
    ExchangeRate rate = conversion.exchangeRate();
    if (rate != null) {
      refusals.currency(rate.from(), at.in("/exchangeRate/from"));
      refusals.currency(rate.to(), at.in("/exchangeRate/to"));
      BigDecimal plain = rate.rate().stripTrailingZeros();
      refusals.require(
          plain.signum() > 0
              && plain.scale() <= RATE_DECIMALS
              && Math.max(plain.precision(), plain.precision() - plain.scale()) <= RATE_DIGITS,
          "ISO-FORM",
          at.in("/exchangeRate"),
          "The rate is not greater than zero, or has more than 11 digits or 10 decimals");
    }
  }

  private void details(PaymentDetails details, Place at) {
    List<RegulatoryReport> reports = details.regulatoryReporting();
    refusals.require(
        reports.size() <= MOST_REPORTS,
        "ISO-FORM",
        at.in("/regulatoryReporting"),
        "There are more than ten reports to authorities");
    for (int i = 0; i < reports.size(); i++) {
      RegulatoryReport report = reports.get(i);
      Place where = at.in("/regulatoryReporting", i);
      refusals.code(report.code(), 10, where.in("/code"));
      refusals.amount(report.amount(), where.in("/amount"));
      refusals.form(
          COUNTRY,
          report.country() == null ? null : report.country().value(),
          where.in("/country"),
          "The country is no ISO 3166 code");
    }
    if (details.taxPayment() != null) {
      taxId(details.taxPayment().creditorTaxId(), at.in("/taxPayment/creditorTaxId"));
      taxId(details.taxPayment().debtorTaxId(), at.in("/taxPayment/debtorTaxId"));
    }
  }

  private void taxId(@Nullable TaxNumber number, Place at) {
    refusals.require(
        number == null
            || (number.value().length() <= Refusals.ID && EpcText.isPlain(number.value())),
        "ISO-FORM",
        at,
        "The tax number is too long or has characters that banks do not take");
  }

  private void remittance(PaymentInstruction instruction, Place at) {
    CreditorReference reference = instruction.remittance().creditorReference();
    refusals.id(reference == null ? null : reference.value(), at.in("/creditorReference/value"));
    List<RemittanceItem> items = instruction.remittance().items();
    for (int i = 0; i < items.size(); i++) {
      RemittanceItem item = items.get(i);
      Place where = at.in("/items", i);
      refusals.amount(item.grossAmount(), where.in("/grossAmount"));
      refusals.amount(item.discountTaken(), where.in("/discountTaken"));
      refusals.amount(item.withheld(), where.in("/withheld"));
      refusals.amount(item.creditApplied(), where.in("/creditApplied"));
      refusals.amount(item.netPaid(), where.in("/netPaid"));
    }
    PaymentProfile rules = profile.rules();
    if (!rules.remittance().referenceOnly()) {
      refusals.require(
          rules.remittance().structuredLength()
              >= Pain001Remittance.structuredLength(instruction.remittance(), rules),
          "ISO-REMITTANCE",
          at.in("/items"),
          "The structured remittance is longer than the scheme takes; pay fewer documents at once");
    }
  }
}
