package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;

/** What a 401 means. */
final class Refusals {

  private static final String STATUS = "401";

  private Refusals() {}

  static ConnectorException expired() {
    return new ConnectorException(
        Failure.of(
            FailureCategory.AUTH_EXPIRED,
            Effect.NOT_APPLIED,
            STATUS,
            "The target no longer takes the credentials; the next attempt gets new ones"));
  }

  static ConnectorException denied() {
    return new ConnectorException(
        Failure.of(
            FailureCategory.AUTH_DENIED,
            Effect.NOT_APPLIED,
            STATUS,
            "The target refuses the credentials of the connection: renew them"));
  }
}
