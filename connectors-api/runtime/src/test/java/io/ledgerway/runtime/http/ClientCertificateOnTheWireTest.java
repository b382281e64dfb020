package io.ledgerway.runtime.http;

import static io.ledgerway.runtime.http.Endpoint.READ;
import static io.ledgerway.runtime.http.Endpoint.WRITE;
import static io.ledgerway.runtime.http.Endpoint.call;
import static io.ledgerway.runtime.http.Endpoint.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.secret.Secret;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.runtime.http.auth.ClientCertificate;
import io.ledgerway.runtime.http.auth.HttpAuth;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection shows its own certificate, and nobody else's. */
class ClientCertificateOnTheWireTest {

  @TempDir static Path folder;
  private static LocalKeys keys;

  private final Map<String, String> vault = new ConcurrentHashMap<>();
  private final SecretSource secrets = ref -> Secret.of(vault.get(ref.name()));
  private final List<String> shown = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void makeCertificates() throws Exception {
    keys = LocalKeys.make(folder).with("north", "EC").with("south", "RSA").with("stray", "EC");
  }

  private static ClientCertificate certificate(String name) {
    return new ClientCertificate(new SecretRef(name + "-chain"), new SecretRef(name + "-key"));
  }

  private void keep(String name, String certified) throws Exception {
    vault.put(name + "-chain", keys.certificatePem(certified));
    vault.put(name + "-key", keys.keyPem(certified));
  }

  /** A server that takes north and south, and notes for each request who sent it. */
  private RawServer server() throws Exception {
    return server(keys.listenerFor("north", "south"));
  }

  private RawServer server(SSLServerSocket listener) {
    return new RawServer(
        listener,
        (server, socket) -> {
          server.take(socket);
          shown.add(((SSLSocket) socket).getSession().getPeerPrincipal().getName());
          return RawServer.answer(socket, 200);
        });
  }

  private static HttpSettings settings(RawServer server) {
    return HttpSettings.of(URI.create("https://localhost:" + server.port() + "/"));
  }

  private HttpEndpoints endpoints() throws Exception {
    return HttpEndpoints.standard().withClient(keys.trusting()).withSecrets(secrets);
  }

  private HttpExchange showing(String name, RawServer server) throws Exception {
    HttpSettings settings = settings(server).withCertificate(certificate(name));
    return endpoints().open(name, settings, Endpoint.CLOCK);
  }

  private void assertUseless(RawServer server, String... words) throws Exception {
    Failure failure = failure(showing("c", server), WRITE, call());

    assertThat(failure.category()).isEqualTo(FailureCategory.CONFIG);
    assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
    assertThat(failure.text())
        .startsWith("The client certificate of the connection")
        .contains(words);
    vault.values().stream()
        .flatMap(String::lines)
        .filter(line -> !line.startsWith("-----"))
        .forEach(line -> assertThat(failure.text()).doesNotContain(line));
    assertThat(server.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"north", "south"})
  void provesAConnectionByItsCertificate(String name) throws Exception {
    keep(name, name);
    try (RawServer server = server()) {
      assertThat(showing(name, server).exchange(WRITE, call()).status()).isEqualTo(200);
      assertThat(shown).containsExactly("CN=" + name);
    }
  }

  @Test
  void goesBesideAnotherProof() throws Exception {
    keep("north", "north");
    vault.put("token", "t0ken");
    try (RawServer server = server()) {
      HttpSettings settings =
          settings(server)
              .withCertificate(certificate("north"))
              .withAuth(new HttpAuth.Bearer(new SecretRef("token")));
      endpoints().open("c1", settings, Endpoint.CLOCK).exchange(READ, call());

      assertThat(server.received().get(0).field("Authorization")).isEqualTo("Bearer t0ken");
      assertThat(shown).containsExactly("CN=north");
    }
  }

  @Test
  void takesCertificateAndKeyFromOneEntry() throws Exception {
    vault.put("both", "Bag\n" + keys.keyPem("north") + "subject=\n" + keys.certificatePem("north"));
    SecretRef both = new SecretRef("both");
    try (RawServer server = server()) {
      HttpSettings settings = settings(server).withCertificate(new ClientCertificate(both, both));
      endpoints().open("c1", settings, Endpoint.CLOCK).exchange(READ, call());

      assertThat(shown).containsExactly("CN=north");
    }
  }

  @Test
  void keepsTheTrustOfTheEmbeddersClient() throws Exception {
    keep("north", "north");
    try (RawServer server = server()) {
      HttpExchange distrustful =
          HttpEndpoints.standard()
              .withClient(new OkHttpClient())
              .withSecrets(secrets)
              .open("c1", settings(server).withCertificate(certificate("north")), Endpoint.CLOCK);
      Failure failure = failure(distrustful, WRITE, call());

      assertThat(failure.category()).isEqualTo(FailureCategory.CONFIG);
      assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
      assertThat(server.begun()).isZero();
    }
  }

  @Test
  void showsNoOtherConnectionsCertificateOverOneClient() throws Exception {
    keep("north", "north");
    keep("south", "south");
    HttpEndpoints endpoints = endpoints();
    try (RawServer server = server()) {
      HttpSettings settings = settings(server);
      HttpExchange north =
          endpoints.open("a", settings.withCertificate(certificate("north")), Endpoint.CLOCK);
      HttpExchange south =
          endpoints.open("b", settings.withCertificate(certificate("south")), Endpoint.CLOCK);
      for (int round = 0; round < 3; round++) {
        north.exchange(READ, call());
        south.exchange(READ, call());
      }

      assertThat(server.connections()).isEqualTo(2);
      assertThat(shown)
          .containsExactly("CN=north", "CN=south", "CN=north", "CN=south", "CN=north", "CN=south");
      assertRefused(endpoints.open("c", settings, Endpoint.CLOCK));
    }
  }

