package io.ledgerway.testkit.contract.live;

import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.testkit.contract.Rule;
import io.ledgerway.testkit.contract.WriteSamples;
import io.ledgerway.testkit.internal.Require;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.TestAbortedException;

/**
 * The rules of the contract that reading alone can prove, against a sandbox. Runs when {@value
 * LiveSettings#LIVE} names what the owner of the sandbox has given, and is skipped otherwise.
 * Writes nothing unless the harness says that the sandbox allows it. The reports stand in {@code
 * target/contract}: what came of each rule, and where the sandbox's answers differ in shape from
 * the simulated ones. No value that was read stands in either.
 *
 * <p>Takes for granted that nobody else changes the sandbox's records meanwhile.
 */
@ExtendWith(LiveExtension.class)
public interface LiveContract {

  /** So many documents of each partition are read at most. */
  int MOST_DOCUMENTS = 100;

  /**
   * How the sandbox is reached.
   *
   * @return the same at every call
   */
  LiveHarness<?> harness();

  /**
   * The connector takes the configuration that its owner uses.
   *
   * @param world the sandbox
   */
  @Test
  @Rule(id = "CT-C01", hint = "Correct the keys that are named, or the ConfigSpec.")
  default void CT_C01_takesTheConfiguration(LiveWorld world) {
    List<String> keys =
        world.provider().configSpec().validate(world.connection().config()).stream()
            .map(problem -> problem.key())
            .toList();
    Require.equal(List.of(), keys, "keys of the live configuration with problems");
  }

  /**
   * The connector finds its own connection in order.
   *
   * @param world the sandbox
   */
  @Test
  @Rule(id = "CT-C06", hint = "Run check by itself: its problems say what to do.")
  default void CT_C06_findsNothingWrong(LiveWorld world) {
    int before = world.requests();
    CheckReport report = world.check();
    Require.equal(0, report.problems().size(), "problems that check finds");
    Require.that(world.requests() > before, "check finds nothing wrong and has not asked");
  }

  /**
   * What is declared is there.
   *
   * @param world the sandbox
   */
  @Test
  @Rule(id = "CT-D02", hint = "Offer what the descriptor declares, at every release of the target.")
  default void CT_D02_offersWhatItDeclares(LiveWorld world) {
    for (OperationSpec spec : world.operations()) {
      Require.equal(
          spec.read() != null,
          world.connector().reader(spec.id()).isPresent(),
          spec.id() + " has a reader");
      Require.equal(
          spec.write() != null,
          world.connector().writer(spec.id()).isPresent(),
          spec.id() + " has a writer");
    }
  }

  /**
   * What is read does not depend on how much is asked for at once.
   *
   * @param world the sandbox
   */
  @Test
  @Rule(
      id = "CT-R01",
      hint =
          "Read until the target says that nothing more is there, and go on behind the last one.")
  default void CT_R01_readsTheSameInAnyPages(LiveWorld world) {
    for (OperationSpec spec : world.reads()) {
      int before = world.requests();
      for (Partition partition : world.partitions(spec)) {
        List<String> truth = world.ids(spec, partition, MOST_DOCUMENTS);
        int pageSize = Math.max(1, truth.size() / 3);
        List<String> small = world.ids(spec, partition, pageSize);
        Require.that(
            truth.equals(small),
            "%s reads %d documents in pages of %d and %d in pages of %d, or others",
            spec.id(),
            truth.size(),
            MOST_DOCUMENTS,
            small.size(),
            pageSize);
        Require.that(
            new HashSet<>(truth).size() == truth.size(), "%s reads a document twice", spec.id());
      }
      Require.that(world.requests() > before, "%s reads without asking", spec.id());
    }
  }

  /**
   * Another process goes on where one has ended.
   *
   * @param world the sandbox
   */
  @Test
  @Rule(
      id = "CT-R02",
      hint =
          "Put into the cursor of a page where the next one begins, all of it and nothing beyond.")
  default void CT_R02_goesOnElsewhereFromACursor(LiveWorld world) {
    for (OperationSpec spec : world.reads()) {
      for (Partition partition : world.partitions(spec)) {
        List<String> truth = world.ids(spec, partition, MOST_DOCUMENTS);
        int pageSize = Math.max(1, truth.size() / 4);
        List<String> seen = new ArrayList<>();
        Cursor cursor = Cursor.START;
        boolean drained = false;
        for (int pages = 0; !drained && seen.size() < truth.size(); pages++) {
          Require.that(pages <= MOST_DOCUMENTS, "%s never ends on fresh instances", spec.id());
          Page<Object> page = world.pageOnFreshInstance(spec, partition, cursor, pageSize);
          page.items().forEach(each -> seen.add(each.id().value()));
          cursor = new Cursor(page.next().fields());
          drained = page.drained();
        }
        List<String> asMany = seen.subList(0, Math.min(seen.size(), truth.size()));
        Require.that(
            truth.equals(asMany),
            "%s reads %d documents, and on fresh instances %d, or others",
            spec.id(),
            truth.size(),
            asMany.size());
      }
    }
  }

