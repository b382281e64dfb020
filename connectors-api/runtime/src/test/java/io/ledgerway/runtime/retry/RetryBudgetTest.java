package io.ledgerway.runtime.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

  @Test
  void paysForRetriesUntilItIsEmpty() {
    RetryBudget budget = RetryBudget.ofCalls();
    int retries = 0;
    while (budget.tryTake(RetryCost.TRANSIENT)) {
      retries++;
    }
    assertThat(retries).isEqualTo(35);
    assertThat(budget.tokens()).isEqualTo(10);
    assertThat(budget.tryTake(RetryCost.THROTTLE)).isTrue();
    assertThat(budget.tryTake(RetryCost.THROTTLE)).isTrue();
    assertThat(budget.tryTake(RetryCost.THROTTLE)).isFalse();
    assertThat(budget.tokens()).isZero();
    assertThat(budget.tryTake(RetryCost.NONE)).isTrue();
  }

  @Test
  void paysToTheLastToken() {
    assertThat(RetryBudget.of(14).tryTake(RetryCost.TRANSIENT)).isTrue();
    assertThat(RetryBudget.of(13).tryTake(RetryCost.TRANSIENT)).isFalse();
  }

  @Test
  void getsBackWhatTheLastRetryCost() {
    RetryBudget budget = RetryBudget.of(100);
    budget.tryTake(RetryCost.TRANSIENT);
    budget.tryTake(RetryCost.TRANSIENT);
    budget.succeeded(RetryCost.TRANSIENT);
    assertThat(budget.tokens()).isEqualTo(86);
    budget.succeeded(RetryCost.NONE);
    assertThat(budget.tokens()).isEqualTo(87);
    budget.succeeded(RetryCost.TRANSIENT);
    assertThat(budget.tokens()).as("never above the capacity").isEqualTo(100);
  }

  @Property
  void staysWithinItsBounds(@ForAll List<RetryCost> steps) {
    RetryBudget budget = RetryBudget.of(30);
    for (RetryCost step : steps) {
      boolean taken = budget.tryTake(step);
      assertThat(budget.tokens()).isBetween(0, 30);
      if (!taken) {
        budget.succeeded(step);
      }
      assertThat(budget.tokens()).isBetween(0, 30);
    }
  }

  @Test
  void paysEachTokenOnceToManyThreads() {
    RetryBudget budget = RetryBudget.of(1_000);
    AtomicInteger taken = new AtomicInteger();
    CompletableFuture.allOf(
            IntStream.range(0, 8)
                .mapToObj(
                    thread ->
                        CompletableFuture.runAsync(
                            () -> {
                              while (budget.tryTake(RetryCost.THROTTLE)) {
                                taken.incrementAndGet();
                              }
                            }))
                .toArray(CompletableFuture[]::new))
        .join();
    assertThat(taken).hasValue(200);
  }

  @Test
  void keepsASmallBudgetForLookups() {
    assertThat(RetryBudget.ofLookups().tokens()).isEqualTo(70);
    assertThatThrownBy(() -> RetryBudget.of(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
