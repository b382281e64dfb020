package io.ledgerway.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.config.ConfigSpec;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpBody;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.http.StatusRules;
import io.ledgerway.connector.secret.Secret;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.runtime.http.HttpEndpoints;
import io.ledgerway.runtime.http.HttpSettings;
import io.ledgerway.runtime.http.auth.ClientCredentials;
import io.ledgerway.runtime.memory.MemoryStores;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connection's endpoint reaches its connector. */
class HttpConnectionTest {

  @TempDir Path folder;

  /** Posts when it is checked. */
  private record Poster(ConnectorContext context) implements Connector {

    @Override
    public CheckReport check(Call call) {
      HttpBody body = HttpBody.of("text/plain", new byte[] {1});
      HttpRequest request = HttpRequest.write("POST", "invoices", body);
      HttpReply reply = context.http().exchange(request, call);
      Optional<Failure> failure = StatusRules.standard().failure(request, reply);
      return failure.isEmpty() ? CheckReport.OK : new CheckReport(List.of(failure.get().text()));
    }

    @Override
    public void close() {}
  }

  private static final class Provider implements ConnectorProvider {

    @Override
    public ConnectorDescriptor descriptor() {
      return new ConnectorDescriptor("poster", "1", "0.1", "Poster", List.of(), List.of());
    }

    @Override
    public ConfigSpec configSpec() {
      return new ConfigSpec(List.of());
    }

    @Override
    public Connector open(ConnectorConfig config, ConnectorContext context, Call call) {
      return new Poster(context);
    }
  }

  private LedgerwayRuntime runtime() {
    MemoryStores stores = MemoryStores.open(Clock.systemUTC());
    return Ledgerway.runtime()
        .stores(stores.intentions(), stores.checkpoints())
        .allowVolatile()
        .folder(folder)
        .http(HttpEndpoints.standard().withSecrets(ref -> Secret.of("s")))
        .connector(new Provider())
        .build();
  }

  private static ConnectionSpec spec(HttpSettings http) {
    return new ConnectionSpec("c1", "C1", "poster", Map.of(), null, http);
  }

  private static Failure failure(RuntimeConnection connection) {
    return catchThrowableOfType(
            ConnectorException.class, () -> connection.connector().check(connection.call("x")))
        .failure();
  }

  @Test
  void sendsThroughTheEndpointOfTheConnection() throws Exception {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }
    HttpSettings http = HttpSettings.of(URI.create("http://127.0.0.1:" + port));
    try (LedgerwayRuntime runtime = runtime()) {
      Failure failure = failure(runtime.connect(spec(http)));

      assertThat(failure.category()).isEqualTo(FailureCategory.UNREACHABLE);
      assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
    }
  }

  @Test
  void hasNoEndpointThatWasNotConfigured() {
    try (LedgerwayRuntime runtime = runtime()) {
      Failure failure = failure(runtime.connect(spec(null)));

      assertThat(failure.category()).isEqualTo(FailureCategory.CONFIG);
      assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
      assertThat(failure.text()).contains("c1");
    }
  }

  @Test
  void isDeclaredAsData() {
    HttpSettings endpoint =
        HttpSettings.of(URI.create("https://erp.example/api/v1/"))
            .withAuth(
                ClientCredentials.of(
                    URI.create("https://login.example/token"), "client", new SecretRef("erp")));

    assertThat(spec(endpoint).http()).isEqualTo(endpoint);
    assertThat(spec(endpoint).toString()).doesNotContain("login");
    assertThat(new ConnectionSpec("c1", "C1", "poster", Map.of(), null).http()).isNull();
  }
}