  @Test
  void keepsManyRequestsAtOnceApart() throws Exception {
    keep("north", "north");
    keep("south", "south");
    HttpEndpoints endpoints = endpoints();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (RawServer server = server()) {
      HttpSettings settings = settings(server);
      List<HttpExchange> both =
          List.of(
              endpoints.open("a", settings.withCertificate(certificate("north")), Endpoint.CLOCK),
              endpoints.open("b", settings.withCertificate(certificate("south")), Endpoint.CLOCK));
      List<Future<?>> sent = new CopyOnWriteArrayList<>();
      for (int round = 0; round < 40; round++) {
        HttpExchange each = both.get(round % 2);
        sent.add(threads.submit(() -> each.exchange(READ, call())));
      }
      for (Future<?> each : sent) {
        each.get();
      }
      assertThat(Collections.frequency(shown, "CN=north")).isEqualTo(20);
      assertThat(Collections.frequency(shown, "CN=south")).isEqualTo(20);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void showsAReplacedCertificateWithoutOpeningAnew() throws Exception {
    keep("c", "north");
    try (RawServer server = server()) {
      HttpExchange exchange = showing("c", server);
      exchange.exchange(READ, call());
      keep("c", "south");
      exchange.exchange(READ, call());
      exchange.exchange(READ, call());

      assertThat(shown).containsExactly("CN=north", "CN=south", "CN=south");
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  private static void assertRefused(HttpExchange exchange) {
    Failure failure = failure(exchange, WRITE, call());

    assertThat(failure.category())
        .isIn(FailureCategory.CONFIG, FailureCategory.UNREACHABLE, FailureCategory.OUTCOME_UNKNOWN);
    assertThat(failure.effect())
        .isEqualTo(
            failure.category() == FailureCategory.OUTCOME_UNKNOWN
                ? Effect.UNKNOWN
                : Effect.NOT_SENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void isTakenByNobodyWithoutACertificate(String protocol) throws Exception {
    try (RawServer server = server(protocol)) {
      assertRefused(endpoints().open("c1", settings(server), Endpoint.CLOCK));
      assertThat(server.begun()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void isTakenByNobodyWithAnotherCertificate(String protocol) throws Exception {
    keep("stray", "stray");
    try (RawServer server = server(protocol)) {
      assertRefused(showing("stray", server));
      assertThat(server.begun()).isZero();
    }
  }

  private RawServer server(String protocol) throws Exception {
    SSLServerSocket listener = keys.listenerFor("north", "south");
    listener.setEnabledProtocols(new String[] {protocol});
    return server(listener);
  }

  @Test
  void refusesAKeyThatDoesNotFit() throws Exception {
    try (RawServer server = server()) {
      keep("c", "north");
      vault.put("c-key", keys.keyPem("stray"));
      assertUseless(server, "its key does not fit it");
      vault.put("c-key", keys.keyPem("south"));
      assertUseless(server, "its key does not fit it", "no EC key");
    }
  }

  @Test
  void refusesWhatCannotBeRead() throws Exception {
    try (RawServer server = server()) {
      keep("c", "north");
      String chain = keys.certificatePem("north");
      vault.put("c-chain", "canary");
      assertUseless(server, "BEGIN CERTIFICATE");
      vault.put("c-chain", LocalKeys.pem("CERTIFICATE", new byte[] {1, 2, 3}));
      assertUseless(server, "damaged");
      vault.put("c-chain", "-----BEGIN CERTIFICATE-----\n!canary\n-----END CERTIFICATE-----");
      assertUseless(server, "damaged");
      vault.put("c-chain", chain + keys.certificatePem("south"));
      assertUseless(server, "out of order");
      vault.put("c-chain", chain);
      vault.put("c-key", "-----BEGIN PRIVATE KEY-----\n!canary\n-----END PRIVATE KEY-----");
      assertUseless(server, "about its key", "damaged");
      vault.put("c-key", "-----BEGIN ENCRYPTED PRIVATE KEY-----\ncanary\n");
      assertUseless(server, "about its key", "encrypted");
    }
  }

  @Test
  void refusesACertificateOutsideItsTime() throws Exception {
    keep("c", "north");
    try (RawServer server = server()) {
      for (Duration away : List.of(Duration.ofDays(3), Duration.ofDays(-3))) {
        Clock clock = Clock.fixed(Endpoint.CLOCK.instant().plus(away), ZoneOffset.UTC);
        HttpSettings settings = settings(server).withCertificate(certificate("c"));
        Call call = Call.within(clock, Duration.ofSeconds(20), "case-1");
        Failure failure = failure(endpoints().open("c", settings, clock), WRITE, call);

        assertThat(failure.category()).isEqualTo(FailureCategory.CONFIG);
        assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.text()).contains(away.isNegative() ? "not valid before" : "expired at");
      }
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void opensWithoutAskingForSecretsAndShowsNone() throws Exception {
    try (RawServer server = server()) {
      HttpSettings settings = settings(server).withCertificate(certificate("canary"));
      endpoints().withSecrets(SecretSource.NONE).open("c1", settings, Endpoint.CLOCK);

      assertThat(settings.toString()).doesNotContain("canary");
    }
  }

  @Test
  void needsABaseWithEncryption() {
    HttpSettings settings = HttpSettings.of(URI.create("http://erp.example"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.withCertificate(certificate("c")))
        .withMessageContaining("https");
  }
}
