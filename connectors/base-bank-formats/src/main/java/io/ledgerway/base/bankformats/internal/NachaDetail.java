package io.ledgerway.base.bankformats.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry, record 6, with its addenda while it is read. */
final class NachaDetail {

  final NachaLine line;
  private final NachaBatch batch;
  private final List<String> texts = new ArrayList<>();
  private int addenda;
  private @Nullable NachaLine special;

  NachaDetail(NachaLine line, NachaBatch batch) {
    this.line = line;
    this.batch = batch;
  }

  NachaBatch batch() {
    return batch;
  }

  /** Takes an addenda record; keeps texts when they are wanted. */
  void add(NachaLine line, boolean keepTexts) {
    addenda++;
    String type = line.at(2, 3);
    if (type.equals("98") || type.equals("99")) {
      special = line;
    } else if (keepTexts) {
      texts.add(line.at(4, 83).stripTrailing());
    }
  }

  /** The addenda record of a return (99) or notification (98); null when there is none. */
  @Nullable NachaLine special() {
    return special;
  }

  List<String> texts() {
    return texts;
  }

  /** Whether the number of addenda is what the entry says. */
  boolean addendaAgree() {
    if (special != null) {
      return line.at(79, 79).equals("1");
    }
    if (batch.entryClass().equals("CTX")) {
      return line.numberAt(55, 58) == addenda;
    }
    if (batch.isInternational()) {
      return line.numberAt(13, 16) <= 0 || line.numberAt(13, 16) == addenda;
    }
    return line.at(79, 79).equals(addenda > 0 ? "1" : "0") && addenda <= 1;
  }

  String transactionCode() {
    return line.at(2, 3);
  }

  /** Whether the code stands for a credit to the receiver; null when it stands for neither. */
  @Nullable Boolean isCredit() {
    String code = transactionCode();
    char account = code.charAt(0);
    char kind = code.charAt(1);
    boolean account2To5 = account >= '2' && account <= '5';
    if (!account2To5 || kind < '1' || kind > '9' || (kind == '5' && account != '5')) {
      return null;
    }
    return kind < '5';
  }

  long cents() {
    return line.numberAt(30, 39);
  }

  @Nullable String account() {
    return batch.isInternational() ? line.textAt(40, 74) : line.textAt(13, 29);
  }

  @Nullable String identification() {
    return batch.isInternational() ? null : line.textAt(40, 54);
  }

  @Nullable String name() {
    if (batch.isInternational()) {
      return null;
    }
    return batch.entryClass().equals("CTX") ? line.textAt(59, 74) : line.textAt(55, 76);
  }

  String traceNumber() {
    return line.at(80, 94);
  }
}
