package io.ledgerway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import io.ledgerway.runtime.idempotency.WriteStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossListenerTest {

  private static final Finding CUT =
      new Finding("TEXT-CUT", null, Severity.INFORMATION, "/document/note", "cut", null, null);

  @TempDir Path folder;

  private final List<String> told = new ArrayList<>();

  private WritingWorld world(WriteContract contract) {
    WritingWorld world = new WritingWorld(folder, contract);
    world.losses(
        (connection, operation, losses) ->
            losses.forEach(loss -> told.add(connection + " " + operation + " " + loss.rule())));
    world.start("a");
    return world;
  }

  @Test
  void isToldWhatATargetDoesNotHold() {
    WritingWorld world = world(ScriptedConnector.contract(Dedupe.NONE, false, Duration.ZERO));
    world
        .connector()
        .answer(
            batch ->
                new WriteReport(
                    WriteReport.all(batch.items(), new Outcome.Applied("done")).outcomes(),
                    List.of(CUT)));

    assertThat(world.write("1", "long").status()).isEqualTo(WriteStatus.APPLIED);
    assertThat(world.write("2", "short").status()).isEqualTo(WriteStatus.APPLIED);

    assertThat(told).containsExactly("a post TEXT-CUT");
  }

  @Test
  void isToldWhatAFileDoesNotHoldBeforeItGoesOut() {
    WritingWorld world = world(ScriptedConnector.staged(Completion.SYNC));
    world.connector().losesWhenStaging(List.of(CUT));
    world
        .connector()
        .fail(
            new ConnectorException(
                Failure.of(FailureCategory.OUTCOME_UNKNOWN, Effect.UNKNOWN, "cut off")));

    assertThat(world.write("1", "long").status()).isNotEqualTo(WriteStatus.APPLIED);

    assertThat(told).containsExactly("a post TEXT-CUT");
  }

  @Test
  void changesNothingAboutAWriteWhenItFails() {
    WritingWorld world = new WritingWorld(folder, ScriptedConnector.staged(Completion.SYNC));
    world.losses(
        (connection, operation, losses) -> {
          throw new IllegalStateException("full");
        });
    world.start("a");
    world.connector().losesWhenStaging(List.of(CUT));

    assertThat(world.write("1", "long").status()).isEqualTo(WriteStatus.APPLIED);
  }
}
