package io.ledgerway.model.rules.internal;

import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.supplier.Supplier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bank account and where it stands in a document.
 *
 * @param pointer JSON pointer relative to the document
 * @param account the account
 */
record AccountPlace(String pointer, BankAccount account) {

  static List<AccountPlace> in(Object document) {
    List<AccountPlace> places = new ArrayList<>();
    if (document instanceof Invoice invoice) {
      for (int i = 0; i < invoice.payment().means().size(); i++) {
        BankAccount account = invoice.payment().means().get(i).account();
        add("/payment/means/" + i + "/account", account, places);
      }
    } else if (document instanceof Supplier supplier) {
      for (int i = 0; i < supplier.bankAccounts().size(); i++) {
        add("/bankAccounts/" + i, supplier.bankAccounts().get(i), places);
      }
    } else if (document instanceof PaymentInstruction instruction) {
      instruction("", instruction, places);
    } else if (document instanceof SealedBatch batch) {
      add("/batch/debtor/account", batch.batch().debtor().account(), places);
      for (int i = 0; i < batch.instructions().size(); i++) {
        instruction("/instructions/" + i, batch.instructions().get(i), places);
      }
    }
    return places;
  }

  private static void instruction(
      String pointer, PaymentInstruction instruction, List<AccountPlace> places) {
    add(pointer + "/debtor/account", instruction.debtor().account(), places);
    add(pointer + "/creditor/account", instruction.creditor().account(), places);
  }

  private static void add(
      String pointer, @Nullable BankAccount account, List<AccountPlace> places) {
    if (account != null) {
      places.add(new AccountPlace(pointer, account));
    }
  }
}
