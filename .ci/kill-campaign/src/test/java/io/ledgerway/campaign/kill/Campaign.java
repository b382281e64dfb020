package io.ledgerway.campaign.kill;

import io.ledgerway.runtime.idempotency.WriteStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A row of processes on one database, each struck at some moment of a write; the next one finds
 * what it left. The last one is left in peace, and what it says must be what the targets hold.
 */
final class Campaign implements AutoCloseable {

  private static final long SECONDS_TO_THE_MOMENT = 20;
  private static final List<Duration> CLOCKS_OFF =
      List.of(Duration.ZERO, Duration.ofMinutes(10), Duration.ofMinutes(-10));

  private final Store store;
  private final Target target;
  private final Path log;
  private final List<Child> alive = new CopyOnWriteArrayList<>();
  private final Map<WriteStatus, Integer> ends = new EnumMap<>(WriteStatus.class);
  private int rounds;
  private int kills;
  private int stops;
  private int cuts;
  private int missed;

  Campaign(Store store, Path log) throws IOException {
    this.store = store;
    this.target = Target.open();
    this.log = log;
  }

  /** Strikes so many processes, at moments that follow each other in no order of theirs. */
  void strike(int processes, int first) throws IOException, InterruptedException {
    List<Strike> all = Strike.all();
    for (int index = 0; index < processes; index++) {
      strikeOne(all.get(Math.floorMod((first + index) * 19, all.size())));
    }
  }

  private void strikeOne(Strike strike) throws IOException, InterruptedException {
    int round = rounds;
    rounds++;
    Duration off = CLOCKS_OFF.get(round % CLOCKS_OFF.size());
    Orders orders =
        new Orders(
            store.url(), store.witness(), target.port(), round, round, off, 1, false, strike);
    CompletableFuture<Child> child = new CompletableFuture<>();
    Trap trap = new Trap(strike, () -> struck(child.join(), round, strike));
    target.set(trap);
    child.complete(new Child(orders, log, trap::at));
    if (!trap.hasStruck(SECONDS_TO_THE_MOMENT)) {
      missed++;
      child.join().kill();
    }
  }

  private void struck(Child child, int round, Strike strike) {
    if (store.isShared() && round % 4 == 1) {
      stops++;
      child.signal("STOP");
      alive.add(child);
    } else if (store.isShared() && round % 4 == 3 && strike.moment().waits()) {
      cuts++;
      store.cutEveryone();
      child.goOn();
      alive.add(child);
    } else {
      kills++;
      child.kill();
    }
  }

  /** Wakes those who sleep, lets a last process work to the end, and compares. */
  void judge() throws IOException, InterruptedException {
    for (Child each : alive) {
      each.signal("CONT");
      each.goOn();
    }
    for (Child each : alive) {
      each.toTheEnd();
    }
    alive.clear();
    compare(runs(last(), 1));
  }

  /** Several processes at once, to the end. */
  List<String> runs(Orders orders, int processes) throws IOException, InterruptedException {
    target.set(new Trap(orders.strike(), () -> {}));
    List<Child> children = new ArrayList<>();
    for (int index = 0; index < processes; index++) {
      children.add(new Child(orders, log, strike -> {}));
    }
    List<String> lines = new ArrayList<>();
    for (Child each : children) {
      try (each) {
        lines.addAll(each.toTheEnd());
      }
    }
    return lines;
  }

  /** So many rounds, all of them new. */
  Orders crowd(int number) {
    rounds = number;
    return last();
  }

  /**
   * All rounds, once more, to the end; another way than before, but where the store may be set
   * back: where a forgotten write went, only the routing knows.
   */
  Orders last() {
    return Orders.toTheEnd(store, target.port(), rounds - 1, store.isShared());
  }

  /** Compares what workers said with what the targets hold. */
  void compare(List<String> lines) {
    List<String> faults = new ArrayList<>();
    ends.clear();
    for (String line : lines) {
      String[] words = line.split(" ", 5);
      if (words[0].equals("END")) {
        TargetKind kind = TargetKind.valueOf(words[1]);
        WriteStatus status = WriteStatus.valueOf(words[3]);
        ends.merge(status, 1, Integer::sum);
        fault(kind, status, target.effects(kind, words[2]))
            .ifPresent(fault -> faults.add(kind + " " + words[2] + " " + fault));
      }
    }
    int expected = Documents.of(0, rounds - 1).size() * TargetKind.values().length;
    int told = ends.values().stream().mapToInt(Integer::intValue).sum();
    if (told < expected) {
      faults.add(expected + " documents, and an end of only " + told);
    }
    if (!faults.isEmpty()) {
      throw new AssertionError(this + "\n" + String.join("\n", faults));
    }
  }

  private static Optional<String> fault(TargetKind kind, WriteStatus status, int happened) {
    String said = "is " + status + " and took effect " + happened + " times";
    boolean right =
        switch (status) {
          case APPLIED -> happened == 1;
          case HELD -> happened <= 1 && kind == TargetKind.NOTHING;
          default -> false;
        };
    return right ? Optional.empty() : Optional.of(said);
  }

  int missed() {
    return missed;
  }

  @Override
  public String toString() {
    return String.format(
        "%s: %d kills, %d stops, %d cuts, %d moments missed, ends %s",
        store, kills, stops, cuts, missed, ends);
  }

  @Override
  public void close() throws IOException {
    alive.forEach(Child::close);
    target.close();
  }
}
