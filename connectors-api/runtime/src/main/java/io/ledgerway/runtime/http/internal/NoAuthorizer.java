package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;

/** Proves nothing. */
final class NoAuthorizer implements Authorizer {

  @Override
  public boolean judgesRefusals() {
    return false;
  }

  @Override
  public Grant authorize(Call call) {
    return Grant.NONE;
  }

  @Override
  public void accepted(Grant grant) {}

  @Override
  public ConnectorException refused(Grant grant, Call call) {
    return Refusals.denied();
  }
}
