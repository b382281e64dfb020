package io.ledgerway.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import io.ledgerway.runtime.memory.MemoryStores;
import io.ledgerway.runtime.retry.ConnectionLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataWriterTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
  private static final Finding CUT =
      new Finding("TEXT-CUT", null, Severity.INFORMATION, "/document/note", "cut", null, null);

  @TempDir private Path folder;
  private final List<String> told = new ArrayList<>();
  private ScriptedConnector connector;
  private LedgerwayRuntime runtime;

  private void start(WriteContract contract, EffectClass effectClass) {
    connector = new ScriptedConnector(contract, effectClass);
    MemoryStores stores = MemoryStores.open(CLOCK);
    runtime =
        Ledgerway.runtime()
            .stores(stores.intentions(), stores.checkpoints())
            .folder(folder)
            .clock(CLOCK)
            .sleeper((moment, cancel) -> true)
            .losses(
                (connection, operation, losses) ->
                    losses.forEach(loss -> told.add(connection + " " + loss.rule())))
            .connector(connector)
            .build();
    runtime.connect(ScriptedConnector.connection("a", ConnectionLimits.USUAL));
  }

  private void startWithRows() {
    start(ScriptedConnector.contract(Dedupe.UPSERT, false, Duration.ZERO), EffectClass.DATA);
  }

  private void write(String... rows) {
    List<DataItem<String>> items = new ArrayList<>();
    for (String row : rows) {
      items.add(new DataItem<>("id-" + row, 1, row));
    }
    runtime.writeData(runtime.connection("a").orElseThrow(), ScriptedConnector.POST, items);
  }

  private List<String> documents() {
    return connector.wire().stream()
        .flatMap(batch -> batch.items().stream())
        .map(WriteItem::document)
        .toList();
  }

  private static ConnectorException failure(FailureCategory category, Effect effect) {
    return new ConnectorException(Failure.of(category, effect, "no " + category));
  }

  @Test
  void writesInBatchesOfWhatTheTargetTakes() {
    startWithRows();
    write("a", "b", "c", "d");
    assertThat(documents()).containsExactly("a", "b", "c", "d");
    assertThat(connector.wire()).extracting(batch -> batch.items().size()).containsExactly(3, 1);
  }

  @Test
  void writesTheSameRowsAgainThatMayNotHaveArrived() {
    startWithRows();
    connector.fail(failure(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN));
    connector.fail(failure(FailureCategory.UNREACHABLE, Effect.NOT_SENT));
    write("a", "b");
    assertThat(documents()).containsExactly("a", "b", "a", "b", "a", "b");
    assertThat(connector.wireKeys().subList(0, 2)).isEqualTo(connector.wireKeys().subList(4, 6));
  }

  @Test
  void tellsItsCallerWhatDidNotPass() {
    startWithRows();
    ConnectorException third = failure(FailureCategory.TRANSIENT, Effect.UNKNOWN);
    connector.fail(failure(FailureCategory.TRANSIENT, Effect.UNKNOWN));
    connector.fail(failure(FailureCategory.TRANSIENT, Effect.UNKNOWN));
    connector.fail(third);
    assertThatThrownBy(() -> write("a")).isSameAs(third);
    ConnectorException denied = failure(FailureCategory.AUTH_DENIED, Effect.NOT_APPLIED);
    connector.fail(denied);
    assertThatThrownBy(() -> write("b")).isSameAs(denied);
    assertThat(documents()).containsExactly("a", "a", "a", "b");
  }

  @Test
  void writesNothingTwiceWhereASecondCopyWouldCount() {
    start(ScriptedConnector.contract(Dedupe.NONE, false, Duration.ZERO), EffectClass.DATA);
    connector.fail(failure(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN));
    assertThatThrownBy(() -> write("a")).isInstanceOf(ConnectorException.class);
    assertThat(documents()).containsExactly("a");
  }

  @Test
  void refusesARowWithoutItsOutcome() {
    startWithRows();
    connector.answer(batch -> new WriteReport(Map.of()));
    assertThatThrownBy(() -> write("a"))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.failure().category()).isEqualTo(FailureCategory.CONNECTOR_BUG));
    connector.answer(
        new Outcome.Rejected(
            Failure.of(FailureCategory.VALIDATION, Effect.NOT_APPLIED, "too long")));
    assertThatThrownBy(() -> write("a")).hasMessageContaining("too long");
  }

  @Test
  void refusesWhatMustBeGuarded() {
    start(ScriptedConnector.contract(Dedupe.UPSERT, false, Duration.ZERO), EffectClass.POSTING);
    assertThatThrownBy(() -> write("a")).isInstanceOf(IllegalArgumentException.class);
    assertThat(connector.wire()).isEmpty();
  }

  @Test
  void tellsWhatTheTargetDoesNotHoldOncePerWrite() {
    startWithRows();
    connector.fail(failure(FailureCategory.UNREACHABLE, Effect.NOT_SENT));
    connector.answer(DataWriterTest::cut);
    write("a");
    write("b");
    assertThat(told).containsExactly("a TEXT-CUT");
  }

  private static WriteReport cut(WriteBatch<String> batch) {
    return new WriteReport(
        WriteReport.all(batch.items(), new Outcome.Applied("done")).outcomes(), List.of(CUT));
  }
}
