package io.ledgerway.testkit.contract;

import io.ledgerway.connector.Connector;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.ReadSource;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.testkit.internal.Require;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.opentest4j.TestAbortedException;

/** What a reader must bring, and in which state. */
public interface ReadContractRules extends ContractRules {

  /**
   * Everything that is there arrives, once.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-R01",
      about = Aspect.READ,
      hint =
          "Read until the target says that nothing more is there, and go on behind the last one.")
  default void CT_R01_readsEverything(World world) {
    for (Reading<?> reading : world.readings()) {
      List<String> truth = sorted(reading.samples().seed(9));
      for (int pageSize : new int[] {1, 2, 3, 100}) {
        Require.equal(
            truth, sorted(readIds(reading, pageSize)), reading + ", pages of " + pageSize);
      }
    }
    Require.equal(0, world.target().effects(), "effects of reading");
  }

  private static <T> List<String> readIds(Reading<T> reading, int pageSize) {
    return reading.ids(reading.readAll(pageSize));
  }

  private static List<String> sorted(List<String> ids) {
    List<String> sorted = new ArrayList<>(ids);
    Collections.sort(sorted);
    return sorted;
  }

  /**
   * A cursor is enough to go on elsewhere.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-R02",
      about = Aspect.READ,
      hint =
          "Put into the cursor of a page where the next one begins, all of it and nothing that lies"
              + " behind documents that were not handed out.")
  default void CT_R02_goesOnElsewhereFromACursor(World world) {
    for (Reading<?> reading : world.readings()) {
      goesOnElsewhere(world, reading);
    }
    Require.equal(0, world.target().effects(), "effects of reading");
  }

  private static <T> void goesOnElsewhere(World world, Reading<T> reading) {
    Set<String> truth = new TreeSet<>(reading.samples().seed(9));
    Set<String> seen = new TreeSet<>();
    for (Partition partition : partitions(world, reading)) {
      Cursor cursor = Cursor.START;
      boolean drained = false;
      for (int page = 0; !drained; page++) {
        Require.that(page <= truth.size() * 2, "%s never ends on fresh instances", reading);
        try (Connector fresh = world.reopen();
            RecordReader<T> reader = reading.reader(fresh)) {
          Page<T> next = reader.read(partition, cursor, 2, world.call());
          seen.addAll(reading.ids(next.items()));
          cursor = new Cursor(next.next().fields());
          drained = next.drained();
        }
      }
    }
    Require.equal(truth, seen, reading + ", one page per instance");
  }

  private static <T> List<Partition> partitions(World world, Reading<T> reading) {
    try (RecordReader<T> reader = reading.reader(world.connector())) {
      return reader.partitions(world.call());
    }
  }

  /**
   * A cursor that is not one of this reader's is refused, not taken for another place.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-R06",
      about = Aspect.READ,
      hint =
          "Put a version v into each cursor, and refuse one of another version before you send"
              + " anything.")
  default void CT_R06_refusesAForeignCursor(World world) {
    for (Reading<?> reading : world.readings()) {
      refusesAForeignCursor(world, reading);
    }
    Require.equal(0, world.target().effects(), "effects of reading");
  }

  private static <T> void refusesAForeignCursor(World world, Reading<T> reading) {
    reading.samples().seed(3);
    for (Partition partition : partitions(world, reading)) {
      try (RecordReader<T> reader = reading.reader(world.connector())) {
        Cursor own = reader.read(partition, Cursor.START, 1, world.call()).next();
        if (!own.equals(Cursor.START)) {
          requireRefused(world, reading, reader, partition, own);
        }
      }
    }
  }

  private static <T> void requireRefused(
      World world, Reading<T> reading, RecordReader<T> reader, Partition partition, Cursor own) {
    Map<String, String> fields = new TreeMap<>(own.fields());
    Require.that(fields.containsKey("v"), "%s: the cursor %s has no version", reading, fields);
    fields.put("v", "of-a-later-release");
    int before = world.target().wire().size();
    try {
      reader.read(partition, new Cursor(fields), 1, world.call());
    } catch (ConnectorException e) {
      Require.equal(0, world.wireSince(before).size(), reading + ", foreign cursor: requests");
      return;
    }
    throw new AssertionError(reading + " goes on from a cursor of another version");
  }

  /**
   * The end is the end for now: it stays where it is, and what comes later is behind it.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-R11",
      about = Aspect.READ,
      hint = "Let an empty page hand back the place that it was asked for, and nothing beyond.")
  default void CT_R11_theEndIsStable(World world) {
    for (Reading<?> reading : world.readings()) {
      theEndIsStable(world, reading);
    }
    Require.equal(0, world.target().effects(), "effects of reading");
  }

  /** What overlaps may come again; what is new has to come. */
  private static <T> void theEndIsStable(World world, Reading<T> reading) {
    reading.samples().seed(3);
    Map<String, Cursor> ends = new TreeMap<>();
    try (RecordReader<T> reader = reading.reader(world.connector())) {
      for (Partition partition : reader.partitions(world.call())) {
        Cursor end = reading.readOn(reader, partition, Cursor.START, 2).end();
        ends.put(partition.id(), reading.readOn(reader, partition, end, 2).end());
      }
    }
    Set<String> added = new TreeSet<>(reading.samples().seed(2));
    Set<String> seen = new TreeSet<>();
    try (Connector fresh = world.reopen();
        RecordReader<T> reader = reading.reader(fresh)) {
      for (Partition partition : reader.partitions(world.call())) {
        Cursor end = ends.getOrDefault(partition.id(), Cursor.START);
        seen.addAll(reading.ids(reading.readOn(reader, partition, end, 2).items()));
      }
    }
    added.removeAll(seen);
    Require.equal(Set.of(), added, reading + ", records that came after the end: missing");
  }

