package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;

/** Proves to a target who sends a request. Thread-safe. */
public interface Authorizer {

  /** Whether a 401 is for {@link #refused} to judge; else it is the connector's. */
  boolean judgesRefusals();

  /** What the next request is given; a failure says NOT_SENT. */
  Grant authorize(Call call);

  /** The target answered anything but 401. */
  void accepted(Grant grant);

  /** The target answered 401: AUTH_EXPIRED where another grant may do better, else AUTH_DENIED. */
  ConnectorException refused(Grant grant, Call call);
}
