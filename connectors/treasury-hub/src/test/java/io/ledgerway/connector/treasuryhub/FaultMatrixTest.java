package io.ledgerway.connector.treasuryhub;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.treasuryhub.simulator.Fault;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.runtime.idempotency.WriteResult;
import io.ledgerway.runtime.idempotency.WriteStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pair of faults of a payment's first two requests, on both ways of ordering, with a restart,
 * a forgotten key or a changed API key between them: one effect in the end, and never two.
 */
class FaultMatrixTest {

  private static final List<Fault> FAULTS =
      List.of(
          Fault.BEFORE_RECEIVE,
          Fault.RECEIVED_NOT_APPLIED,
          Fault.APPLIED_NO_REPLY,
          Fault.REPLY_TRUNCATED,
          Fault.FOREIGN_REPLY,
          Fault.FOREIGN_REFUSAL,
          Fault.THROTTLED,
          Fault.DENIED);

  /** What happens between two calls. */
  enum Between {
    NOTHING,
    RESTART,
    A_DAY,
    ANOTHER_API_KEY
  }

  @TempDir private Path folder;

  static Stream<Arguments> matrix() {
    List<Arguments> matrix = new ArrayList<>();
    for (Fault first : FAULTS) {
      for (Fault second : FAULTS) {
        for (Between between : Between.values()) {
          matrix.add(Arguments.of("sync", between, first, second));
        }
        matrix.add(Arguments.of("async", Between.A_DAY, first, second));
      }
    }
    return matrix.stream();
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void paysOnce(String submission, Between between, Fault first, Fault second) throws IOException {
    PaymentInstruction payment = Payments.payment("P-1", "12.50", "EUR");
    try (HubWorld world = new HubWorld(folder)) {
      world.connect(Map.of("submission", submission));
      world.hub.nextWrites(first, second);
      WriteResult result = world.pay(payment);
      let(between, world, submission);
      for (int calls = 0; isOpen(result) && calls < 5; calls++) {
        assertThat(world.hub.orders()).as("after " + result).hasSizeLessThanOrEqualTo(1);
        world.pass(Duration.ofHours(1)); // beyond what a call in flight may still do
        result = world.pay(payment);
      }
      assertThat(result.status()).isIn(WriteStatus.APPLIED, WriteStatus.ACCEPTED);
      assertThat(world.hub.effects(result.wireKey())).isEqualTo(1);
      assertThat(world.hub.orders()).hasSize(1);
    }
  }

  private static boolean isOpen(WriteResult result) {
    return result.status() == WriteStatus.UNKNOWN || result.status() == WriteStatus.RETRY_LATER;
  }

  private static void let(Between between, HubWorld world, String submission) {
    switch (between) {
      case NOTHING -> {}
      case RESTART -> world.connect(Map.of("submission", submission));
      case A_DAY -> world.pass(Duration.ofHours(25));
      case ANOTHER_API_KEY -> {
        world.hub.rotateTo("synthetic-key-two");
        world.secrets.put("hub-key", "synthetic-key-two");
      }
    }
  }
}
