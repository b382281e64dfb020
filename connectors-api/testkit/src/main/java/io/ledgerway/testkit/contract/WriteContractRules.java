package io.ledgerway.testkit.contract;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.Cancellation;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.testkit.fake.Fault;
import io.ledgerway.testkit.fake.When;
import io.ledgerway.testkit.internal.Require;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What a connector may claim about a write. */
public interface WriteContractRules extends ContractRules {

  /**
   * A lost answer proves nothing.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-W06",
      about = Aspect.WRITE,
      hint = "Let the failure of the port speak: no answer is UNKNOWN, neither done nor failed.")
  default void CT_W06_lostAnswerIsUnknown(World world) {
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      lostAnswerIsUnknown(world, writing);
    }
  }

  private static <T> void lostAnswerIsUnknown(World world, Writing<T> writing) {
    int number = 0;
    for (When when : List.of(When.APPLIED_NO_REPLY, When.RECEIVED_NOT_APPLIED)) {
      number++;
      WriteItem<T> item = writing.item(writing.samples().valid(number));
      world.target().inject(Fault.broken(), when);
      Verdict verdict = writing.write(item).of(item);
      int effects = world.target().effects(item.key().businessId());
      Require.equal(when == When.APPLIED_NO_REPLY ? 1 : 0, effects, "effects of the lost write");
      Require.equal(
          Verdict.Claim.UNKNOWN, verdict.claim(), writing + ", answer lost, " + when + ": claim");
    }
  }

  /**
   * One outcome for each document, and the right one.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-W01",
      level = Level.DECLARED,
      about = Aspect.BATCH,
      hint = "Match results to documents by their keys, never by their place.")
  default void CT_W01_everyDocumentHasItsOwnOutcome(World world) {
    for (Writing<?> writing : world.writings(Aspect.BATCH)) {
      everyDocumentHasItsOwnOutcome(world, writing);
    }
  }

  private static <T> void everyDocumentHasItsOwnOutcome(World world, Writing<T> writing) {
    List<WriteItem<T>> items = writing.mixed();
    Attempt attempt = writing.write(world.connector(), items, world.call());
    Set<String> expected = new TreeSet<>();
    Set<String> references = new HashSet<>();
    for (WriteItem<T> item : items) {
      expected.add(item.wireKey());
      Verdict verdict = attempt.of(item);
      writing.requireTrue(item, verdict);
      String reference = verdict.reference();
      Require.that(
          verdict.claim() != Verdict.Claim.DONE || reference == null || references.add(reference),
          "%s gives two documents one reference",
          writing);
    }
    Set<String> told = new TreeSet<>(attempt.outcomes().keySet());
    told.addAll(attempt.refused().keySet());
    Require.equal(expected, told, writing + ": documents with an outcome");
  }

  /**
   * Nobody takes more than was agreed, and says so when asked to.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-W01",
      level = Level.DECLARED,
      about = Aspect.BATCH,
      hint = "Refuse a batch of more documents than declared with effect NOT_SENT.")
  default void CT_W01_everyDocumentHasItsOwnOutcome_declaredNo(World world) {
    for (Writing<?> writing : world.writingsWithout(Aspect.BATCH)) {
      takesNoMoreThanOne(world, writing);
    }
  }

  private static <T> void takesNoMoreThanOne(World world, Writing<T> writing) {
    List<WriteItem<T>> items =
        List.of(writing.item(writing.samples().valid(1)), writing.item(writing.samples().valid(2)));
    Attempt attempt = writing.write(world.connector(), items, world.call());
    for (WriteItem<T> item : items) {
      writing.requireTrue(item, attempt.of(item));
    }
  }

  /**
   * A refusal is the refused document's alone.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-W02",
      about = Aspect.WRITE,
      hint =
          "Report a refused document as Rejected with the target's reason, and the others as what"
              + " became of them.")
  default void CT_W02_aRefusalIsOfOneDocument(World world) {
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      aRefusalIsOfOneDocument(world, writing);
    }
  }

  private static <T> void aRefusalIsOfOneDocument(World world, Writing<T> writing) {
    WriteItem<T> bad;
    try {
      bad = writing.item(writing.samples().refused(1));
    } catch (UnsupportedOperationException e) {
      throw new TestAbortedException("The target takes everything: " + e.getMessage(), e);
    }
    WriteItem<T> good = writing.item(writing.samples().valid(2));
    List<WriteItem<T>> items =
        writing.contract().maxItems() > 1 ? List.of(bad, good) : List.of(bad);
    Attempt attempt = writing.write(world.connector(), items, world.call());
    Verdict refused = attempt.of(bad);
    Require.equal(0, world.target().effects(bad.key().businessId()), "effects of a refused write");
    Require.equal(Verdict.Claim.NOT_APPLIED, refused.claim(), writing + ", refused: claim");
    Failure failure = refused.failure();
    Require.that(
        failure != null && REFUSALS.contains(failure.category()) && !failure.text().isBlank(),
        "%s: a refusal of what is in the document is told as %s",
        writing,
        refused);
    if (items.contains(good)) {
      Require.that(
          attempt.of(good).isClaimedThere(), "%s: the other is %s", writing, attempt.of(good));
      writing.requireTrue(good, attempt.of(good));
    }
  }

  /** What a refusal for what is in a document can be called. */
  Set<FailureCategory> REFUSALS =
      Set.of(FailureCategory.VALIDATION, FailureCategory.BUSINESS_RULE, FailureCategory.NOT_FOUND);

