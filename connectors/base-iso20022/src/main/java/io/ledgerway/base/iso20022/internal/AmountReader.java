package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.settlement.Charge;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.ExchangeRate;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the amounts behind an entry or a transaction, in the shapes of all versions. */
final class AmountReader {

  private static final int MOST_CHARGES = 1_000;

  private final IsoInput input;

  AmountReader(IsoInput input) {
    this.input = input;
  }

  /** Reads AmtDtls. */
  void amounts(AmountDetails details, KeptTexts kept) {
    while (input.next()) {
      switch (input.name()) {
        case "TxAmt" -> details.transaction = amount(details, kept);
        case "InstdAmt" -> details.instructed = amount(details, kept);
        case "CntrValAmt" -> details.counterValue = amount(details, kept);
        default -> input.keep(kept);
      }
    }
  }

  private @Nullable Money amount(AmountDetails details, KeptTexts kept) {
    Money amount = null;
    while (input.next()) {
      switch (input.name()) {
        case "Amt" -> amount = input.amount();
        case "CcyXchg" -> exchange(details, kept);
        default -> input.keep(kept);
      }
    }
    return amount;
  }

  /** The rate that stands first; it divides where it is given for a unit of the target currency. */
  private void exchange(AmountDetails details, KeptTexts kept) {
    String path = input.path();
    CurrencyCode source = null;
    CurrencyCode target = null;
    CurrencyCode unit = null;
    BigDecimal rate = null;
    String contract = null;
    LocalDate date = null;
    while (input.next()) {
      switch (input.name()) {
        case "SrcCcy" -> source = input.currency();
        case "TrgtCcy" -> target = input.currency();
        case "UnitCcy" -> unit = input.currency();
        case "XchgRate" -> rate = input.decimal();
        case "CtrctId" -> contract = input.text();
        case "QtnDt" -> date = input.dateOrNull();
        default -> input.keep(kept);
      }
    }
    if (source != null && target != null && rate != null && details.exchangeRate == null) {
      boolean multiply = !target.equals(unit) || source.equals(target);
      details.exchangeRate = new ExchangeRate(source, target, rate, multiply, date, null, contract);
      return;
    }
    keep(kept, path + "/SrcCcy", source);
    keep(kept, path + "/TrgtCcy", target);
    keep(kept, path + "/UnitCcy", unit);
    keep(kept, path + "/XchgRate", rate);
    keep(kept, path + "/CtrctId", contract);
    keep(kept, path + "/QtnDt", date);
  }

  private static void keep(KeptTexts kept, String path, @Nullable Object value) {
    if (value != null) {
      kept.add(path, value.toString());
    }
  }

  /** Reads Chrgs: one charge as it was, or records of charges as they are. */
  void charges(AmountDetails details, KeptTexts kept) {
    ChargeParts flat = new ChargeParts();
    while (input.next()) {
      if (input.name().equals("Rcrd")) {
        ChargeParts parts = new ChargeParts();
        while (input.next()) {
          part(parts, kept);
        }
        add(details, parts, kept);
      } else {
        part(flat, kept);
      }
    }
    add(details, flat, kept);
  }

  private static final class ChargeParts {
    private @Nullable Money amount;
    private @Nullable CreditDebit side;
    private @Nullable String type;
    private @Nullable String bearer;
    private @Nullable Boolean included;
  }

  private void part(ChargeParts parts, KeptTexts kept) {
    switch (input.name()) {
      case "Amt" -> parts.amount = input.amount();
      case "CdtDbtInd" -> parts.side = input.side();
      case "ChrgInclInd" -> parts.included = input.flag();
      case "Tp" -> parts.type = input.code();
      case "Br" -> parts.bearer = input.text();
      default -> input.keep(kept);
    }
  }

  private static void add(AmountDetails details, ChargeParts parts, KeptTexts kept) {
    if (parts.amount == null) {
      return;
    }
    if (details.charges.size() >= MOST_CHARGES) {
      kept.truncate();
      return;
    }
    details.charges.add(
        new Charge(parts.amount, parts.side, parts.type, parts.bearer, parts.included));
  }
}
