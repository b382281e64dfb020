package io.ledgerway.testkit.contract;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.testkit.fake.Fault;
import io.ledgerway.testkit.fake.When;
import io.ledgerway.testkit.internal.Require;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What a connector says of jobs that a target makes of writes. Effects are counted when the target
 * has taken the documents; what became of each is told when the job has ended.
 */
public interface JobContractRules extends ContractRules {

  /**
   * A job can be asked for by whoever has its reference, and speaks for each document by itself.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-W11",
      level = Level.DECLARED,
      about = Aspect.JOB,
      hint =
          "Return the target's own reference of the job, let poll take each document's result from"
              + " the job's answer, and call what the job does not tell UNKNOWN.")
  default void CT_W11_aJobTellsOfEachDocument(World world) {
    for (Writing<?> writing : world.writings(Aspect.JOB)) {
      aJobTellsOfEachDocument(world, writing);
      aLostJobProvesNothing(world, writing);
    }
  }

  private static <T> void aJobTellsOfEachDocument(World world, Writing<T> writing) {
    List<WriteItem<T>> items = writing.mixed();
    Map<String, Set<String>> jobs = submit(world, writing, items);
    Map<String, Verdict> ends = new TreeMap<>();
    for (int times = 0; times < Writing.POLLS && ends.size() < items.size(); times++) {
      world.clock().pass(writing.betweenPolls());
      jobs.forEach((job, keys) -> ends.putAll(ended(world, writing, job, keys)));
    }
    for (WriteItem<T> item : items) {
      Verdict end = ends.getOrDefault(item.wireKey(), Verdict.of((Outcome) null));
      Require.that(
          end.claim() != Verdict.Claim.SILENCE && end.claim() != Verdict.Claim.UNKNOWN,
          "%s: the job has ended, and of %s its poll says %s",
          writing,
          item.key().businessId(),
          end);
      writing.requireTrue(item, end);
    }
    jobs.forEach(
        (job, keys) -> {
          Set<String> one = Set.of(keys.iterator().next());
          Require.equal(
              one, asked(world, writing, job, one).keySet(), "outcomes of one key's poll");
        });
  }

  /** Keys by the job that they went into, which is known when the call returns. */
  private static <T> Map<String, Set<String>> submit(
      World world, Writing<T> writing, List<WriteItem<T>> items) {
    Attempt attempt = writing.submit(world.connector(), items, world.call());
    Map<String, Set<String>> jobs = new TreeMap<>();
    for (WriteItem<T> item : items) {
      Require.that(
          attempt.outcomes().get(item.wireKey()) instanceof Outcome.Accepted accepted
              && !accepted.reference().isBlank(),
          "%s returns without a job's reference: %s",
          writing,
          attempt.of(item));
    }
    writing.openJobs(attempt).forEach((job, keys) -> jobs.put(job, new TreeSet<>(keys)));
    return jobs;
  }

  /** What has ended, as a process that has just started sees it. */
  private static <T> Map<String, Verdict> ended(
      World world, Writing<T> writing, String job, Set<String> keys) {
    Map<String, Verdict> told = asked(world, writing, job, keys);
    told.values().removeIf(verdict -> verdict.claim() == Verdict.Claim.ACCEPTED);
    return told;
  }

  private static <T> Map<String, Verdict> asked(
      World world, Writing<T> writing, String job, Set<String> keys) {
    Attempt attempt = writing.poll(world.reopen(), job, keys);
    Require.that(
        attempt.exception().isEmpty(),
        "%s: polling a job on a new instance threw %s",
        writing,
        attempt.exception().map(String::valueOf).orElse("nothing"));
    Require.equal(keys, attempt.outcomes().keySet(), writing + ": keys that a poll answers");
    Map<String, Verdict> verdicts = new TreeMap<>();
    attempt.outcomes().forEach((key, outcome) -> verdicts.put(key, Verdict.of(outcome)));
    return verdicts;
  }

  private static <T> void aLostJobProvesNothing(World world, Writing<T> writing) {
    WriteItem<T> item = writing.item(writing.samples().valid(9));
    Map<String, Set<String>> jobs = submit(world, writing, List.of(item));
    Require.equal(1, world.target().effects(item.key().businessId()), "effects of the write");
    jobs.forEach(
        (job, keys) -> {
          for (Fault fault : faults(world)) {
            world.target().inject(fault, When.RECEIVED_NOT_APPLIED);
            requireUndecided(writing, writing.poll(world.reopen(), job, keys), fault.toString());
          }
          String lost = writing.samples().lostJob(job);
          asked(world, writing, lost, keys)
              .forEach(
                  (key, verdict) ->
                      Require.equal(
                          Verdict.Claim.UNKNOWN, verdict.claim(), writing + ", job lost: claim"));
        });
  }

  private static List<Fault> faults(World world) {
    return world.target().http().isEmpty()
        ? List.of(Fault.broken())
        : List.of(Fault.broken(), Fault.status(500), Fault.status(404));
  }

  private static <T> void requireUndecided(Writing<T> writing, Attempt attempt, String after) {
    attempt
        .outcomes()
        .forEach(
            (key, outcome) ->
                Require.that(
                    outcome instanceof Outcome.Unknown || outcome instanceof Outcome.Accepted,
                    "%s, poll answered by %s: it is said to be %s",
                    writing,
                    after,
                    Verdict.of(outcome)));
  }

  /**
   * Who makes no jobs has none to ask for.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-W11",
      level = Level.DECLARED,
      about = Aspect.JOB,
      hint = "Declare ASYNC_JOB, or leave poll as it is: the runtime relies on either.")
  default void CT_W11_aJobTellsOfEachDocument_declaredNo(World world) {
    for (Writing<?> writing : world.writingsWithout(Aspect.JOB)) {
      Attempt attempt = writing.poll(world.connector(), "no-job", Set.of("no-key"));
      Require.that(
          attempt.thrown() instanceof ConnectorException known
              && known.failure().category() == FailureCategory.UNSUPPORTED,
          "%s declares no jobs and answers for one",
          writing);
    }
    Require.equal(0, world.target().wire().size(), "requests while a job was asked for");
  }
}
