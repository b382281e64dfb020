package io.ledgerway.runtime.http;

import static io.ledgerway.runtime.http.Endpoint.WRITE;
import static io.ledgerway.runtime.http.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.http.StatusRules;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.OpKey;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.ScriptedConnector;
import io.ledgerway.runtime.http.auth.CsrfToken;
import io.ledgerway.runtime.idempotency.WriteRequest;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.idempotency.WriteStatus;
import io.ledgerway.runtime.memory.MemoryStores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A guarded write to a target that nothing protects from a second copy, down to its bytes. */
class GuardedWriteOnTheWireTest {

  private static final RawServer.Manner CREATED = reply(201, "", "");
  private static final RawServer.Manner REQUIRED = reply(403, "x-csrf-token: Required\r\n", "");

  @TempDir private Path folder;

  private final ScriptedConnector connector =
      new ScriptedConnector(ScriptedConnector.contract(Dedupe.NONE, false, Duration.ZERO));

  /** Each call of the connector is one POST, and applied where the server says so. */
  private WriteReport post(WriteBatch<String> batch) {
    StatusRules.standard()
        .failure(WRITE, connector.context().http().exchange(WRITE, Endpoint.call()))
        .ifPresent(
            failure -> {
              throw new ConnectorException(failure);
            });
    return WriteReport.all(batch.items(), new Outcome.Applied("created"));
  }

  private static RawServer.Manner token(String value) {
    return reply(200, "x-csrf-token: " + value + "\r\n", "");
  }

  private LedgerwayRuntime runtime(RawServer server) {
    MemoryStores stores = MemoryStores.open(Clock.systemUTC());
    LedgerwayRuntime runtime =
        Ledgerway.runtime()
            .stores(stores.intentions(), stores.checkpoints())
            .allowVolatile()
            .folder(folder)
            .connector(connector)
            .build();
    HttpSettings http =
        HttpSettings.of(server.uri("/api/")).withCsrfToken(new CsrfToken("GET", "SRV/"));
    runtime.connect(
        new ConnectionSpec(
            "c1", "C1", "scripted", Map.of(ScriptedConnector.FOLDER, "out"), null, http));
    connector.answer(this::post);
    connector.answer(this::post);
    return runtime;
  }

  private static WriteResult write(LedgerwayRuntime runtime) {
    OpKey key = new OpKey("", "post", "invoice", "1", 0);
    return runtime
        .write(
            runtime.connection("c1").orElseThrow(),
            ScriptedConnector.POST,
            List.of(WriteRequest.of(key, "fp1:1", "one")))
        .get(0);
  }

  private static List<String> tokens(RawServer server) {
    return server.received().stream().map(each -> each.field("X-CSRF-Token")).toList();
  }

  @Test
  void goesOnWithANewTokenWithinTheCallWhereTheOldOneIsRefused() throws Exception {
    try (RawServer server = new RawServer(token("t1"), REQUIRED, token("t2"), CREATED);
        LedgerwayRuntime runtime = runtime(server)) {
      assertThat(write(runtime).status()).isEqualTo(WriteStatus.APPLIED);
      assertThat(tokens(server)).containsExactly("Fetch", "t1", "Fetch", "t2");

      assertThat(write(runtime).status()).as("asked again").isEqualTo(WriteStatus.APPLIED);
      assertThat(server.received()).hasSize(4);
    }
  }

  @Test
  void isLeftToAPersonsCareWhereNoTokenIsTaken() throws Exception {
    try (RawServer server = new RawServer(token("t1"), REQUIRED, token("t2"), REQUIRED);
        LedgerwayRuntime runtime = runtime(server)) {
      WriteResult result = write(runtime);
      assertThat(result.status()).isEqualTo(WriteStatus.RETRY_LATER);
      assertThat(result.reasonCode()).isEqualTo("403");
      assertThat(tokens(server)).containsExactly("Fetch", "t1", "Fetch", "t2");
    }
  }

  @Test
  void sendsNothingMoreWhereTheAnswerIsLost() throws Exception {
    try (RawServer server = new RawServer(token("t1"), RawServer.closeSilently(), CREATED);
        LedgerwayRuntime runtime = runtime(server)) {
      assertThat(write(runtime).status()).isEqualTo(WriteStatus.UNKNOWN);
      assertThat(write(runtime).status()).isEqualTo(WriteStatus.HELD);
      assertThat(tokens(server)).containsExactly("Fetch", "t1");
    }
  }
}
