package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.secret.Secret;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.connector.secret.SecretSource;
import java.util.function.Function;

/** Sends a secret along, as the source has it at that moment. */
final class SecretAuthorizer implements Authorizer {

  private final SecretSource secrets;
  private final SecretRef ref;
  private final Function<Secret, Grant> form;

  SecretAuthorizer(SecretSource secrets, SecretRef ref, Function<Secret, Grant> form) {
    this.secrets = secrets;
    this.ref = ref;
    this.form = form;
  }

  @Override
  public boolean judgesRefusals() {
    return true;
  }

  @Override
  public Grant authorize(Call call) {
    Secret secret = secrets.secret(ref);
    try {
      return form.apply(secret);
    } catch (IllegalArgumentException e) {
      throw new ConnectorException(
          Failure.of(
              FailureCategory.CONFIG,
              Effect.NOT_SENT,
              "The connection's secret has characters that a header field can't carry"));
    }
  }

  @Override
  public void accepted(Grant grant) {}

  /** A secret that was replaced meanwhile is worth another attempt. */
  @Override
  public ConnectorException refused(Grant grant, Call call) {
    return authorize(call).equals(grant) ? Refusals.denied() : Refusals.expired();
  }
}
