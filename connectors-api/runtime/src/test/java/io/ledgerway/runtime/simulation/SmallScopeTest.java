package io.ledgerway.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.runtime.idempotency.IntentionState;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * All courses of one document that leave the undisturbed one at few points, against each kind of
 * target. {@code -Dledgerway.deviations=N} makes it N points; a failure names them.
 */
class SmallScopeTest {

  private static final int DEVIATIONS = Integer.getInteger("ledgerway.deviations", 2);
  private static final int STEPS = 3;

  @ParameterizedTest
  @EnumSource
  void keepsEveryPromiseInEveryCourse(TargetKind kind) {
    EveryCourse courses = new EveryCourse(DEVIATIONS);
    HistoryCount count = new HistoryCount();
    while (!courses.isOver()) {
      EveryCourse.Course course = courses.next();
      count.add(history(kind, course));
      courses.ended(course);
    }
    System.out.println(kind + ", all courses of " + DEVIATIONS + " deviations: " + count);
    assertThat(count.ends.get(IntentionState.APPLIED)).isPositive();
    assertThat(count.deaths).isPositive();
    assertThat(count.sleeps).isPositive();
  }

  private static HistoryCount history(TargetKind kind, EveryCourse.Course course) {
    try {
      return new History(kind, TargetKind.ON_ITS_WAY, course, STEPS, List.of("one")).run();
    } catch (AssertionError e) {
      throw new AssertionError(kind + ", " + course.deviations() + ": " + e.getMessage(), e);
    }
  }
}
