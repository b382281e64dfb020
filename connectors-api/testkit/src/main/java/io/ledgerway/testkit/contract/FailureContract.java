package io.ledgerway.testkit.contract;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CancelSignal;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.testkit.fake.Fault;
import io.ledgerway.testkit.fake.When;
import io.ledgerway.testkit.internal.Require;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a connector makes of failures. */
public interface FailureContract extends ContractRules {

  /**
   * Every documented failure is told for what it is.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-E01",
      about = Aspect.WRITE,
      hint =
          "Begin with StatusRules.standard(), say with(status, category, effect) where the target"
              + " differs, and give the harness the same table.")
  default void CT_E01_tellsFailuresApart(World world) {
    world.requireHttp();
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      List<FailureRow> rows = writing.samples().failures();
      requireRow(rows, FailureCategory.THROTTLED, Effect.NOT_APPLIED);
      requireRow(rows, FailureCategory.TRANSIENT, Effect.UNKNOWN);
      Require.that(
          rows.stream().anyMatch(row -> WriteContractRules.REFUSALS.contains(row.category())),
          "the table of failures has no refusal");
      int number = 0;
      for (FailureRow row : rows) {
        number++;
        told(world, writing, number, row);
      }
    }
  }

  private static void requireRow(List<FailureRow> rows, FailureCategory category, Effect effect) {
    Require.that(
        rows.stream().anyMatch(row -> row.category() == category && row.effect() == effect),
        "the table of failures has no row %s with effect %s",
        category,
        effect);
  }

  private static <T> void told(World world, Writing<T> writing, int number, FailureRow row) {
    WriteItem<T> item = writing.item(writing.samples().valid(number));
    world.target().inject(row.answer(), When.RECEIVED_NOT_APPLIED);
    Verdict verdict = writing.write(item).of(item);
    Require.equal(0, world.target().effects(item.key().businessId()), "effects of a failure");
    Failure failure = verdict.failure();
    Require.that(failure != null, "%s, answered by %s: %s", writing, row.answer(), verdict);
    Require.equal(
        row.category(),
        failure == null ? null : failure.category(),
        writing + ", answered by " + row.answer() + ": category");
    Verdict.Claim expected =
        switch (row.effect()) {
          case NOT_SENT -> Verdict.Claim.NOT_SENT;
          case NOT_APPLIED -> Verdict.Claim.NOT_APPLIED;
          case APPLIED -> Verdict.Claim.DUPLICATE;
          case UNKNOWN -> Verdict.Claim.UNKNOWN;
        };
    Require.equal(
        expected, verdict.claim(), writing + ", answered by " + row.answer() + ": effect");
  }

  /**
   * Who asks to slow down is left alone for as long as it asks.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-E02",
      about = Aspect.WRITE,
      hint =
          "Hand on notBefore of the reply, which knows Retry-After, and read the target's own"
              + " fields into it.")
  default void CT_E02_handsOnWhenToComeAgain(World world) {
    world.requireHttp();
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      int number = 0;
      for (HintRow row : writing.samples().hints(world.clock().instant())) {
        number++;
        hinted(world, writing, number, row);
      }
    }
  }

  private static <T> void hinted(World world, Writing<T> writing, int number, HintRow row) {
    WriteItem<T> item = writing.item(writing.samples().valid(number));
    world.target().inject(row.answer(), When.RECEIVED_NOT_APPLIED);
    Verdict verdict = writing.write(item).of(item);
    Require.equal(
        0, world.target().effects(item.key().businessId()), "effects of a throttled write");
    Duration pause = row.pause();
    Instant expected = pause == null ? null : world.clock().instant().plus(pause);
    Require.equal(
        expected,
        verdict.cause().map(Failure::notBefore).orElse(null),
        writing + ", answered by " + row.answer() + ": not before");
  }

  /**
   * What never left and what may have arrived are two things.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-E03",
      about = Aspect.WRITE,
      hint =
          "Hand on the effect that the port has proven; the class of an exception proves nothing.")
  default void CT_E03_tellsNeverSentFromPerhapsDone(World world) {
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      neverSent(world, writing);
    }
    if (world.target().http().isEmpty()) {
      return; // CT-W06 tells what a lost answer is at such a target
    }
    try {
      for (Writing<?> writing : world.writings(Aspect.WRITE)) {
        reset(world, writing);
      }
      for (Writing<?> writing : world.writings(Aspect.WRITE)) {
        tooSlow(world, writing);
      }
    } finally {
      world.target().release();
    }
  }

  private static <T> void neverSent(World world, Writing<T> writing) {
    WriteItem<T> item = writing.item(writing.samples().valid(1));
    int before = world.target().wire().size();
    world.target().inject(Fault.broken(), When.BEFORE_RECEIVE);
    Verdict verdict = writing.write(item).of(item);
    Require.equal(0, world.wireSince(before).size(), "requests while the target can't be reached");
    Require.equal(Verdict.Claim.NOT_SENT, verdict.claim(), writing + ", connection refused: claim");
    Require.equal(
        0, world.target().effects(item.key().businessId()), "effects of what was never sent");
  }

  private static <T> void reset(World world, Writing<T> writing) {
    WriteItem<T> item = writing.item(writing.samples().valid(2));
    world.target().inject(Fault.reset(), When.APPLIED_NO_REPLY);
    Verdict verdict = writing.write(item).of(item);
    Require.equal(1, world.target().effects(item.key().businessId()), "effects of the write");
    Require.equal(Verdict.Claim.UNKNOWN, verdict.claim(), writing + ", connection reset: claim");
  }

  /** On a machine that is busy the time may be over before anything was sent. */
  private static <T> void tooSlow(World world, Writing<T> writing) {
    WriteItem<T> item = writing.item(writing.samples().valid(3));
    int before = world.target().wire().size();
    world.target().inject(Fault.silent(), When.APPLIED_NO_REPLY);
    Call call = world.call(SHORT, CancelSignal.NEVER);
    Verdict verdict = writing.write(world.connector(), List.of(item), call).of(item);
    boolean arrived = !world.wireSince(before).isEmpty();
    Require.that(
        verdict.claim() == Verdict.Claim.UNKNOWN
            || (verdict.claim() == Verdict.Claim.NOT_SENT && !arrived),
        "%s took effect %d times, its answer came too late, and it is said to be %s",
        writing,
        world.target().effects(item.key().businessId()),
        verdict);
  }

