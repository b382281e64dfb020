package io.ledgerway.testkit.contract;

import io.ledgerway.connector.Connector;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.testkit.internal.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What a reader must bring of records that change while, and after, they are read. */
public interface ChangeContractRules extends ContractRules {

  /**
   * Records that changed at one moment all arrive, wherever a page ends.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-R03",
      about = Aspect.READ,
      hint =
          "Order by time of change and id, and go on behind both; a time alone is no place between"
              + " two records.")
  default void CT_R03_equalTimesLoseNothing(World world) {
    for (Reading<?> reading : changing(world)) {
      equalTimes(world, reading);
    }
    Require.equal(0, world.target().effects(), "effects of reading");
  }

  private static <T> void equalTimes(World world, Reading<T> reading) {
    Set<String> truth = new TreeSet<>(records(reading).seedAtOneMoment(7));
    for (int pageSize : new int[] {1, 2, 3}) {
      Set<String> missing = new TreeSet<>(truth);
      missing.removeAll(reading.ids(goOn(world, reading, new TreeMap<>(), pageSize)));
      Require.equal(
          Set.of(), missing, reading + ", one moment, pages of " + pageSize + ": missing");
    }
  }

  /**
   * A record that is seen late arrives although it bears an earlier time.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-R04",
      about = Aspect.READ,
      hint =
          "Begin the next pass some time before the end of the last one, as long before as the"
              + " target's transactions may take.")
  default void CT_R04_whatIsSeenLateArrives(World world) {
    for (Reading<?> reading : changing(world)) {
      seenLate(world, reading);
    }
    Require.equal(0, world.target().effects(), "effects of reading");
  }

  private static <T> void seenLate(World world, Reading<T> reading) {
    reading.samples().seed(3);
    Map<String, Cursor> ends = new TreeMap<>();
    goOn(world, reading, ends, 2);
    String late;
    try {
      late = records(reading).seedLate();
    } catch (UnsupportedOperationException e) {
      throw new TestAbortedException("No record of this target is seen late", e);
    }
    Require.that(
        reading.ids(goOn(world, reading, ends, 2)).contains(late),
        "%s: a record that was seen late never arrives",
        reading);
  }

  /**
   * Records that change while they are read push no other out of the pages.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-R05",
      about = Aspect.READ,
      hint = "Go on behind the last record that was read, never at a number of records.")
  default void CT_R05_changesMeanwhileSkipNothing(World world) {
    for (Reading<?> reading : changing(world)) {
      changesMeanwhile(world, reading);
    }
    Require.equal(0, world.target().effects(), "effects of reading");
  }

  private static <T> void changesMeanwhile(World world, Reading<T> reading) {
    Set<String> missing = new TreeSet<>(reading.samples().seed(6));
    Map<String, Cursor> places = new TreeMap<>();
    List<String> first = new ArrayList<>();
    try (RecordReader<T> reader = reading.reader(world.connector())) {
      for (Partition partition : reader.partitions(world.call())) {
        var page = reader.read(partition, Cursor.START, 2, world.call());
        first.addAll(reading.ids(page.items()));
        places.put(partition.id(), page.next());
      }
    }
    missing.removeAll(first);
    world.clock().pass(ReadSamples.A_WHILE);
    first.forEach(records(reading)::touch);
    List<String> later = new ArrayList<>(reading.ids(goOn(world, reading, places, 2)));
    missing.removeAll(later);
    Require.equal(Set.of(), missing, reading + ", changed while it was read: missing");
    Set<String> unchanged = new TreeSet<>(first);
    later.addAll(reading.ids(goOn(world, reading, places, 2)));
    later.forEach(unchanged::remove);
    Require.equal(Set.of(), unchanged, reading + ", changes that never arrive");
  }

  /**
   * A record that is gone is told of.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-R09",
      about = Aspect.READ,
      hint = "Hand out what was deleted or voided with Origin.deleted, not as what it was.")
  default void CT_R09_whatIsGoneIsToldOf(World world) {
    for (Reading<?> reading : changing(world)) {
      whatIsGone(world, reading);
    }
    Require.equal(0, world.target().effects(), "effects of reading");
  }

  private static <T> void whatIsGone(World world, Reading<T> reading) {
    List<String> ids = reading.samples().seed(3);
    Map<String, Cursor> ends = new TreeMap<>();
    goOn(world, reading, ends, 2);
    world.clock().pass(ReadSamples.A_WHILE);
    try {
      records(reading).remove(ids.get(1));
    } catch (UnsupportedOperationException e) {
      throw new TestAbortedException("Records of this target stay for ever", e);
    }
    boolean told = false;
    for (Envelope<T> each : goOn(world, reading, ends, 2)) {
      told |= reading.samples().idOf(each).equals(ids.get(1)) && each.origin().deleted() != null;
    }
    Require.that(told, "%s: a record was removed, and nothing is said of it", reading);
  }

  private static List<Reading<?>> changing(World world) {
    List<Reading<?>> found = new ArrayList<>(world.readings());
    found.removeIf(each -> each.samples().changing().isEmpty());
    if (found.isEmpty()) {
      throw new TestAbortedException("No operation lists records by when they changed");
    }
    return found;
  }

  private static ChangingRecords records(Reading<?> reading) {
    return reading.samples().changing().orElseThrow();
  }

  /** Reads every partition on to its end, as another process would, and notes where that was. */
  private static <T> List<Envelope<T>> goOn(
      World world, Reading<T> reading, Map<String, Cursor> places, int pageSize) {
    List<Envelope<T>> items = new ArrayList<>();
    try (Connector fresh = world.reopen();
        RecordReader<T> reader = reading.reader(fresh)) {
      for (Partition partition : reader.partitions(world.call())) {
        Cursor from = places.getOrDefault(partition.id(), Cursor.START);
        Reading.Harvest<T> harvest = reading.readOn(reader, partition, from, pageSize);
        items.addAll(harvest.items());
        places.put(partition.id(), harvest.end());
      }
    }
    return items;
  }
}
