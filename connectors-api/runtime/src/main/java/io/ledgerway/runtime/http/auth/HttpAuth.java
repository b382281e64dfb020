package io.ledgerway.runtime.http.auth;

import io.ledgerway.connector.secret.SecretRef;

/** How a connection proves who it is. Immutable; names secrets and holds none. */
public sealed interface HttpAuth
    permits HttpAuth.None,
        HttpAuth.Basic,
        HttpAuth.ApiKey,
        HttpAuth.Bearer,
        HttpAuth.OAuth1,
        ClientCredentials,
        RefreshToken,
        JwtBearer {

  /** No proof is asked for; a 401 is then the connector's to judge. */
  record None() implements HttpAuth {}

  /**
   * User and password (RFC 7617, UTF-8).
   *
   * @param user the user; without a colon
   * @param password where the password is kept
   */
  record Basic(String user, SecretRef password) implements HttpAuth {

    /** Refuses a user with a colon with an {@link IllegalArgumentException}. */
    public Basic {
      if (user.contains(":")) {
        throw new IllegalArgumentException("A user of basic authentication has no colon");
      }
    }
  }

  /**
   * A key in a header field or in the query.
   *
   * @param place where it goes
   * @param name name of the header field or the parameter
   * @param key where the key is kept
   */
  record ApiKey(ApiKeyPlace place, String name, SecretRef key) implements HttpAuth {}

  /**
   * A token that lives long.
   *
   * @param token where the token is kept
   */
  record Bearer(SecretRef token) implements HttpAuth {}

  /**
   * OAuth 1 (RFC 5849): each request is signed with HMAC-SHA256, under a nonce of its own and the
   * time by the connection's clock. A form is held in memory, since its fields are signed. {@code
   * toString} shows nothing.
   *
   * @param realm such as the account at the target; printable ASCII without quote and backslash
   * @param consumerKey who asks
   * @param consumerSecret where the secret of that key is kept
   * @param tokenId for whom
   * @param tokenSecret where the secret of that token is kept
   */
  record OAuth1(
      String realm,
      String consumerKey,
      SecretRef consumerSecret,
      String tokenId,
      SecretRef tokenSecret)
      implements HttpAuth {

    /** Refuses any other realm with an {@link IllegalArgumentException}. */
    public OAuth1 {
      if (!realm.matches("[ -~&&[^\"\\\\]]+")) {
        throw new IllegalArgumentException(
            "A realm is printable ASCII without quote and backslash");
      }
    }

    @Override
    public String toString() {
      return "OAuth1[***]";
    }
  }
}