  /** How long an answer may take that never comes. */
  Duration SHORT = Duration.ofMillis(500);

  /**
   * An answer that nobody knows proves nothing.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-E05",
      about = Aspect.WRITE,
      hint = "Let what is not known fall through to UNKNOWN, never to done.")
  default void CT_E05_anUnknownAnswerProvesNothing(World world) {
    world.requireHttp();
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      anUnknownAnswerProvesNothing(world, writing);
    }
  }

  private static <T> void anUnknownAnswerProvesNothing(World world, Writing<T> writing) {
    WriteItem<T> item = writing.item(writing.samples().valid(1));
    for (Fault answer : writing.samples().unknownAnswers(item.wireKey())) {
      world.target().inject(answer, When.RECEIVED_NOT_APPLIED);
      Verdict verdict = writing.write(item).of(item);
      Require.equal(0, world.target().effects(item.key().businessId()), "effects of the write");
      Require.equal(
          Verdict.Claim.UNKNOWN, verdict.claim(), writing + ", answered by " + answer + ": claim");
    }
  }

  /**
   * Who is no longer known in the middle loses nothing and repeats nothing.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-E04",
      hint =
          "Let the failure out as it is: the runtime proves itself anew and comes back to the same"
              + " place.")
  default void CT_E04_expiryInTheMiddleLosesNothing(World world) {
    world.requireHttp();
    for (Reading<?> reading : world.readings()) {
      expiresWhileReading(world, reading);
    }
    Require.equal(0, world.target().effects(), "effects of reading");
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      expiresWhileWriting(world, writing);
    }
  }

  private static <T> void expiresWhileWriting(World world, Writing<T> writing) {
    List<WriteItem<T>> items =
        List.of(writing.item(writing.samples().valid(1)), writing.item(writing.samples().valid(2)))
            .subList(0, Math.min(2, writing.contract().maxItems()));
    int before = world.target().wire().size();
    world.target().inject(Fault.status(401), When.RECEIVED_NOT_APPLIED);
    Attempt refused = writing.write(world.connector(), items, world.call());
    Require.that(
        world.wireSince(before).size() <= writing.samples().wireSteps(),
        "%s sends again by itself after 401",
        writing);
    for (WriteItem<T> item : items) {
      Require.equal(
          Verdict.Claim.NOT_APPLIED, refused.of(item).claim(), writing + ", expired: claim");
    }
    Attempt again = writing.write(world.connector(), items, world.call());
    for (WriteItem<T> item : items) {
      Require.that(again.of(item).isClaimedThere(), "%s, after 401: %s", writing, again.of(item));
      Require.equal(
          1, world.target().effects(item.key().businessId()), writing + ", after 401: effects");
    }
  }

  private static <T> void expiresWhileReading(World world, Reading<T> reading) {
    List<String> truth = new ArrayList<>(reading.samples().seed(6));
    List<String> seen = new ArrayList<>();
    try (RecordReader<T> reader = reading.reader(world.connector())) {
      for (Partition partition : reader.partitions(world.call())) {
        Page<T> first = reader.read(partition, Cursor.START, 1, world.call());
        seen.addAll(reading.ids(first.items()));
        Cursor place = first.next();
        boolean drained = first.drained();
        world.target().inject(Fault.status(401), When.RECEIVED_NOT_APPLIED);
        for (int page = 0; !drained; page++) {
          Require.that(page <= 2 * truth.size(), "%s never comes on after 401", reading);
          try {
            Page<T> next = reader.read(partition, place, 1, world.call());
            seen.addAll(reading.ids(next.items()));
            place = next.next();
            drained = next.drained();
          } catch (ConnectorException e) {
            Require.that(
                AUTH.contains(e.failure().category()), "%s: 401 is told as %s", reading, e);
          }
        }
      }
    }
    Collections.sort(truth);
    Collections.sort(seen);
    Require.equal(truth, seen, reading + ", 401 between pages: records");
  }

  /** What a 401 can be called. */
  Set<FailureCategory> AUTH = Set.of(FailureCategory.AUTH_EXPIRED, FailureCategory.AUTH_DENIED);
}
