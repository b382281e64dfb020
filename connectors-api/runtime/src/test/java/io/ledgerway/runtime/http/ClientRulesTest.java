package io.ledgerway.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.secret.SecretSource;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import okhttp3.Authenticator;
import okhttp3.Cache;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an embedder's client would do by itself is off in what is derived from it. */
class ClientRulesTest {

  @TempDir Path folder;

  @Test
  void switchesOffEverythingThatSendsTwice() {
    ConnectionPool pool = new ConnectionPool();
    File cache = folder.resolve("cache").toFile();
    OkHttpClient eager =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(true)
            .followRedirects(true)
            .followSslRedirects(true)
            .authenticator((route, response) -> response.request())
            .cache(new Cache(cache, 1 << 20))
            .connectionPool(pool)
            .build();
    HttpSettings settings =
        HttpSettings.of(URI.create("http://erp.example"))
            .withTimeouts(Duration.ofSeconds(3), Duration.ofSeconds(5));

    OkHttpClient derived = ClientRules.apply(eager, settings, SecretSource.NONE);

    assertThat(derived.retryOnConnectionFailure()).isFalse();
    assertThat(derived.followRedirects()).isFalse();
    assertThat(derived.followSslRedirects()).isFalse();
    assertThat(derived.authenticator()).isSameAs(Authenticator.NONE);
    assertThat(derived.cache()).isNull();
    assertThat(derived.connectTimeoutMillis()).isEqualTo(3000);
    assertThat(derived.readTimeoutMillis()).isZero();
    assertThat(derived.networkInterceptors()).last().isInstanceOf(WireGuard.class);
    assertThat(derived.connectionPool()).isSameAs(pool);
    assertThat(eager.retryOnConnectionFailure()).isTrue();
  }
}
