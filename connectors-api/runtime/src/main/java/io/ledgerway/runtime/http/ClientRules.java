package io.ledgerway.runtime.http;

import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.runtime.http.internal.Authorizers;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import okhttp3.Authenticator;
import okhttp3.CookieJar;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What a client must not do by itself, whatever an embedder has set. */
final class ClientRules {

  static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

  private ClientRules() {}

  static OkHttpClient apply(OkHttpClient base, HttpSettings settings, SecretSource secrets) {
    EventListener.Factory others = base.eventListenerFactory();
    OkHttpClient.Builder client =
        base.newBuilder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .authenticator(Authenticator.NONE)
            .cache(null)
            .fastFallback(false)
            .connectTimeout(settings.connectTimeout())
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .eventListenerFactory(call -> listener(call, others))
            .addNetworkInterceptor(new WireGuard());
    if (settings.csrfToken() != null) {
      client.cookieJar(CookieJar.NO_COOKIES);
    }
    HttpProxy proxy = settings.proxy();
    if (proxy != null) {
      client
          .proxy(
              new Proxy(
                  Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port())))
          .proxyAuthenticator((route, refused) -> answer(proxy, secrets, refused));
    }
    return client.build();
  }

  private static EventListener listener(okhttp3.Call call, EventListener.Factory others) {
    SendTracker tracker = call.request().tag(SendTracker.class);
    EventListener other = others.create(call);
    return tracker == null ? other : tracker.plus(other);
  }

  /** Asked before and after a tunnel is refused; a second answer would be the same. */
  private static okhttp3.@Nullable Request answer(
      HttpProxy proxy, SecretSource secrets, Response refused) {
    String authorization = authorization(proxy, secrets);
    if (authorization == null || refused.request().header(PROXY_AUTHORIZATION) != null) {
      return null;
    }
    return refused.request().newBuilder().header(PROXY_AUTHORIZATION, authorization).build();
  }

  /** What a proxy is told; null where it asks for nobody. */
  static @Nullable String authorization(@Nullable HttpProxy proxy, SecretSource secrets) {
    if (proxy == null || proxy.user() == null || proxy.password() == null) {
      return null;
    }
    return Authorizers.basic(proxy.user(), secrets.secret(proxy.password()).reveal());
  }
}
