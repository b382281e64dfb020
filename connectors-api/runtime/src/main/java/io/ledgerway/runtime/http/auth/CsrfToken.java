package io.ledgerway.runtime.http.auth;

import io.ledgerway.connector.http.HttpRequest;
import java.util.Set;

/**
 * A token against forged requests, as SAP's OData services want one with each write: a read with
 * {@code X-CSRF-Token: Fetch} is answered with it, and with the cookies that it belongs to. Both go
 * along with every write of the connection until the target refuses them by 403 with {@code
 * X-CSRF-Token: Required}. Immutable; holds no secret.
 *
 * <p>Who declares it says also that such a refusal has changed nothing, which rests on the target's
 * documentation alone: the write may then be sent again with a new token.
 *
 * @param method what fetches it: GET or HEAD
 * @param target a percent-encoded path below the base, without a leading slash, such as that of a
 *     service
 */
public record CsrfToken(String method, String target) {

  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  /** Refuses any other method or path with an {@link IllegalArgumentException}. */
  public CsrfToken {
    if (!METHODS.contains(method)) {
      throw new IllegalArgumentException("A CSRF token is fetched by GET or HEAD");
    }
    HttpRequest.read(method, target);
  }
}
