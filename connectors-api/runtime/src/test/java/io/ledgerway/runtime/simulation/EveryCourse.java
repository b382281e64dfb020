package io.ledgerway.runtime.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Every course that leaves the undisturbed one at no more than so many points, one after the other.
 * A point is any choice of a history: whether a process dies, sleeps or loses its database here,
 * whether a request or an answer is lost, who works next and at what. Not thread-safe.
 */
final class EveryCourse {

  private final int deviations;
  private List<Integer> begin = new ArrayList<>();
  private boolean over;

  EveryCourse(int deviations) {
    this.deviations = deviations;
  }

  /** Whether all have been seen. */
  boolean isOver() {
    return over;
  }

  /** The choices of the next course; to be given back when it has ended. */
  Course next() {
    return new Course(begin);
  }

  /** Goes on from a course that has ended. */
  void ended(Course course) {
    List<Integer> chosen = course.chosen;
    for (int index = chosen.size() - 1; index >= 0; index--) {
      int next = chosen.get(index) + 1;
      if (next < course.possible.get(index) && deviationsBefore(chosen, index) < deviations) {
        begin = new ArrayList<>(chosen.subList(0, index));
        begin.add(next);
        return;
      }
    }
    over = true;
  }

  private static long deviationsBefore(List<Integer> chosen, int index) {
    return chosen.subList(0, index).stream().filter(each -> each != 0).count();
  }

  /** The choices of one course: as told at its beginning, undisturbed from there on. */
  static final class Course implements Dice {

    private final List<Integer> begin;
    private final List<Integer> chosen = new ArrayList<>();
    private final List<Integer> possible = new ArrayList<>();
    private final Random random = new Random(1);
    private boolean calm;

    private Course(List<Integer> begin) {
      this.begin = begin;
    }

    /** The points at which it leaves the undisturbed course, as position and choice. */
    String deviations() {
      List<String> all = new ArrayList<>();
      for (int index = 0; index < chosen.size(); index++) {
        if (chosen.get(index) != 0) {
          all.add(index + ":" + chosen.get(index));
        }
      }
      return String.join(" ", all);
    }

    @Override
    public void calm() {
      calm = true;
    }

    @Override
    public int below(int bound) {
      if (calm || bound == 1) {
        return 0;
      }
      int index = chosen.size();
      int choice = index < begin.size() ? begin.get(index) : 0;
      chosen.add(choice);
      possible.add(bound);
      return choice;
    }

    @Override
    public boolean trouble(double share) {
      return below(2) == 1;
    }

    /** The likelier one is the undisturbed one. */
    @Override
    public boolean in(double probability) {
      boolean likely = probability > 0.5;
      return (below(2) == 0) == likely;
    }

    @Override
    public int weighted(int... weights) {
      return below(weights.length);
    }

    /** The longest, or next to nothing. */
    @Override
    public Duration upTo(Duration longest) {
      return below(2) == 0 ? longest : Duration.ofMillis(1);
    }

    @Override
    public Random random() {
      return random;
    }
  }
}
