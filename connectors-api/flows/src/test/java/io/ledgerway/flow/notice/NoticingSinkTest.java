package io.ledgerway.flow.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.flow.FlowWorld;
import io.ledgerway.flow.StateGroup;
import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.decision.DecisionRefusedException;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.runtime.checkpoint.PageSink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticingSinkTest {

  @TempDir private Path root;
  private FlowWorld world;
  private final List<String> passedOn = new ArrayList<>();
  private NoticingSink<String> sink;

  @BeforeEach
  void readABank() {
    world = new FlowWorld(root);
    PageSink<String> documents =
        new PageSink<>() {
          @Override
          public void accept(List<Envelope<String>> items) {
            passedOn.add("items " + items.size());
          }

          @Override
          public void acceptBeside(List<Envelope<?>> others) {
            passedOn.add("beside " + others.size());
          }

          @Override
          public void acceptFailures(List<Failure> failures) {
            passedOn.add("failures " + failures.size());
          }
        };
    sink = new NoticingSink<>(world.store(), "bank-1", new OperationId("read"), documents);
  }

  private static Failure notice(String code) {
    return Failure.of(
        FailureCategory.VALIDATION,
        Effect.NOT_APPLIED,
        code,
        "File r.ach, line 7: notification of change " + code);
  }

  private List<Subject> notices() {
    return world.store().list(SubjectKind.NOTICE, 0, 9);
  }

  @Test
  void keepsEachNoticeOnceUntilAPersonSawIt() {
    sink.acceptFailures(List.of(notice("C01"), notice("C01"), notice("C02")));
    sink.acceptFailures(List.of(notice("C02")));
    assertThat(notices()).extracting(Subject::reasonCode).containsExactly("C01", "C02");
    Subject first = notices().get(0);
    assertThat(StateGroup.of(first.kind(), first.state())).isEqualTo(StateGroup.HELD);
    assertThat(first.reason()).contains("r.ach", "line 7");
    Subject closed = world.desk().approve(first.id(), "ann", "The master record is corrected");
    assertThat(closed.state()).isEqualTo("CLOSED");
    assertThat(closed.reasonCode()).isEqualTo("C01");
    assertThat(StateGroup.of(closed.kind(), closed.state())).isEqualTo(StateGroup.PAID);
    assertThat(world.store().decisions(first.id())).hasSize(1);
    assertThatThrownBy(() -> world.desk().reject(first.id(), "ann", "again"))
        .isInstanceOf(DecisionRefusedException.class)
        .hasMessageContaining("closed before");
    sink.acceptFailures(List.of(notice("C01")));
    assertThat(notices().get(0).state()).isEqualTo("CLOSED");
  }

  @Test
  void passesEverythingOn() {
    sink.accept(List.of());
    sink.acceptBeside(List.of());
    sink.acceptFailures(List.of(notice("C01")));
    assertThat(passedOn).containsExactly("items 0", "beside 0", "failures 1");
  }
}
