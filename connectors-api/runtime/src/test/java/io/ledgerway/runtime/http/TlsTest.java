package io.ledgerway.runtime.http;

import static io.ledgerway.runtime.http.Endpoint.WRITE;
import static io.ledgerway.runtime.http.Endpoint.call;
import static io.ledgerway.runtime.http.Endpoint.failure;
import static io.ledgerway.runtime.http.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpExchange;
import java.net.URI;
import java.nio.file.Path;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target that is not who it should be gets nothing. */
class TlsTest {

  @TempDir static Path folder;
  private static LocalKeys keys;

  @BeforeAll
  static void makeACertificateForLocalhostAlone() throws Exception {
    keys = LocalKeys.make(folder);
  }

  private static HttpExchange at(OkHttpClient client, String host, RawServer server) {
    URI base = URI.create("https://" + host + ":" + server.port() + "/");
    return HttpEndpoints.standard()
        .withClient(client)
        .open("c1", HttpSettings.of(base), Endpoint.CLOCK);
  }

  private static void assertMisconfigured(Failure failure) {
    assertThat(failure.category()).isEqualTo(FailureCategory.CONFIG);
    assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
  }

  @Test
  void sendsToATargetThatIsTrusted() throws Exception {
    try (RawServer server = new RawServer(keys.listener(), reply(201, "", ""))) {
      assertThat(at(keys.trusting(), "localhost", server).exchange(WRITE, call()).status())
          .isEqualTo(201);
    }
  }

  @Test
  void sendsNothingToATargetThatIsNotTrusted() throws Exception {
    try (RawServer server = new RawServer(keys.listener(), reply(201, "", ""))) {
      assertMisconfigured(failure(at(new OkHttpClient(), "localhost", server), WRITE, call()));
      assertThat(server.begun()).isZero();
    }
  }

  @Test
  void sendsNothingToATargetOfAnotherName() throws Exception {
    try (RawServer server = new RawServer(keys.listener(), reply(201, "", ""))) {
      assertMisconfigured(failure(at(keys.trusting(), "127.0.0.1", server), WRITE, call()));
      assertThat(server.begun()).isZero();
    }
  }

  @Test
  void sendsNothingWhereTheTargetBreaksOffTheHandshake() throws Exception {
    RawServer.Manner closing =
        (server, socket) -> {
          socket.getInputStream().read();
          return false;
        };
    try (RawServer server = new RawServer(closing)) {
      Failure failure = failure(at(keys.trusting(), "localhost", server), WRITE, call());

      assertThat(failure.category()).isEqualTo(FailureCategory.UNREACHABLE);
      assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
    }
  }
}
