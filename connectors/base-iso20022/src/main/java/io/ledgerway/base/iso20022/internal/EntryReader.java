package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.TransactionCode;
import io.ledgerway.model.v1.value.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the parts of an entry, in the shapes of all versions. */
final class EntryReader {

  private static final Map<String, BookingStatus> STATUS =
      Map.of(
          "BOOK", BookingStatus.BOOKED,
          "PDNG", BookingStatus.PENDING,
          "INFO", BookingStatus.INFORMATION,
          "FUTR", BookingStatus.FUTURE);

  private final IsoInput input;

  EntryReader(IsoInput input) {
    this.input = input;
  }

  /** Reads an element of the entry that is not about its transactions. */
  void header(Entry entry) {
    switch (input.name()) {
      case "NtryRef" -> entry.reference = input.text();
      case "Amt" -> entry.amount = input.amount();
      case "CdtDbtInd" -> entry.creditDebit = side();
      case "RvslInd" -> entry.reversal = input.flag();
      case "Sts" -> {
        String code = input.code();
        entry.status = code == null ? null : STATUS.getOrDefault(code, new BookingStatus(code));
      }
      case "BookgDt" -> entry.booking = input.dateOrMoment();
      case "ValDt" -> entry.value = input.dateOrMoment();
      case "AcctSvcrRef" -> entry.bankReference = input.id();
      case "BkTxCd" -> entry.transactionCode = transactionCode();
      default -> input.keep(entry.kept);
    }
  }

  CreditDebit side() {
    String side = input.text();
    if ("CRDT".equals(side)) {
      return CreditDebit.CREDIT;
    }
    if ("DBIT".equals(side)) {
      return CreditDebit.DEBIT;
    }
    throw input.problem("CdtDbtInd is neither CRDT nor DBIT. Have the file corrected.");
  }

  void batch(Entry entry) {
    while (input.next()) {
      switch (input.name()) {
        case "MsgId" -> entry.batchMessageId = input.id();
        case "PmtInfId" -> entry.batchId = input.id();
        default -> input.keep(entry.kept);
      }
    }
  }

  private TransactionCode transactionCode() {
    String domain = null;
    String family = null;
    String subFamily = null;
    String proprietary = null;
    while (input.next()) {
      switch (input.name()) {
        case "Prtry" -> proprietary = input.code();
        case "Domn" -> {
          while (input.next()) {
            switch (input.name()) {
              case "Cd" -> domain = input.text();
              case "Fmly" -> {
                while (input.next()) {
                  switch (input.name()) {
                    case "Cd" -> family = input.text();
                    case "SubFmlyCd" -> subFamily = input.text();
                    default -> input.skip();
                  }
                }
              }
              default -> input.skip();
            }
          }
        }
        default -> input.skip();
      }
    }
    return new TransactionCode(domain, family, subFamily, proprietary);
  }

  EntryDetails details() {
    EntryDetails details = new EntryDetails();
    while (input.next()) {
      switch (input.name()) {
        case "Refs" -> references(details);
        case "Amt" -> details.amount = input.amount();
        case "CdtDbtInd" -> details.creditDebit = side();
        case "AmtDtls" -> amounts(details);
        case "BkTxCd" -> details.transactionCode = transactionCode();
        case "RltdPties" -> parties(details);
        case "RmtInf" -> remittance(details);
        case "RtrInf" -> returned(details);
        default -> input.keep(details.kept);
      }
    }
    return details;
  }

  private void references(EntryDetails details) {
    while (input.next()) {
      switch (input.name()) {
        case "MsgId" -> details.messageId = input.id();
        case "AcctSvcrRef" -> details.bankReference = input.id();
        case "PmtInfId" -> details.batchId = input.id();
        case "InstrId" -> details.instructionId = input.id();
        case "EndToEndId" -> details.endToEndId = input.id();
        case "UETR" -> details.uetr = input.text();
        case "MndtId" -> details.mandateId = input.id();
        default -> input.keep(details.kept);
      }
    }
  }

  private void amounts(EntryDetails details) {
    while (input.next()) {
      switch (input.name()) {
        case "TxAmt" -> details.transactionAmount = amountIn(details);
        case "InstdAmt" -> details.instructedAmount = amountIn(details);
        default -> input.keep(details.kept);
      }
    }
  }

  private @Nullable Money amountIn(EntryDetails details) {
    Money amount = null;
    while (input.next()) {
      if (input.name().equals("Amt")) {
        amount = input.amount();
      } else {
        input.keep(details.kept);
      }
    }
    return amount;
  }

  private void parties(EntryDetails details) {
    while (input.next()) {
      switch (input.name()) {
        case "Dbtr" -> details.debtorName = partyName();
        case "Cdtr" -> details.creditorName = partyName();
        case "DbtrAcct" -> details.debtorAccount = input.account();
        case "CdtrAcct" -> details.creditorAccount = input.account();
        default -> input.keep(details.kept);
      }
    }
  }

  /** The name, which stands in the party itself, in a Pty, or in the FinInstnId of an Agt. */
  private @Nullable String partyName() {
    String name = null;
    while (input.next()) {
      switch (input.name()) {
        case "Nm" -> name = input.text();
        case "Pty", "Agt", "FinInstnId" -> name = partyName();
        default -> input.skip();
      }
    }
    return name;
  }

  private void remittance(EntryDetails details) {
    while (input.next()) {
      switch (input.name()) {
        case "Ustrd" -> {
          String text = input.text();
          if (text != null) {
            details.unstructured.add(text);
          }
        }
        case "Strd" -> structured(details);
        default -> input.keep(details.kept);
      }
    }
  }

  private void structured(EntryDetails details) {
    while (input.next()) {
      if (input.name().equals("CdtrRefInf")) {
        String reference = input.only("Ref");
        if (details.creditorReference == null) {
          details.creditorReference = reference;
        }
      } else {
        input.keep(details.kept);
      }
    }
  }

  private void returned(EntryDetails details) {
    details.returned = true;
    while (input.next()) {
      if (input.name().equals("Rsn")) {
        details.returnReason = input.code();
      } else {
        input.keep(details.kept);
      }
    }
  }
}
