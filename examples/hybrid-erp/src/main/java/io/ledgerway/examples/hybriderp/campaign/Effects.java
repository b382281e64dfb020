package io.ledgerway.examples.hybriderp.campaign;

import io.ledgerway.examples.hybriderp.config.ExampleConfig;
import io.ledgerway.examples.hybriderp.config.ExampleConfig.ConnectionEntry;
import io.ledgerway.examples.hybriderp.work.CounterpartyLedgers;
import io.ledgerway.examples.hybriderp.work.StatusView;
import io.ledgerway.examples.hybriderp.work.Workplace;
import io.ledgerway.store.jdbc.JdbcStores;
import io.ledgerway.testkit.counterparty.BankPayment;
import io.ledgerway.testkit.counterparty.ErpPosting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a run has done to the world, each effect as one line of text without ids that may differ:
 * the ledgers of all ERPs and banks, the state of every document, the rows of the warehouse.
 * Immutable.
 *
 * @param lines the effects, sorted; an effect that happened twice stands there twice
 */
record Effects(List<String> lines) {

  static Effects of(Path work, ExampleConfig config) {
    List<String> lines = new ArrayList<>();
    for (ErpPosting posting : CounterpartyLedgers.postings(work, config)) {
      lines.add(
          String.join(
              "|",
              "posting",
              posting.supplier(),
              posting.nature(),
              posting.invoiceNumber(),
              posting.currency(),
              posting.gross().stripTrailingZeros().toPlainString()));
    }
    for (BankPayment payment : CounterpartyLedgers.payments(work, config)) {
      lines.add(
          String.join(
              "|",
              "payment",
              payment.endToEndId(),
              payment.currency(),
              payment.amount().stripTrailingZeros().toPlainString(),
              payment.status().name()));
    }
    documents(work, config, lines);
    lines.addAll(CounterpartyLedgers.warehouseRows(work));
    Collections.sort(lines);
    return new Effects(List.copyOf(lines));
  }

  private static void documents(Path work, ExampleConfig config, List<String> lines) {
    List<String> connections = config.connections().stream().map(ConnectionEntry::id).toList();
    try (JdbcStores stores = Workplace.openStores(work, null)) {
      new StatusView(stores.flows(), stores.checkpoints(), connections)
          .forEach(
              line ->
                  lines.add(
                      String.join(
                          "|",
                          "document",
                          line.kind(),
                          // A settlement is numbered by the bank, in the order of its own files.
                          line.kind().equals("settlement") ? "" : String.valueOf(line.number()),
                          String.valueOf(line.amount()),
                          line.state(),
                          String.valueOf(line.code()))));
    }
  }

  /** Effects of this run that the other does not have, or has fewer times. */
  List<String> beyond(Effects other) {
    List<String> rest = new ArrayList<>(lines);
    for (String line : other.lines) {
      rest.remove(line);
    }
    return rest;
  }
}