  /**
   * One write is so many requests and no more, whatever comes back.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-W03",
      about = Aspect.WRITE,
      hint = "Send once, follow nothing, and hand on what came back: the runtime retries.")
  default void CT_W03_sendsOnce(World world) {
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      sendsOnce(world, writing);
    }
  }

  private static <T> void sendsOnce(World world, Writing<T> writing) {
    int steps = writing.samples().wireSteps();
    WriteItem<T> taken = writing.item(writing.samples().valid(1));
    int start = world.target().wire().size();
    writing.submit(world.connector(), List.of(taken), world.call());
    Require.equal(steps, world.wireSince(start).size(), writing + ", taken: requests");
    List<Fault> answers =
        world.target().http().isEmpty()
            ? List.of(Fault.broken())
            : List.of(
                Fault.broken(),
                Fault.status(429),
                Fault.status(500),
                Fault.status(503, "Retry-After", "0"),
                Fault.status(307, "Location", "elsewhere"),
                Fault.status(401));
    int number = 1;
    for (Fault answer : answers) {
      number++;
      WriteItem<T> item = writing.item(writing.samples().valid(number));
      int before = world.target().wire().size();
      world.target().inject(answer, When.RECEIVED_NOT_APPLIED);
      writing.submit(world.connector(), List.of(item), world.call());
      int sent = world.wireSince(before).size();
      Require.that(
          sent >= 1 && sent <= steps,
          "%s sent %d requests where %d are declared, after %s",
          writing,
          sent,
          steps,
          answer);
      Require.equal(
          0, world.target().effects(item.key().businessId()), writing + ", after " + answer);
    }
  }

  /**
   * The key that stands for the intention is the one that goes out.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-W04",
      level = Level.DECLARED,
      about = Aspect.DEDUPE,
      hint = "Send the item's wireKey as it is, and make no key of your own.")
  default void CT_W04_sendsTheKeyOfTheIntention(World world) {
    for (Writing<?> writing : world.writings(Aspect.DEDUPE)) {
      sendsTheKeyOfTheIntention(world, writing);
    }
  }

  private static <T> void sendsTheKeyOfTheIntention(World world, Writing<T> writing) {
    Sample<T> sample = writing.samples().valid(1);
    WriteItem<T> item = writing.item(sample);
    requireKey(world, writing, world.connector(), item, "first attempt");
    requireKey(world, writing, world.connector(), item, "second attempt");
    requireKey(world, writing, world.reopen(), item, "attempt of another instance");
    if (writing.contract().key() != KeyFormat.DOCUMENT_FIELD) {
      WriteItem<T> revised = writing.item(sample, "tenant-a", 1);
      requireKey(world, writing, world.connector(), revised, "another revision");
      WriteItem<T> others = writing.item(sample, "tenant-b", 0);
      requireKey(world, writing, world.connector(), others, "another tenant");
    }
  }

  private static <T> void requireKey(
      World world, Writing<T> writing, Connector connector, WriteItem<T> item, String which) {
    int before = world.target().wire().size();
    writing.write(connector, List.of(item), world.call());
    Set<String> keys = new TreeSet<>();
    world.wireSince(before).forEach(request -> keys.addAll(request.keys()));
    Require.equal(Set.of(item.wireKey()), keys, writing + ", " + which + ": keys on the wire");
  }

  /**
   * Who gives up while the answer is awaited knows nothing.
   *
   * @param world where it is tried
   * @throws Exception when a thread fails
   */
  @Test
  @Rule(
      id = "CT-W15",
      about = Aspect.WRITE,
      hint = "Hand the call on with its signal; what was sent before it was given is UNKNOWN.")
  default void CT_W15_givingUpProvesNothing(World world) throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      int number = 0;
      for (Writing<?> writing : world.writings(Aspect.WRITE)) {
        number++;
        givesUpBefore(world, writing, number);
        givesUpMeanwhile(world, writing, number, thread);
      }
    } finally {
      world.target().release();
      thread.shutdownNow();
    }
  }

  private static <T> void givesUpBefore(World world, Writing<T> writing, int number) {
    WriteItem<T> item = writing.item(writing.samples().valid(100 + number));
    Cancellation cancel = new Cancellation();
    cancel.cancel();
    int before = world.target().wire().size();
    Verdict verdict =
        writing
            .write(world.connector(), List.of(item), world.call(Duration.ofMinutes(1), cancel))
            .of(item);
    Require.equal(0, world.wireSince(before).size(), writing + ", given up before: requests");
    Require.equal(Verdict.Claim.NOT_SENT, verdict.claim(), writing + ", given up before: claim");
  }

  private static <T> void givesUpMeanwhile(
      World world, Writing<T> writing, int number, ExecutorService thread) throws Exception {
    WriteItem<T> item = writing.item(writing.samples().valid(number));
    Cancellation cancel = new Cancellation();
    Call call = world.call(Duration.ofMinutes(1), cancel);
    int before = world.target().wire().size();
    world.target().inject(Fault.silent(), When.APPLIED_NO_REPLY);
    Future<Attempt> flight =
        thread.submit(() -> writing.write(world.connector(), List.of(item), call));
    world.awaitRequest(before);
    cancel.cancel();
    Verdict verdict;
    try {
      verdict = flight.get(LONGEST_CANCEL_SECONDS, TimeUnit.SECONDS).of(item);
    } catch (TimeoutException e) {
      throw new AssertionError(writing + " waits on although its caller has given up", e);
    }
    Require.equal(Verdict.Claim.UNKNOWN, verdict.claim(), writing + ", given up meanwhile: claim");
  }

  /** How long a call may go on that nobody wants any more. */
  long LONGEST_CANCEL_SECONDS = 5;

  /**
   * A success that can't be read is none.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-W07",
      about = Aspect.WRITE,
      hint = "Say done only when the answer names what was done; a status alone may be a proxy's.")
  default void CT_W07_anUnreadableSuccessIsUnknown(World world) {
    world.requireHttp();
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      unreadable(world, writing, 1, Fault.Spoil.EMPTY, When.RECEIVED_NOT_APPLIED);
      unreadable(world, writing, 2, Fault.Spoil.FOREIGN_PAGE, When.RECEIVED_NOT_APPLIED);
      unreadable(world, writing, 3, Fault.Spoil.HALF, When.REPLY_TRUNCATED);
    }
  }

  private static <T> void unreadable(
      World world, Writing<T> writing, int number, Fault.Spoil how, When when) {
    WriteItem<T> item = writing.item(writing.samples().valid(number));
    world.target().inject(Fault.spoilt(how), when);
    Verdict verdict = writing.write(item).of(item);
    int effects = world.target().effects(item.key().businessId());
    Require.that(
        verdict.claim() == Verdict.Claim.UNKNOWN,
        "%s took effect %d times, its answer was spoilt (%s), and it is said to be %s",
        writing,
        effects,
        how,
        verdict);
  }

  /**
   * A refusal is one under any status.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-W08",
      about = Aspect.WRITE,
      hint = "Look into the answer before you say done: a fault may come under status 200.")
  default void CT_W08_aRefusalUnderSuccessIsNone(World world) {
    world.requireHttp();
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      int number = 0;
      for (Fault refusal : writing.samples().refusalsUnderSuccess()) {
        number++;
        refusedUnderSuccess(world, writing, number, refusal);
      }
    }
  }

  private static <T> void refusedUnderSuccess(
      World world, Writing<T> writing, int number, Fault refusal) {
    WriteItem<T> item = writing.item(writing.samples().valid(number));
    world.target().inject(refusal, When.RECEIVED_NOT_APPLIED);
    Verdict verdict = writing.write(item).of(item);
    Require.equal(0, world.target().effects(item.key().businessId()), "effects of a refusal");
    Require.that(!verdict.isClaimedThere(), "%s: a fault under status 200 is %s", writing, verdict);
  }
}
