package io.ledgerway.connector.warehouse.internal;

import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a booking goes into {@code LW_SETTLEMENT}. */
final class SettlementColumns {

  static final Table<SettlementEvent> TABLE =
      Table.withFreshness(
          "LW_SETTLEMENT",
          List.of(
              Column.text("account_masked", 50, loaded -> loaded.document().account().toString()),
              Column.text("statement_id", 200, loaded -> loaded.document().statement().id()),
              Column.text(
                  "statement_sequence", 100, loaded -> loaded.document().statement().sequence()),
              Column.text("entry_id", 200, loaded -> loaded.document().entry().entryId()),
              Column.number(
                  "transaction_index", loaded -> loaded.document().entry().transactionIndex()),
              Column.code("event_type", 50, loaded -> loaded.document().eventType()),
              Column.code("credit_debit", 50, loaded -> loaded.document().creditDebit()),
              Column.amount("amount", loaded -> loaded.document().amount()),
              Column.text("currency", 10, loaded -> loaded.document().amount().currency().value()),
              Column.date("booking_date", loaded -> loaded.document().dates().booking()),
              Column.date("value_date", loaded -> loaded.document().dates().value()),
              Column.text(
                  "end_to_end_id", 100, loaded -> loaded.document().references().endToEndId()),
              Column.text(
                  "bank_reference", 200, loaded -> loaded.document().entry().bankReference()),
              Column.code("match_status", 50, loaded -> loaded.document().outcome().matchStatus()),
              Column.text("matched_payment", 200, loaded -> matchedPayment(loaded.document())),
              Column.text(
                  "return_reason", 100, loaded -> loaded.document().outcome().returnReason())));

  private SettlementColumns() {}

  /** The first match; a booking that settles several payments has one row all the same. */
  private static @Nullable String matchedPayment(SettlementEvent event) {
    List<SettlementMatch> matches = event.outcome().matches();
    return matches.isEmpty() ? null : References.id(matches.get(0).document());
  }
}
