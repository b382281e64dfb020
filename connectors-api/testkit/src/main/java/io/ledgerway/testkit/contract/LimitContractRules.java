package io.ledgerway.testkit.contract;

import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.testkit.fake.WireRequest;
import io.ledgerway.testkit.internal.Require;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much a connector puts into one call. */
public interface LimitContractRules extends ContractRules {

  /** As many documents are tried at most, whatever one call takes. */
  int LARGEST_BATCH = 1000;

  /**
   * The target takes as much as is declared, and is sent no more than it takes.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-W12",
      about = Aspect.WRITE,
      hint =
          "Declare as maxItems what the target takes; count bytes as they are encoded, send what"
              + " fits, and report the rest as NotAttempted.")
  default void CT_W12_staysWithinTheLimitsOfTheTarget(World world) {
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      takesAFullBatch(world, writing);
      staysWithinBytes(world, writing);
    }
  }

  private static <T> void takesAFullBatch(World world, Writing<T> writing) {
    int count = Math.min(LARGEST_BATCH, writing.contract().maxItems());
    List<WriteItem<T>> items =
        IntStream.rangeClosed(1, count)
            .mapToObj(number -> writing.item(writing.samples().valid(number)))
            .toList();
    int before = world.target().effects();
    Attempt attempt = writing.write(world.connector(), items, world.call());
    for (WriteItem<T> item : items) {
      Verdict verdict = attempt.of(item);
      Require.that(
          verdict.isClaimedThere(),
          "%s declares %d documents in one call; of %d one is said to be %s",
          writing,
          writing.contract().maxItems(),
          count,
          verdict);
    }
    Require.equal(
        before + count, world.target().effects(), writing + ", a full batch: effects in all");
  }

  private static <T> void staysWithinBytes(World world, Writing<T> writing) {
    ByteLimit<T> limit = writing.samples().byteLimit().orElse(null);
    if (limit == null) {
      return;
    }
    List<WriteItem<T>> items =
        IntStream.rangeClosed(1, writing.contract().maxItems())
            .mapToObj(number -> writing.item(limit.wide().apply(number)))
            .toList();
    int before = world.target().wire().size();
    Attempt attempt = writing.write(world.connector(), items, world.call());
    for (WireRequest request : world.wireSince(before)) {
      int bytes = request.body().getBytes(StandardCharsets.UTF_8).length;
      Require.that(
          bytes <= limit.most(),
          "%s sends %d bytes in one request, in %d characters, where the target takes %d",
          writing,
          bytes,
          request.body().length(),
          limit.most());
    }
    List<WriteItem<T>> left = new ArrayList<>();
    for (WriteItem<T> item : items) {
      Verdict verdict = attempt.of(item);
      writing.requireTrue(item, verdict);
      if (!verdict.isClaimedThere()) {
        Require.equal(
            Verdict.Claim.NOT_SENT, verdict.claim(), writing + ", beyond the bytes: claim");
        left.add(item);
      }
    }
    Require.that(
        !left.isEmpty(),
        "%s: a full batch of wide documents fits, so the rule proves nothing: make them wider",
        writing);
    Require.that(left.size() < items.size(), "%s sends nothing of a batch too long", writing);
    for (WriteItem<T> item : left) {
      Verdict verdict = writing.write(item).of(item);
      Require.that(verdict.isClaimedThere(), "%s, by itself: %s", writing, verdict);
      writing.requireTrue(item, verdict);
    }
  }
}
