package io.ledgerway.base.bankformats.internal;

import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.Charge;
import io.ledgerway.model.v1.settlement.Counterparty;
import io.ledgerway.model.v1.settlement.EntryRef;
import io.ledgerway.model.v1.settlement.EventAmounts;
import io.ledgerway.model.v1.settlement.EventDates;
import io.ledgerway.model.v1.settlement.EventRemittance;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventBuilder;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.settlement.SettlementMatchStatus;
import io.ledgerway.model.v1.settlement.SettlementOutcome;
import io.ledgerway.model.v1.settlement.SettlementReferences;
import io.ledgerway.model.v1.settlement.TransactionCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes an event of a statement line and its details. */
final class MtEvents {

  /** Business transaction codes of German banks. */
  private static final Set<String> RETURNS = Set.of("108", "109", "159");

  private static final Set<String> FEES =
      Set.of("801", "802", "803", "804", "805", "806", "807", "808", "809", "810", "811");
  private static final Set<String> INTEREST = Set.of("812", "814", "815", "817");
  private static final String REVERSED = "899";

  /** These say that the reference stands in :86:. */
  private static final Set<String> ELSEWHERE = Set.of("KREF+", "KREF", "EREF", "PREF", "MARF");

  private static final Pattern AMOUNT_WORD =
      Pattern.compile("/(OCMT|CHGS)/([A-Z]{3})([0-9]{1,12}),([0-9]{0,3})(?=/|$)");

  private final EntryIdentity identities = new EntryIdentity();

  void beginStatement() {
    identities.beginStatement();
  }

  SettlementEvent event(MtStatement statement, MtEntry entry, List<String> information) {
    MtDetails details = MtDetails.of(information, statement.currency());
    supplement(entry, details);
    String bank = References.id(entry.bankReference());
    String id =
        identities.of(
            statement.account().value(), bank, entry.content(String.join("", information)));
    return SettlementEventBuilder.builder()
        .account(statement.account())
        .accountCurrency(statement.currency())
        .statement(statement.page())
        .entry(new EntryRef(id, null, entry.amount(), null, bank))
        .bookingStatus(statement.status())
        .eventType(type(entry, details))
        .creditDebit(entry.side())
        .amount(entry.amount())
        .amounts(new EventAmounts(details.instructed, null, null, details.charges))
        .dates(new EventDates(entry.booking(), entry.value(), null))
        .transactionCode(code(entry.type(), details.businessCode))
        .references(references(entry, details))
        .counterparty(
            new Counterparty(
                details.name,
                details.account == null ? null : new AccountNumber(details.account),
                details.bic))
        .outcome(
            new SettlementOutcome(
                new EventRemittance(details.unstructured, details.creditorReference),
                details.returnReason,
                SettlementMatchStatus.UNMATCHED,
                List.of(),
                null))
        .extensions(details.kept.extensions())
        .build();
  }

  /** The supplementary details: original amount and charges by keyword, else a text. */
  private static void supplement(MtEntry entry, MtDetails details) {
    details.kept.add("fundsCode", entry.fundsCode());
    String text = String.join(" ", entry.supplement());
    details.kept.add("supplementaryDetails", text);
    Matcher words = AMOUNT_WORD.matcher(text);
    while (words.find()) {
      Money amount =
          Money.of(
              new BigDecimal(words.group(3) + "." + words.group(4) + "0")
                  .setScale(words.group(4).length()),
              new CurrencyCode(words.group(2)));
      if (words.group(1).equals("CHGS")) {
        details.charges.add(new Charge(amount, null, "CHGS", null, null));
      } else if (details.instructed == null) {
        details.instructed = amount;
      }
    }
  }

  private static SettlementEventType type(MtEntry entry, MtDetails details) {
    String business = details.businessCode == null ? "" : details.businessCode;
    String kind = entry.type() == null ? "" : entry.type().substring(1);
    if (details.returnReason != null || RETURNS.contains(business) || kind.equals("RTI")) {
      return SettlementEventType.RETURN;
    }
    if (entry.reversal() || business.equals(REVERSED)) {
      return SettlementEventType.REVERSAL;
    }
    if (kind.equals("CHG") || kind.equals("COM") || FEES.contains(business)) {
      return SettlementEventType.FEE;
    }
    if (kind.equals("INT") || INTEREST.contains(business)) {
      return SettlementEventType.INTEREST;
    }
    return kind.equals("FEX") ? SettlementEventType.FX : SettlementEventType.PAYMENT;
  }

  private static TransactionCode code(@Nullable String type, @Nullable String business) {
    if (type == null && business == null) {
      return TransactionCode.EMPTY;
    }
    String code = type == null ? business : business == null ? type : type + "+" + business;
    return new TransactionCode(null, null, null, code);
  }

  private static SettlementReferences references(MtEntry entry, MtDetails details) {
    String own = entry.customerReference();
    String customer = ELSEWHERE.contains(own) ? null : References.id(own);
    return new SettlementReferences(
        details.endToEndId,
        details.customerReference == null ? customer : details.customerReference,
        null,
        null,
        details.batchId,
        details.mandateId);
  }
}
