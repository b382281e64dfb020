package io.ledgerway.testkit.contract;

import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.testkit.fake.Fault;
import io.ledgerway.testkit.fake.When;
import io.ledgerway.testkit.internal.Require;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a lookup may say about a write. */
public interface LookupContractRules extends ContractRules {

  /**
   * There, not there, and there twice are three answers.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-K01",
      level = Level.DECLARED,
      about = Aspect.LOOKUP,
      hint = "Count what the target shows: none is Absent, one is Found, more are Ambiguous.")
  default void CT_K01_tellsFoundFromAbsentAndAmbiguous(World world) {
    for (Writing<?> writing : world.writings(Aspect.LOOKUP)) {
      tellsApart(world, writing);
    }
  }

  private static <T> void tellsApart(World world, Writing<T> writing) {
    Sample<T> sample = writing.samples().valid(1);
    WriteItem<T> item = writing.item(sample);
    LookupResult before = writing.find(item.wireKey());
    Require.that(before instanceof LookupResult.Absent, "%s before it was there: %s", item, before);
    Verdict written = writing.write(item).of(item);
    Require.equal(1, world.target().effects(sample.businessId()), "effects of the write");
    writing.awaitShown();
    LookupResult after = writing.find(item.wireKey());
    Require.that(after instanceof LookupResult.Found, "%s was written, and is %s", writing, after);
    // What was accepted only may get the target's own reference afterwards.
    if (written.claim() != Verdict.Claim.ACCEPTED
        && ((LookupResult.Found) after).state() instanceof Outcome.Applied applied) {
      Require.equal(written.reference(), applied.reference(), writing + ": reference when found");
    }
    LookupResult other = writing.find(writing.item(writing.samples().valid(2)).wireKey());
    Require.that(other instanceof LookupResult.Absent, "%s, never written: %s", writing, other);
    if (writing.samples().addSecond(sample, item.wireKey())) {
      writing.awaitShown();
      LookupResult twice = writing.find(item.wireKey());
      Require.that(twice instanceof LookupResult.Ambiguous, "%s, there twice: %s", writing, twice);
    }
  }

  /**
   * Who declares no lookup has none.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-K01",
      level = Level.DECLARED,
      about = Aspect.LOOKUP,
      hint = "Declare the lookup, or answer empty: the runtime relies on either.")
  default void CT_K01_tellsFoundFromAbsentAndAmbiguous_declaredNo(World world) {
    for (Writing<?> writing : world.writingsWithout(Aspect.LOOKUP)) {
      Require.that(
          world.connector().lookup(writing.spec().id()).isEmpty(),
          "%s declares no lookup and offers one",
          writing);
    }
    Require.equal(0, world.target().wire().size(), "requests while a lookup was looked for");
  }

  /**
   * What could not be seen is not absent.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-K02",
      level = Level.DECLARED,
      about = Aspect.LOOKUP,
      hint = "Say Absent only in the target's own words; every other answer is Unavailable.")
  default void CT_K02_aFailedLookupIsUnavailable(World world) {
    for (Writing<?> writing : world.writings(Aspect.LOOKUP)) {
      aFailedLookupIsUnavailable(world, writing);
    }
  }

  private static <T> void aFailedLookupIsUnavailable(World world, Writing<T> writing) {
    WriteItem<T> item = writing.item(writing.samples().valid(1));
    writing.write(item);
    Require.equal(1, world.target().effects(item.key().businessId()), "effects of the write");
    List<Fault> faults = new ArrayList<>(List.of(Fault.broken()));
    if (world.target().http().isPresent()) {
      faults.add(Fault.status(401));
      faults.add(Fault.status(403));
      faults.add(Fault.status(429));
      faults.add(Fault.status(500));
      faults.add(Fault.status(503));
      faults.add(Fault.answer(404, "text/html", "<html><body>Not here</body></html>"));
      faults.add(Fault.spoilt(Fault.Spoil.EMPTY));
      faults.add(Fault.spoilt(Fault.Spoil.FOREIGN_PAGE));
    }
    for (Fault fault : faults) {
      world.target().inject(fault, When.RECEIVED_NOT_APPLIED);
      LookupResult result = writing.find(item.wireKey());
      Require.that(
          result instanceof LookupResult.Unavailable,
          "%s is there, the lookup was answered by %s, and says %s",
          writing,
          fault,
          result.getClass().getSimpleName());
    }
  }

  /**
   * What was written is what is found.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-K03",
      level = Level.DECLARED,
      about = Aspect.LOOKUP,
      hint = "Stamp the item's fingerprint where the lookup finds it, whole.")
  default void CT_K03_findsWhatWasWritten(World world) {
    for (Writing<?> writing : world.writings(Aspect.LOOKUP)) {
      findsWhatWasWritten(world, writing);
    }
  }

  private static <T> void findsWhatWasWritten(World world, Writing<T> writing) {
    Sample<T> sample = writing.samples().valid(1);
    WriteItem<T> item = writing.item(sample);
    WriteItem<T> changed = writing.item(writing.samples().changed(sample), "tenant-b", 0);
    writing.write(item);
    Require.equal(1, world.target().effects(sample.businessId()), "effects of the write");
    if (!writing.samples().contentIsComparable()) {
      Require.equal(null, hash(writing, item), writing + ": content that nobody keeps");
      return;
    }
    Require.equal(item.fingerprint(), hash(writing, item), writing + ": content as found");
    if (!changed.wireKey().equals(item.wireKey())) {
      writing.write(changed);
      Require.equal(
          changed.fingerprint(), hash(writing, changed), writing + ": other content as found");
    }
  }

  private static <T> @Nullable String hash(Writing<T> writing, WriteItem<T> item) {
    writing.awaitShown();
    LookupResult result = writing.find(item.wireKey());
    if (result instanceof LookupResult.Found found) {
      return found.contentHash();
    }
    throw new AssertionError(writing + " was written, and is " + result);
  }

  /**
   * Looking changes nothing.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-K05",
      level = Level.DECLARED,
      about = Aspect.LOOKUP,
      hint = "Ask by a request that can't create anything.")
  default void CT_K05_lookingChangesNothing(World world) {
    for (Writing<?> writing : world.writings(Aspect.LOOKUP)) {
      lookingChangesNothing(world, writing);
    }
  }

  private static <T> void lookingChangesNothing(World world, Writing<T> writing) {
    WriteItem<T> there = writing.item(writing.samples().valid(1));
    WriteItem<T> absent = writing.item(writing.samples().valid(2));
    writing.write(there);
    int before = world.target().effects();
    for (int times = 0; times < 2; times++) {
      writing.find(there.wireKey());
      writing.find(absent.wireKey());
    }
    Require.equal(before, world.target().effects(), writing + ": effects of looking");
  }

  /**
   * Any instance finds what any other wrote.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-W05",
      level = Level.DECLARED,
      about = Aspect.LOOKUP,
      hint = "Send along what the lookup will look for; a process that starts anew remembers none.")
  default void CT_W05_anotherInstanceFindsIt(World world) {
    for (Writing<?> writing : world.writings(Aspect.LOOKUP)) {
      anotherInstanceFindsIt(world, writing);
    }
  }

  private static <T> void anotherInstanceFindsIt(World world, Writing<T> writing) {
    WriteItem<T> item = writing.item(writing.samples().valid(1));
    writing.write(item);
    Require.equal(1, world.target().effects(item.key().businessId()), "effects of the write");
    writing.awaitShown();
    LookupResult result =
        world
            .reopen()
            .lookup(writing.spec().id())
            .map(lookup -> lookup.find(item.wireKey(), world.call()))
            .orElseThrow(() -> new AssertionError(writing + " has no lookup when opened again"));
    Require.that(
        result instanceof LookupResult.Found,
        "%s was written, and another instance says %s",
        writing,
        result.getClass().getSimpleName());
  }

  /**
   * Who lags says so.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-K04",
      level = Level.DECLARED,
      about = Aspect.LOOKUP,
      hint = "Declare as lookupLag how long the target's own documentation lets a lookup lag.")
  default void CT_K04_lagIsDeclared(World world) {
    for (Writing<?> writing : world.writings(Aspect.LOOKUP)) {
      lagIsDeclared(world, writing);
    }
  }

  private static <T> void lagIsDeclared(World world, Writing<T> writing) {
    WriteItem<T> item = writing.item(writing.samples().valid(1));
    writing.submit(world.connector(), List.of(item), world.call());
    Require.equal(1, world.target().effects(item.key().businessId()), "effects of the write");
    if (!writing.samples().shownAfter().isZero()) {
      LookupResult atOnce = writing.find(item.wireKey());
      Require.that(
          !(atOnce instanceof LookupResult.Found),
          "%s is shown at once although the harness says that it lags: let the target lag by the"
              + " clock of its host, or the rule proves nothing",
          writing);
    }
    Duration declared = writing.contract().lookupLag();
    world.clock().pass(declared);
    LookupResult result = writing.find(item.wireKey());
    Require.that(
        result instanceof LookupResult.Found,
        "%s declares a lag of %s, and after it a lookup says %s of what was written",
        writing,
        declared,
        result.getClass().getSimpleName());
  }
}
