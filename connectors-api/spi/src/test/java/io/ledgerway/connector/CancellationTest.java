package io.ledgerway.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancellationTest {

  private final List<String> told = new ArrayList<>();
  private final Cancellation cancellation = new Cancellation();

  @Test
  void tellsOnceWhoAsked() {
    CancelSignal.Registration first = cancellation.onCancel(() -> told.add("a"));
    cancellation.onCancel(() -> told.add("b"));
    first.close();
    first.close();

    assertThat(cancellation.isCancelled()).isFalse();
    cancellation.cancel();
    cancellation.cancel();

    assertThat(told).containsExactly("b");
    assertThat(cancellation.isCancelled()).isTrue();
  }

  @Test
  void tellsAtOnceWhoAsksTooLate() {
    cancellation.cancel();
    cancellation.onCancel(() -> told.add("late")).close();

    assertThat(told).containsExactly("late");
  }

  @Test
  void neverTellsOnASignalThatNobodyGives() {
    CancelSignal.NEVER.onCancel(() -> told.add("never")).close();

    assertThat(told).isEmpty();
  }
}
