package io.ledgerway.runtime.http;

import io.ledgerway.runtime.http.auth.ClientCertificate;
import io.ledgerway.runtime.http.auth.CsrfToken;
import io.ledgerway.runtime.http.auth.HttpAuth;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP endpoint of a connection. Immutable; holds no secret.
 *
 * @param base where every request goes: {@code http} or {@code https}, without user, query and
 *     fragment; its path ends where the paths of requests begin
 * @param auth how the connection proves who it is
 * @param certificate shown to targets that ask for one; null for that of the client, if any. Needs
 *     a base by {@code https}
 * @param csrfToken what the target wants with each write; null for nothing
 * @param proxy the proxy; null for the one of the client
 * @param connectTimeout how long a connection may take to be made; positive
 * @param attemptTimeout how long a request may take, also within a later deadline; positive
 */
public record HttpSettings(
    URI base,
    HttpAuth auth,
    @Nullable ClientCertificate certificate,
    @Nullable CsrfToken csrfToken,
    @Nullable HttpProxy proxy,
    Duration connectTimeout,
    Duration attemptTimeout) {

  private static final Duration USUAL_CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration USUAL_ATTEMPT_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);

  /** Refuses what the parameters exclude with an {@link IllegalArgumentException}. */
  public HttpSettings {
    String scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https")) || base.getHost() == null) {
      throw new IllegalArgumentException("A base is an http or https URI with a host");
    }
    if (base.getRawUserInfo() != null
        || base.getRawQuery() != null
        || base.getRawFragment() != null) {
      throw new IllegalArgumentException("A base has no user, query or fragment");
    }
    if (certificate != null && !scheme.equals("https")) {
      throw new IllegalArgumentException("A client certificate needs a base by https");
    }
    requireTimeout(connectTimeout);
    requireTimeout(attemptTimeout);
  }

  private static void requireTimeout(Duration timeout) {
    if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException("A timeout lies between a millisecond and a day");
    }
  }

  /**
   * An endpoint without authentication, with the usual timeouts: 10 seconds to connect, 2 minutes
   * for a request.
   *
   * @param base where every request goes
   * @return the settings
   */
  public static HttpSettings of(URI base) {
    return new HttpSettings(
        base, new HttpAuth.None(), null, null, null, USUAL_CONNECT_TIMEOUT, USUAL_ATTEMPT_TIMEOUT);
  }

  /**
   * The same with an authentication.
   *
   * @param how the authentication
   * @return the settings
   */
  public HttpSettings withAuth(HttpAuth how) {
    return new HttpSettings(
        base, how, certificate, csrfToken, proxy, connectTimeout, attemptTimeout);
  }

  /**
   * The same with a certificate, beside the authentication.
   *
   * @param shown the certificate and its key
   * @return the settings
   * @throws IllegalArgumentException when the base is not by {@code https}
   */
  public HttpSettings withCertificate(ClientCertificate shown) {
    return new HttpSettings(base, auth, shown, csrfToken, proxy, connectTimeout, attemptTimeout);
  }

  /**
   * The same with a token against forged requests in every write.
   *
   * @param token how it is fetched
   * @return the settings
   */
  public HttpSettings withCsrfToken(CsrfToken token) {
    return new HttpSettings(base, auth, certificate, token, proxy, connectTimeout, attemptTimeout);
  }

  /**
   * The same through a proxy.
   *
   * @param through the proxy
   * @return the settings
   */
  public HttpSettings withProxy(HttpProxy through) {
    return new HttpSettings(
        base, auth, certificate, csrfToken, through, connectTimeout, attemptTimeout);
  }

  /**
   * The same with other timeouts.
   *
   * @param connect how long a connection may take to be made
   * @param attempt how long a request may take
   * @return the settings
   */
  public HttpSettings withTimeouts(Duration connect, Duration attempt) {
    return new HttpSettings(base, auth, certificate, csrfToken, proxy, connect, attempt);
  }
}
