package io.ledgerway.runtime.http;

import io.ledgerway.connector.secret.SecretRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy. Immutable.
 *
 * @param host its name, resolved when it is used
 * @param port its port
 * @param user who uses it; null where it asks for nobody
 * @param password where the password is kept; null exactly where there is no user
 */
public record HttpProxy(
    String host, int port, @Nullable String user, @Nullable SecretRef password) {

  /** Refuses a user without a password, and the reverse, with an IllegalArgumentException. */
  public HttpProxy {
    Objects.requireNonNull(host, "host");
    if ((user == null) != (password == null)) {
      throw new IllegalArgumentException("A proxy has a user and a password, or neither");
    }
  }

  /**
   * A proxy that asks for nobody.
   *
   * @param host its name
   * @param port its port
   * @return the proxy
   */
  public static HttpProxy of(String host, int port) {
    return new HttpProxy(host, port, null, null);
  }
}
