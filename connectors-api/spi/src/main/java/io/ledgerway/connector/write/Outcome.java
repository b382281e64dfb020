package io.ledgerway.connector.write;

import io.ledgerway.connector.failure.Failure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item. Kinds may be added: whoever meets one that it does not know treats it as
 * {@link Unknown}.
 */
public sealed interface Outcome {

  /**
   * The failure behind an outcome.
   *
   * @return the failure, or empty where nothing failed
   */
  default Optional<Failure> cause() {
    return Optional.empty();
  }

  /**
   * The target did it.
   *
   * @param reference the target's own reference
   */
  record Applied(@Nullable String reference) implements Outcome {}

  /**
   * The target has it and will say later.
   *
   * @param reference what the acknowledgement will be recognised by, or the job is asked by
   */
  record Accepted(String reference) implements Outcome {}

  /**
   * The target has it already.
   *
   * @param contentEqual whether what is there is the same
   * @param state what became of what is there
   */
  record Duplicate(boolean contentEqual, Outcome state) implements Outcome {}

  /**
   * The target refused it; nothing happened.
   *
   * @param failure why
   */
  record Rejected(Failure failure) implements Outcome {
    @Override
    public Optional<Failure> cause() {
      return Optional.of(failure);
    }
  }

  /**
   * It was not sent.
   *
   * @param failure why
   */
  record NotAttempted(Failure failure) implements Outcome {
    @Override
    public Optional<Failure> cause() {
      return Optional.of(failure);
    }
  }

  /**
   * Nobody knows.
   *
   * @param failure what was seen
   */
  record Unknown(Failure failure) implements Outcome {
    @Override
    public Optional<Failure> cause() {
      return Optional.of(failure);
    }
  }
}