  /**
   * Partitions are parts, and each stands alone.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-R07",
      about = Aspect.READ,
      hint =
          "Cut the records into parts by something that never changes, and let one part's failure"
              + " be its own.")
  default void CT_R07_partitionsStandAlone(World world) {
    for (Reading<?> reading : world.readings()) {
      partitionsStandAlone(world, reading);
    }
    Require.equal(0, world.target().effects(), "effects of reading");
  }

  private static <T> void partitionsStandAlone(World world, Reading<T> reading) {
    Set<String> truth = new TreeSet<>(reading.samples().seed(8));
    List<Partition> parts = partitions(world, reading);
    try (Connector fresh = world.reopen();
        RecordReader<T> reader = reading.reader(fresh)) {
      Require.equal(
          names(parts), names(reader.partitions(world.call())), reading + ", partitions again");
    }
    Set<String> seen = new TreeSet<>();
    try (RecordReader<T> reader = reading.reader(world.connector())) {
      for (Partition part : parts) {
        for (String id : reading.ids(reading.readOn(reader, part, Cursor.START, 2).items())) {
          Require.that(seen.add(id), "%s: record %s is in two partitions", reading, id);
        }
      }
    }
    Require.equal(truth, seen, reading + ", all partitions");
    oneFails(world, reading, parts, truth);
  }

  private static List<String> names(List<Partition> partitions) {
    return partitions.stream().map(Partition::id).toList();
  }

  private static <T> void oneFails(
      World world, Reading<T> reading, List<Partition> parts, Set<String> truth) {
    try {
      reading.samples().failNext(parts.get(0));
    } catch (UnsupportedOperationException e) {
      return;
    }
    Set<String> seen = new TreeSet<>();
    try (RecordReader<T> reader = reading.reader(world.connector())) {
      reader.partitions(world.call());
      boolean failed = false;
      try {
        reading.readOn(reader, parts.get(0), Cursor.START, 2);
      } catch (ConnectorException e) {
        failed = true;
      }
      Require.that(failed, "%s hides that a partition can't be read", reading);
      List<Partition> rest = new ArrayList<>(parts.subList(1, parts.size()));
      rest.add(parts.get(0));
      for (Partition part : rest) {
        seen.addAll(reading.ids(reading.readOn(reader, part, Cursor.START, 2).items()));
      }
    } catch (ConnectorException e) {
      throw new AssertionError(
          reading + ": when one partition has failed, others can't be read either", e);
    }
    Require.equal(truth, seen, reading + ", after a partition failed once");
  }

  /**
   * A record that can't be read is told of, and its neighbours arrive.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-R08",
      about = Aspect.READ,
      hint =
          "Catch what is wrong with one record, add it to itemFailures, and go on with the next.")
  default void CT_R08_aBrokenRecordIsToldOf(World world) {
    for (Reading<?> reading : world.readings()) {
      aBrokenRecordIsToldOf(world, reading);
    }
    Require.equal(0, world.target().effects(), "effects of reading");
  }

  private static <T> void aBrokenRecordIsToldOf(World world, Reading<T> reading) {
    List<String> truth = new ArrayList<>(reading.samples().seed(2));
    try {
      reading.samples().seedBroken();
    } catch (UnsupportedOperationException e) {
      throw new TestAbortedException("No record of this target can be broken", e);
    }
    truth.addAll(reading.samples().seed(3));
    boolean files = Objects.requireNonNull(reading.spec().read()).source() != ReadSource.CURSOR;
    List<String> seen = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    try (RecordReader<T> reader = reading.reader(world.connector())) {
      for (Partition part : reader.partitions(world.call())) {
        try {
          Reading.Harvest<T> harvest = reading.readOn(reader, part, Cursor.START, 100);
          seen.addAll(reading.ids(harvest.items()));
          failures.addAll(harvest.failures());
        } catch (ConnectorException e) {
          // A file is refused as a whole; everything else stands record by record.
          if (!files || e.failure().category() != FailureCategory.UNREADABLE) {
            throw new AssertionError(reading + " stops at a broken record", e);
          }
          failures.add(e.failure());
        }
      }
    }
    Require.equal(sorted(truth), sorted(seen), reading + ", neighbours of a broken record");
    Require.equal(1, failures.size(), reading + ", broken records told of");
  }

  /**
   * Values arrive as they are.
   *
   * @param world where it is tried
   */
  @Test
  @ResourceLock(Resources.TIME_ZONE)
  @Rule(
      id = "CT-R10",
      about = Aspect.READ,
      hint =
          "Read amounts as decimal text, dates without a time zone of the machine, and keep in"
              + " extensions what the model has no field for.")
  default void CT_R10_valuesAreExact(World world) {
    TimeZone former = TimeZone.getDefault();
    boolean tried = false;
    try {
      for (String zone : List.of("Pacific/Kiritimati", "Pacific/Honolulu")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        for (Reading<?> reading : world.readings()) {
          tried |= valuesAreExact(reading);
        }
      }
    } finally {
      TimeZone.setDefault(former);
    }
    if (!tried) {
      throw new TestAbortedException("The target can hold none of the values");
    }
    Require.equal(0, world.target().effects(), "effects of reading");
  }

  /** Tells whether the target could hold any of the values. */
  private static <T> boolean valuesAreExact(Reading<T> reading) {
    Set<String> wanted = new HashSet<>();
    for (ExactValues values : ExactValues.HARD) {
      String id;
      try {
        id = reading.samples().seedExact(values);
      } catch (UnsupportedOperationException e) {
        continue; // the target can't hold them
      }
      wanted.add(id);
      Envelope<T> read =
          reading.readAll(100).stream()
              .filter(each -> reading.samples().idOf(each).equals(id))
              .findFirst()
              .orElseThrow(() -> new AssertionError(reading + ": record " + id + " is missing"));
      ExactValues arrived = reading.samples().exactOf(read.document());
      Require.that(
          values.isKeptIn(arrived), "%s: %s became %s", reading, values.text(), arrived.text());
    }
    return !wanted.isEmpty();
  }
}
