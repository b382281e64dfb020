package io.ledgerway.base.bankformats;

import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.StatementItem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads whole files and takes their items apart. */
final class Items {

  private final List<StatementItem> all = new ArrayList<>();

  private Items() {}

  static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Items mt(String text, Strictness strictness) {
    Items items = new Items();
    try (Mt940Reader reader = Mt940Reader.open(bytes(text), strictness)) {
      for (var item = reader.next(); item != null; item = reader.next()) {
        items.all.add(item);
      }
    }
    return items;
  }

  static Items bai(String text, Strictness strictness) {
    Items items = new Items();
    try (Bai2Reader reader = Bai2Reader.open(bytes(text), strictness)) {
      for (var item = reader.next(); item != null; item = reader.next()) {
        items.all.add(item);
      }
    }
    return items;
  }

  List<StatementItem> all() {
    return all;
  }

  List<SettlementEvent> events() {
    return all.stream()
        .filter(StatementItem.Event.class::isInstance)
        .map(item -> ((StatementItem.Event) item).event())
        .toList();
  }

  SettlementEvent event() {
    if (events().size() != 1) {
      throw new AssertionError("one event expected, not " + all);
    }
    return events().get(0);
  }

  List<AccountStatement> footers() {
    return all.stream()
        .filter(StatementItem.Footer.class::isInstance)
        .map(item -> ((StatementItem.Footer) item).statement())
        .toList();
  }

  /** Line, severity and rule of each remark. */
  List<String> remarks() {
    return all.stream()
        .filter(StatementItem.Remark.class::isInstance)
        .map(item -> (StatementItem.Remark) item)
        .map(
            remark ->
                remark.line() + " " + remark.finding().severity() + " " + remark.finding().rule())
        .toList();
  }
}
