package io.ledgerway.base.iso20022.internal;

import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.TransactionCode;
import io.ledgerway.model.v1.value.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One transaction of an entry while it is read (TxDtls). */
final class EntryDetails {

  private static final char SEPARATOR = '\u0000';

  @Nullable Money amount;
  @Nullable CreditDebit creditDebit;
  @Nullable String bankReference;
  @Nullable String endToEndId;
  @Nullable String instructionId;
  @Nullable String uetr;
  @Nullable String messageId;
  @Nullable String batchId;
  @Nullable String mandateId;
  @Nullable String debtorName;
  @Nullable String creditorName;
  @Nullable String debtorAgent;
  @Nullable String creditorAgent;
  @Nullable AccountNumber debtorAccount;
  @Nullable AccountNumber creditorAccount;
  @Nullable String creditorReference;
  @Nullable String returnReason;
  boolean returned;
  TransactionCode transactionCode = TransactionCode.EMPTY;
  final List<String> unstructured = new ArrayList<>();
  final AmountDetails amounts = new AmountDetails();
  final KeptTexts kept;

  /** Which transaction of its entry, from 0; null where the entry has no details. */
  final @Nullable Integer index;

  private EntryDetails(@Nullable Integer index, String path) {
    this.index = index;
    this.kept = new KeptTexts(path);
  }

  /** What stands for the details of an entry that has none. */
  static EntryDetails none() {
    return new EntryDetails(null, "");
  }

  /** A transaction that begins where the input stands. */
  static EntryDetails of(IsoInput input, int index) {
    return new EntryDetails(index, input.path());
  }

  /** Adds what tells this transaction from others, for the identity of its entry. */
  void addContent(StringBuilder text) {
    text.append(or(endToEndId)).append(SEPARATOR);
    text.append(or(instructionId)).append(SEPARATOR);
    text.append(or(uetr)).append(SEPARATOR);
    text.append(or(messageId)).append(SEPARATOR);
    text.append(or(batchId)).append(SEPARATOR);
    text.append(or(bankReference)).append(SEPARATOR);
    text.append(debtorAccount == null ? "" : debtorAccount.value()).append(SEPARATOR);
    text.append(creditorAccount == null ? "" : creditorAccount.value()).append(SEPARATOR);
    for (int i = 0; i < unstructured.size(); i++) {
      text.append(i == 0 ? "" : "\n").append(unstructured.get(i));
    }
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
