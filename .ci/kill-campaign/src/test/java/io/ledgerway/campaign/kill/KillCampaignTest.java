package io.ledgerway.campaign.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes on real databases, struck in the middle of writes. {@code -Dledgerway.kills=N}
 * strikes N of them on each database, {@code -Dledgerway.strikes.from=N} begins at another moment.
 */
class KillCampaignTest {

  private static final int KILLS = Integer.getInteger("ledgerway.kills", 8);
  private static final int FIRST = Integer.getInteger("ledgerway.strikes.from", 0);
  private static final int CROWD = Integer.getInteger("ledgerway.crowd", 20);
  private static final int THREADS = 13;

  @TempDir private Path folder;

  @Test
  void nothingHappensTwiceAndNothingIsLost() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      CompletableFuture<String> shared =
          CompletableFuture.supplyAsync(() -> campaign(Store.shared(server, folder), false));
      System.out.println(campaign(Store.file(folder), true));
      System.out.println(shared.join());
    }
  }

  private String campaign(Store store, boolean restores) {
    try (Campaign campaign = new Campaign(store, folder.resolve(store + ".log"))) {
      campaign.strike(KILLS / 2, FIRST);
      if (restores) {
        store.backUp();
      }
      campaign.strike(KILLS - KILLS / 2, FIRST + KILLS / 2);
      campaign.judge();
      String counts = campaign.toString();
      assertThat(campaign.missed()).as(counts).isLessThanOrEqualTo(KILLS / 8);
      if (!restores) {
        return counts;
      }
      store.restore();
      campaign.compare(campaign.runs(campaign.last(), 1));
      return counts + "\nH2, set back to a backup: " + campaign;
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  /** Two processes, each with many threads, on the same documents. */
  @Test
  void aCrowdDoesEverythingOnce() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Campaign campaign =
            new Campaign(Store.shared(server, folder), folder.resolve("crowd.log"))) {
      Orders orders = campaign.crowd(CROWD).withThreads(THREADS);
      List<String> lines = campaign.runs(orders, 2);
      campaign.compare(lines);
      System.out.println(
          "Two processes with " + THREADS + " threads each for a target: " + campaign);
    }
  }
}
