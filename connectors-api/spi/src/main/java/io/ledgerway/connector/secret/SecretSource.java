package io.ledgerway.connector.secret;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;

/**
 * Where secrets come from. Thread-safe.
 *
 * <p>Asked each time that a secret is used, so that one may be replaced while connections stay
 * open.
 */
@FunctionalInterface
public interface SecretSource {

  /** A source that has none. */
  SecretSource NONE =
      ref -> {
        throw new ConnectorException(
            Failure.of(
                FailureCategory.CONFIG,
                Effect.NOT_SENT,
                "There is no source of secrets: give the runtime one"));
      };

  /**
   * The secret as it is now.
   *
   * @param ref where it is kept
   * @return the secret
   * @throws ConnectorException of category CONFIG, effect NOT_SENT, when there is none
   */
  Secret secret(SecretRef ref);
}
