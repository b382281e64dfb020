package io.ledgerway.model.v1.lifecycle;

import io.ledgerway.model.v1.value.Code;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A legal move from one status to another. Immutable and thread-safe.
 *
 * @param from status before
 * @param to status after
 * @param condition what must hold besides; null when nothing
 * @param <S> the status type
 */
public record Transition<S extends Code>(S from, S to, @Nullable TransitionCondition condition) {

  public Transition {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