  /**
   * A place of another version is none.
   *
   * @param world the sandbox
   */
  @Test
  @Rule(
      id = "CT-R06",
      hint = "Put a version v into each cursor, and refuse another before you send.")
  default void CT_R06_refusesAForeignCursor(LiveWorld world) {
    for (OperationSpec spec : world.reads()) {
      for (Partition partition : world.partitions(spec)) {
        Map<String, String> fields =
            new TreeMap<>(
                world.pageOnFreshInstance(spec, partition, Cursor.START, 1).next().fields());
        if (!fields.isEmpty()) {
          fields.put("v", "of-a-later-release");
          int before = world.requests();
          Require.that(
              isRefused(world, spec, partition, new Cursor(fields)),
              "%s goes on from a cursor of another version",
              spec.id());
          Require.equal(before, world.requests(), spec.id() + ", foreign cursor: requests so far");
        }
      }
    }
  }

  private static boolean isRefused(
      LiveWorld world, OperationSpec spec, Partition partition, Cursor cursor) {
    try {
      world.pageOnFreshInstance(spec, partition, cursor, 1);
      return false;
    } catch (ConnectorException e) {
      return true;
    }
  }

  /**
   * Parts are the same for everybody, and share nothing.
   *
   * @param world the sandbox
   */
  @Test
  @Rule(id = "CT-R07", hint = "Cut the records into parts by something that never changes.")
  default void CT_R07_partitionsShareNothing(LiveWorld world) {
    for (OperationSpec spec : world.reads()) {
      List<Partition> parts = world.partitions(spec);
      Require.that(
          names(parts).equals(names(world.partitions(spec))),
          "%s cuts into other partitions when asked again",
          spec.id());
      Set<String> seen = new HashSet<>();
      for (Partition part : parts) {
        for (String id : world.ids(spec, part, MOST_DOCUMENTS)) {
          Require.that(seen.add(id), "%s has a document in two partitions", spec.id());
        }
      }
    }
  }

  private static List<String> names(List<Partition> parts) {
    return parts.stream().map(Partition::id).toList();
  }

  /**
   * Behind the end there is nothing.
   *
   * @param world the sandbox
   */
  @Test
  @Rule(id = "CT-R11", hint = "Let the cursor of the last page stand behind it.")
  default void CT_R11_theEndIsStable(LiveWorld world) {
    boolean tried = false;
    for (OperationSpec spec : world.reads()) {
      for (Partition partition : world.partitions(spec)) {
        tried |= endIsStable(world, spec, partition);
      }
    }
    if (!tried) {
      throw new TestAbortedException("No partition ends within " + MOST_DOCUMENTS + " documents");
    }
  }

  private static boolean endIsStable(LiveWorld world, OperationSpec spec, Partition partition) {
    try (RecordReader<Object> reader = world.reader(world.connector(), spec)) {
      Page<Object> whole = reader.read(partition, Cursor.START, MOST_DOCUMENTS, world.call());
      if (!whole.drained()) {
        return false;
      }
      Page<Object> behind = reader.read(partition, whole.next(), MOST_DOCUMENTS, world.call());
      // What changes may be read again from a little before the end; it never ends elsewhere.
      Require.that(
          behind.drained() && behind.items().size() <= whole.items().size(),
          "%s reads on behind its end",
          spec.id());
      return true;
    }
  }

  /**
   * What nobody has written is absent, and stays so when it is looked for.
   *
   * @param world the sandbox
   */
  @Test
  @Rule(id = "CT-K01", hint = "Say Absent in the target's own words for what is not there.")
  default void CT_K01_whatWasNeverWrittenIsAbsent(LiveWorld world) {
    requireLookups(world);
    for (OperationSpec spec : world.lookups()) {
      LookupResult result = world.find(world.connector(), spec, world.unknownKey(spec));
      Require.equal(
          LookupResult.Absent.class.getSimpleName(),
          result.getClass().getSimpleName(),
          spec.id() + ", a key that nobody has used");
    }
  }

  /**
   * Looking changes nothing.
   *
   * @param world the sandbox
   */
  @Test
  @Rule(id = "CT-K05", hint = "Ask by a request that can't create anything.")
  default void CT_K05_lookingChangesNothing(LiveWorld world) {
    requireLookups(world);
    for (OperationSpec spec : world.lookups()) {
      int before = world.writeRequests();
      world.find(world.connector(), spec, world.unknownKey(spec));
      Require.equal(before, world.writeRequests(), spec.id() + ": requests that write so far");
    }
  }

  private static void requireLookups(LiveWorld world) {
    if (world.lookups().isEmpty()) {
      throw new TestAbortedException("No operation can look up what it wrote");
    }
  }

  /**
   * Another process finds what was written; only where the sandbox may be written to.
   *
   * @param world the sandbox
   */
  @Test
  @Rule(id = "CT-W05", hint = "Send along what the lookup will look for.")
  default void CT_W05_anotherInstanceFindsIt(LiveWorld world) {
    world.requireWritesAllowed();
    for (WriteSamples<?> samples : world.writes()) {
      world.lookups().stream()
          .filter(spec -> spec.id().equals(samples.operation()))
          .forEach(spec -> writtenIsFound(world, spec, samples));
    }
  }

  private static <T> void writtenIsFound(
      LiveWorld world, OperationSpec spec, WriteSamples<T> samples) {
    WriteItem<T> item = world.newItem(spec, samples);
    Require.that(world.isTaken(spec, item), "%s: the sandbox does not take a document", spec.id());
    world.awaitShown(spec);
    LookupResult result = world.find(world.reopen(), spec, item.wireKey());
    Require.equal(
        LookupResult.Found.class.getSimpleName(),
        result.getClass().getSimpleName(),
        spec.id() + ", written, on another instance");
  }
}
