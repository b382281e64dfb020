package io.ledgerway.campaign.kill;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a process is struck.
 *
 * @param kind at which target
 * @param moment at which moment of a write to it
 */
record Strike(TargetKind kind, Moment moment) {

  /** Every moment of every kind of target that has it. */
  static List<Strike> all() {
    List<Strike> all = new ArrayList<>();
    for (Moment moment : Moment.values()) {
      for (TargetKind kind : TargetKind.values()) {
        if (kind.canBeAsked() || !moment.needsDoubt()) {
          all.add(new Strike(kind, moment));
        }
      }
    }
    return all;
  }

  static Strike parse(String text) {
    String[] parts = text.split("/", 2);
    return new Strike(TargetKind.valueOf(parts[0]), Moment.valueOf(parts[1]));
  }

  @Override
  public String toString() {
    return kind + "/" + moment;
  }
}
