package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.TransactionCode;
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

  private static final int MOST_LINES = 1_000;

  private final IsoInput input;
  private final AmountReader amounts;

  EntryReader(IsoInput input) {
    this.input = input;
    this.amounts = new AmountReader(input);
  }

  /** Reads an element of the entry that is not about its transactions. */
  void header(Entry entry) {
    switch (input.name()) {
      case "NtryRef" -> entry.reference = input.text();
      case "Amt" -> entry.amount = input.amount();
      case "CdtDbtInd" -> entry.creditDebit = input.side();
      case "RvslInd" -> entry.reversal = input.flag();
      case "Sts" -> {
        String code = input.code();
        entry.status = code == null ? null : STATUS.getOrDefault(code, new BookingStatus(code));
      }
      case "BookgDt" -> entry.booking = input.dateOrMoment();
      case "ValDt" -> entry.value = input.dateOrMoment();
      case "AcctSvcrRef" -> entry.bankReference = input.id();
      case "BkTxCd" -> entry.transactionCode = transactionCode();
      case "AmtDtls" -> amounts.amounts(entry.amounts, entry.kept);
      case "Chrgs" -> amounts.charges(entry.amounts, entry.kept);
      default -> input.keep(entry.kept);
    }
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

  /** Reads a transaction, {@code index} from 0 in its entry. */
  EntryDetails details(int index) {
    EntryDetails details = EntryDetails.of(input, index);
    while (input.next()) {
      switch (input.name()) {
        case "Refs" -> references(details);
        case "Amt" -> details.amount = input.amount();
        case "CdtDbtInd" -> details.creditDebit = input.side();
        case "AmtDtls" -> amounts.amounts(details.amounts, details.kept);
        case "Chrgs" -> amounts.charges(details.amounts, details.kept);
        case "BkTxCd" -> details.transactionCode = transactionCode();
        case "RltdPties" -> parties(details);
        case "RltdAgts" -> agents(details);
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

  private void agents(EntryDetails details) {
    while (input.next()) {
      switch (input.name()) {
        case "DbtrAgt" -> details.debtorAgent = bic(details);
        case "CdtrAgt" -> details.creditorAgent = bic(details);
        default -> input.keep(details.kept);
      }
    }
  }

  /** The BIC of an agent, BIC as it was or BICFI as it is; what else it has is kept. */
  private @Nullable String bic(EntryDetails details) {
    String bic = null;
    while (input.next()) {
      switch (input.name()) {
        case "FinInstnId" -> bic = bic(details);
        case "BIC", "BICFI" -> bic = input.text();
        default -> input.keep(details.kept);
      }
    }
    return bic;
  }

  /** The name, which stands in the party itself, in a Pty, or in the FinInstnId of an Agt. */
  private @Nullable String partyName() {
    String name = null;
    while (input.next()) {
      switch (input.name()) {
        case "Nm" -> name = input.text();
        case "Pty", "Agt", "FinInstnId" -> {
          String inside = partyName();
          name = inside == null ? name : inside;
        }
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
          if (text != null && details.unstructured.size() < MOST_LINES) {
            details.unstructured.add(text);
          } else if (text != null) {
            details.kept.truncate();
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
