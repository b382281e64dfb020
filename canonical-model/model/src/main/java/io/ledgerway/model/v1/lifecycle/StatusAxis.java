package io.ledgerway.model.v1.lifecycle;

import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.Finding;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a document keeps the status of one axis. Immutable and thread-safe.
 *
 * @param document the document's type
 * @param pointer JSON pointer of the status, starting at {@code /document}
 * @param lifecycle its lifecycle
 * @param status reads the status; null where the document states none
 * @param <D> the document's type
 * @param <S> the status type
 */
public record StatusAxis<D, S extends Code>(
    Class<D> document, String pointer, Lifecycle<S> lifecycle, Function<D, @Nullable S> status) {

  /**
   * Judges what happened on the axis between two versions of a document.
   *
   * @param before the version before; null for a new document
   * @param after the version after
   * @param policy how strictly
   * @param met conditions that hold
   * @return nothing when the move is legal or no status is stated, else FIN-LC-01
   */
  public Optional<Finding> move(
      @Nullable D before, D after, LifecyclePolicy policy, Set<TransitionCondition> met) {
    S from = before == null ? null : status.apply(before);
    S to = status.apply(after);
    boolean unknownStart = before != null && from == null;
    return to == null || unknownStart
        ? Optional.empty()
        : lifecycle.move(from, to, policy, met, pointer);
  }
}
