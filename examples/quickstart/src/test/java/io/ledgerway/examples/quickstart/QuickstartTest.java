package io.ledgerway.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.examples.bookkeeping.simulator.BookkeepingServer;
import io.ledgerway.examples.bookkeeping.simulator.BookkeepingServer.Fault;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.idempotency.WriteStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuickstartTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"APPLIED_NO_REPLY", "DROPPED", "APPLIED_FOREIGN_REPLY", "THROTTLED"})
  void postsOnceWhateverHappensOnTheWay(Fault fault) throws IOException {
    try (BookkeepingServer server = new BookkeepingServer()) {
      server.next(fault);
      WriteResult result = Quickstart.post(server.base(), folder, "R-1");
      assertThat(result.reference()).isEqualTo("/invoices/1");
      assertThat(server.posted()).hasSize(1);
      assertThat(server.requests()).isEqualTo(2);
    }
  }

  @Test
  void knowsInAnotherProcessWhatWasPosted() throws IOException {
    try (BookkeepingServer server = new BookkeepingServer()) {
      Quickstart.main(new String[] {server.base().toString(), folder.toString(), "R-1"});
      WriteResult again = Quickstart.post(server.base(), folder, "R-1");
      assertThat(again.replayed()).isTrue();
      assertThat(again.status()).isEqualTo(WriteStatus.APPLIED);
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void isOneShortFile() throws IOException {
    List<String> lines =
        Files.readAllLines(
            Path.of("src/main/java/io/ledgerway/examples/quickstart/Quickstart.java"),
            StandardCharsets.UTF_8);
    assertThat(lines).hasSizeLessThan(60);
  }
}
