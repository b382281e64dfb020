package io.ledgerway.examples.hybriderp.statement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.base.bankformats.ChangeNotice;
import io.ledgerway.examples.hybriderp.json.JsonNodes;
import io.ledgerway.flow.statement.SequenceCheck;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.settlement.AccountStatement;
import io.ledgerway.model.v1.settlement.EntryRef;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.StatementBalance;
import io.ledgerway.model.v1.settlement.StatementCheck;
import io.ledgerway.model.v1.settlement.TransactionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parts of statements for programs: JSON objects, account numbers as they are. */
public final class StatementJson {

  private StatementJson() {}

  /**
   * The lines of a part.
   *
   * @param part the part
   * @param file the file to name in each line; null where there is only one
   * @return one JSON object each
   */
  public static List<String> lines(StatementPart part, @Nullable String file) {
    List<ObjectNode> nodes = new ArrayList<>();
    if (part instanceof StatementPart.Event booked) {
      nodes.add(event(booked.event()));
    } else if (part instanceof StatementPart.End end) {
      end.statement().balances().forEach(balance -> nodes.add(balance(balance)));
      nodes.add(balanceCheck(end.statement()));
    } else if (part instanceof StatementPart.Change change) {
      nodes.add(change(change.notice()));
    } else if (part instanceof StatementPart.Check check) {
      nodes.add(check(check.rule(), check.ok(), check.message()));
    } else if (part instanceof StatementPart.Remark remark) {
      nodes.add(
          JsonNodes.typed(remark.error() ? "error" : "warning")
              .put("line", remark.line())
              .put("rule", remark.rule())
              .put("message", remark.message()));
    }
    if (file != null) {
      nodes.forEach(node -> node.put("file", file));
    }
    return nodes.stream().map(ObjectNode::toString).toList();
  }

  private static ObjectNode event(SettlementEvent event) {
    ObjectNode node = JsonNodes.typed("event").put("account", event.account().value());
    node.putObject("statement")
        .put("id", event.statement().id())
        .put("sequence", event.statement().sequence());
    EntryRef entry = event.entry();
    node.put("entryId", entry.entryId()).put("transactionIndex", entry.transactionIndex());
    node.put("bookingStatus", JsonNodes.value(event.bookingStatus()));
    node.put("eventType", event.eventType().value());
    node.put("creditDebit", event.creditDebit().value());
    JsonNodes.money(node, "amount", event.amount());
    JsonNodes.money(node, "entryAmount", entry.entryAmount());
    node.put("bookingDate", Objects.toString(event.dates().booking(), null));
    node.put("valueDate", Objects.toString(event.dates().value(), null));
    node.putObject("references")
        .put("endToEndId", event.references().endToEndId())
        .put("instructionId", event.references().instructionId())
        .put("uetr", event.references().uetr())
        .put("mandateId", event.references().mandateId())
        .put("bankReference", entry.bankReference());
    node.putObject("counterparty")
        .put("name", event.counterparty().name())
        .put("account", number(event.counterparty().account()));
    ObjectNode remittance = node.putObject("remittance");
    ArrayNode texts = remittance.putArray("unstructured");
    event.outcome().remittance().unstructured().forEach(texts::add);
    remittance.put("creditorReference", event.outcome().remittance().creditorReference());
    node.put("transactionCode", code(event.transactionCode()));
    node.put("returnReason", event.outcome().returnReason());
    return node;
  }

  private static ObjectNode balance(StatementBalance balance) {
    ObjectNode node = JsonNodes.typed("balance").put("kind", balance.type().value());
    JsonNodes.money(node, "amount", balance.amount());
    return node.put("creditDebit", balance.creditDebit().value())
        .put("date", Objects.toString(balance.date(), null));
  }

  private static ObjectNode balanceCheck(AccountStatement statement) {
    StatementCheck check = statement.check();
    Boolean balanced = check == null ? null : check.balanced();
    String message =
        balanced == null
            ? "Not to be decided: opening or closing balance is not stated"
            : balanced
                ? "Opening balance and booked entries give the closing balance"
                : "Opening balance and booked entries do not give the closing balance, or an entry"
                    + " could not be read: nothing of this statement should be booked";
    return check("BALANCE", balanced, message);
  }

  /**
   * The line of a file that was given twice.
   *
   * @param first the file
   * @param again the same again
   * @param message the same in words
   * @return one JSON object
   */
  public static String sameFile(String first, String again, String message) {
    ObjectNode node = check("DUPLICATE", false, message);
    node.putArray("files").add(first).add(again);
    return node.toString();
  }

  /**
   * The line of a check of several statements.
   *
   * @param check the check
   * @return one JSON object
   */
  public static String line(SequenceCheck check) {
    ObjectNode node = check(check.rule().name(), check.ok(), check.message());
    node.put("account", check.account().value());
    ArrayNode files = node.putArray("files");
    check.sources().forEach(files::add);
    return node.toString();
  }

  private static ObjectNode check(String rule, @Nullable Boolean ok, String message) {
    return JsonNodes.typed("check").put("rule", rule).put("ok", ok).put("message", message);
  }

  private static ObjectNode change(ChangeNotice notice) {
    return JsonNodes.typed("change")
        .put("code", notice.code())
        .put("originalTraceNumber", notice.originalTraceNumber())
        .put("traceNumber", notice.traceNumber())
        .put("account", number(notice.account()))
        .put("name", notice.name())
        .put("correctedData", notice.correctedData());
  }

  /** The ISO code where there is one, else the bank's own. */
  static @Nullable String code(TransactionCode code) {
    String iso =
        Stream.of(code.domain(), code.family(), code.subFamily())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("/"));
    return iso.isEmpty() ? code.proprietary() : iso;
  }

  private static @Nullable String number(@Nullable AccountNumber account) {
    return account == null ? null : account.value();
  }
}
