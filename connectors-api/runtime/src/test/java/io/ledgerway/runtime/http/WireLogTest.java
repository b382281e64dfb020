package io.ledgerway.runtime.http;

import static io.ledgerway.runtime.http.Endpoint.call;
import static io.ledgerway.runtime.http.RawServer.breakOff;
import static io.ledgerway.runtime.http.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.secret.Secret;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.runtime.http.auth.ApiKeyPlace;
import io.ledgerway.runtime.http.auth.ClientCredentials;
import io.ledgerway.runtime.http.auth.HttpAuth;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The log says what went out and shows no secret. */
class WireLogTest {

  private final List<String> lines = new CopyOnWriteArrayList<>();

  private HttpExchange at(RawServer server, HttpAuth auth, WireLog log) {
    return HttpEndpoints.standard()
        .withSecrets(ref -> Secret.of("canary"))
        .withLog(log)
        .open("c1", HttpSettings.of(server.uri("/")).withAuth(auth), Endpoint.CLOCK);
  }

  private WireLog log() {
    return WireLog.to(lines::add);
  }

  @Test
  void tellsEachRequestInOneLine() throws IOException {
    try (RawServer server = new RawServer(reply(201, "ETag: \"7\"\r\n", "abc"))) {
      at(server, new HttpAuth.None(), log())
          .exchange(Endpoint.WRITE.withQuery("$top", "5"), call());

      assertThat(lines).hasSize(1);
      assertThat(lines.get(0))
          .matches(
              "\\[case-1\\] \\d+ ms POST http://127.0.0.1:\\d+/invoices\\?\\$top=5 \\{\\} -> 201"
                  + " \\{content-length: 3, etag: \"7\"\\} 3 bytes");
    }
  }

  @Test
  void masksWhatMayBeASecret() throws IOException {
    SecretRef ref = new SecretRef("key");
    String cookie = "Set-Cookie: session=canary\r\nLocation: /x?token=canary\r\n";
    HttpRequest request =
        Endpoint.WRITE
            .withQuery("signature", "canary")
            .withHeader("Cookie", "canary")
            .withHeader("X-Session", "canary");
    try (RawServer server = new RawServer(reply(200, cookie, "canary"))) {
      for (HttpAuth auth :
          List.of(
              new HttpAuth.Basic("user", ref),
              new HttpAuth.Bearer(ref),
              new HttpAuth.ApiKey(ApiKeyPlace.HEADER, "X-Key", ref),
              new HttpAuth.ApiKey(ApiKeyPlace.QUERY, "key", ref))) {
        at(server, auth, log()).exchange(request, call());
      }

      assertThat(lines).hasSize(4);
      assertThat(String.join("\n", lines))
          .doesNotContain("canary")
          .doesNotContain("dXNlcj")
          .contains("key=***")
          .contains("Authorization: ***")
          .contains("set-cookie: ***");
    }
  }

  @Test
  void showsNoTokenEvenWhereItShowsBodies() throws IOException {
    try (RawServer issuer =
            new RawServer(reply(200, "", "{\"access_token\":\"canary\",\"expires_in\":60}"));
        RawServer server = new RawServer(reply(200, "", "a\r\nlong body"))) {
      HttpAuth auth = ClientCredentials.of(issuer.uri("/token"), "client", new SecretRef("oauth"));
      at(server, auth, log().withReplyBodies(6)).exchange(Endpoint.READ, call());

      assertThat(lines).hasSize(2);
      assertThat(lines.get(0)).contains("/token").doesNotContain("canary");
      assertThat(lines.get(1)).endsWith("12 bytes a  lon…").doesNotContain("canary");
    }
  }

  @Test
  void tellsAFailureToo() throws IOException {
    try (RawServer server = new RawServer(breakOff(200))) {
      Endpoint.failure(at(server, new HttpAuth.None(), log()), Endpoint.WRITE, call());

      assertThat(lines).hasSize(1);
      assertThat(lines.get(0)).endsWith("-> OUTCOME_UNKNOWN");
    }
  }

  @Test
  void keepsACorrelationOnItsLine() throws IOException {
    try (RawServer server = new RawServer(reply(200, "", ""))) {
      at(server, new HttpAuth.None(), log())
          .exchange(
              Endpoint.READ,
              new io.ledgerway.connector.Call(
                  Endpoint.CLOCK.instant().plusSeconds(20),
                  io.ledgerway.connector.CancelSignal.NEVER,
                  "a\nforged line"));

      assertThat(lines.get(0)).startsWith("[a forged line]");
    }
  }

  @Test
  void neverTurnsASuccessIntoAFailure() throws IOException {
    WireLog broken =
        WireLog.to(
            line -> {
              throw new IllegalStateException("disk full");
            });
    try (RawServer server = new RawServer(reply(201, "", ""))) {
      assertThat(at(server, new HttpAuth.None(), broken).exchange(Endpoint.WRITE, call()).status())
          .isEqualTo(201);
    }
  }
}
