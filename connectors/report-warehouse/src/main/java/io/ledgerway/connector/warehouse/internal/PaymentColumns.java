package io.ledgerway.connector.warehouse.internal;

import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.StatusReason;
import io.ledgerway.model.v1.value.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a payment instruction goes into {@code LW_PAYMENT}. */
final class PaymentColumns {

  static final Table<PaymentInstruction> TABLE =
      Table.withFreshness(
          "LW_PAYMENT",
          List.of(
              Column.text("entity", 100, loaded -> entity(loaded.document())),
              Column.text(
                  "supplier_number",
                  100,
                  loaded -> References.number(loaded.document().supplier())),
              Column.text("end_to_end_id", 100, loaded -> loaded.document().ids().endToEndId()),
              Column.text("instruction_id", 100, loaded -> loaded.document().ids().instructionId()),
              Column.text("uetr", 100, loaded -> loaded.document().ids().uetr()),
              Column.text("batch_id", 200, loaded -> loaded.document().state().batchId()),
              Column.amount("amount", loaded -> loaded.document().amount()),
              Column.text("currency", 10, loaded -> currency(loaded.document())),
              Column.date("execution_date", loaded -> loaded.document().requestedExecutionDate()),
              Column.code("status", 50, loaded -> loaded.document().state().status()),
              Column.text("status_reason", 100, loaded -> reason(loaded.document())),
              Column.text(
                  "bank_reference", 200, loaded -> loaded.document().state().bankReference()),
              Column.number(
                  "item_count", loaded -> loaded.document().remittance().items().size())));

  private PaymentColumns() {}

  private static @Nullable String entity(PaymentInstruction payment) {
    LegalEntityRef entity = payment.legalEntity();
    return entity == null ? null : entity.code();
  }

  private static @Nullable String currency(PaymentInstruction payment) {
    Money amount = payment.amount();
    return amount == null ? null : amount.currency().value();
  }

  /** The code alone: a bank's free words may repeat an account number. */
  private static @Nullable String reason(PaymentInstruction payment) {
    for (StatusReason reason : payment.state().reasons()) {
      String code = reason.codeOrProprietary();
      if (code != null) {
        return code;
      }
    }
    return null;
  }
}
