package io.ledgerway.model.v1.lifecycle;

import io.ledgerway.model.v1.value.Code;
import java.util.ArrayList;
import java.util.List;

/** Writes a lifecycle down, status by status. Not thread-safe. */
final class LifecycleBuilder<S extends Code> {

  private final String axis;
  private final List<S> starts;
  private final List<Transition<S>> transitions = new ArrayList<>();

  private LifecycleBuilder(String axis, List<S> starts) {
    this.axis = axis;
    this.starts = starts;
  }

  @SafeVarargs
  static <S extends Code> LifecycleBuilder<S> axis(String axis, S... starts) {
    return new LifecycleBuilder<>(axis, List.of(starts));
  }

  @SafeVarargs
  final LifecycleBuilder<S> from(S from, S... to) {
    for (S next : to) {
      transitions.add(new Transition<>(from, next, null));
    }
    return this;
  }

  @SafeVarargs
  final LifecycleBuilder<S> fromIf(TransitionCondition condition, S from, S... to) {
    for (S next : to) {
      transitions.add(new Transition<>(from, next, condition));
    }
    return this;
  }

  Lifecycle<S> build() {
    return new Lifecycle<>(axis, starts, transitions);
  }
}
