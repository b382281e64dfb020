package io.ledgerway.runtime.http;

import static io.ledgerway.runtime.http.Endpoint.READ;
import static io.ledgerway.runtime.http.Endpoint.WRITE;
import static io.ledgerway.runtime.http.Endpoint.failure;
import static io.ledgerway.runtime.http.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.secret.Secret;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.runtime.http.auth.ClientAuthentication;
import io.ledgerway.runtime.http.auth.ClientCredentials;
import io.ledgerway.runtime.http.auth.MemoryTokenStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OAuth 2 client credentials: one token for all callers, one renewal, then a person. */
class TokenOnTheWireTest {

  private static final RawServer.Manner OK = reply(200, "", "");
  private static final RawServer.Manner REFUSED = reply(401, "", "");

  private final HandClock clock = new HandClock();
  private final MemoryTokenStore tokens = new MemoryTokenStore();

  private static RawServer.Manner token(String value, int seconds) {
    return reply(
        200,
        "",
        "{\"token_type\":\"bearer\",\"x\":{\"access_token\":\"no\"},\"access_token\":\""
            + value
            + "\",\"expires_in\":"
            + seconds
            + "}");
  }

  private static ClientCredentials client(RawServer issuer) {
    return ClientCredentials.of(issuer.uri("/token"), "cli ent", new SecretRef("oauth"));
  }

  private HttpExchange at(RawServer server, ClientCredentials client) {
    return HttpEndpoints.standard()
        .withSecrets(ref -> Secret.of("s&cret"))
        .withTokens(tokens)
        .open("c1", HttpSettings.of(server.uri("/")).withAuth(client), clock);
  }

  private Call now() {
    return Call.within(clock, Duration.ofSeconds(20), "case-1");
  }

  private static List<String> authorizations(RawServer server) {
    return server.received().stream().map(each -> each.field("Authorization")).toList();
  }

  @Test
  void asksInTheFormWithScopeAudienceAndFields() throws IOException {
    try (RawServer issuer = new RawServer(token("t1", 3600));
        RawServer server = new RawServer(OK)) {
      at(server, client(issuer).asking("read write", "erp", Map.of("resource", "r/1")))
          .exchange(READ, now());

      RawServer.Received asked = issuer.received().get(0);
      assertThat(asked.line()).isEqualTo("POST /token HTTP/1.1");
      assertThat(asked.field("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
      assertThat(asked.text())
          .isEqualTo(
              "grant_type=client_credentials&client_id=cli+ent&client_secret=s%26cret"
                  + "&scope=read+write&audience=erp&resource=r%2F1");
      assertThat(authorizations(server)).containsExactly("Bearer t1");
    }
  }

  @Test
  void provesTheClientByBasicAuthenticationInstead() throws IOException {
    try (RawServer issuer = new RawServer(token("t1", 3600));
        RawServer server = new RawServer(OK)) {
      at(server, client(issuer).withAuthentication(ClientAuthentication.BASIC))
          .exchange(READ, now());

      RawServer.Received asked = issuer.received().get(0);
      assertThat(asked.field("Authorization")).isEqualTo("Basic Y2xpK2VudDpzJTI2Y3JldA==");
      assertThat(asked.text()).isEqualTo("grant_type=client_credentials");
    }
  }

  @Test
  void sendsRequestsWhereTheTokenSays() throws IOException {
    try (RawServer server = new RawServer(OK);
        RawServer other = new RawServer(OK);
        RawServer issuer =
            new RawServer(
                reply(
                    200,
                    "",
                    "{\"access_token\":\"t\",\"instance_url\":\"" + other.uri("/in") + "\"}"))) {
      at(server, client(issuer).withBaseUriField("instance_url")).exchange(READ, now());

      assertThat(other.received().get(0).line()).isEqualTo("GET /in/invoices HTTP/1.1");
      assertThat(server.connections()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{",
        "<html>canary</html>",
        "{}",
        "{\"access_token\":\"\"}",
        "{\"access_token\":\"canary\\r\\nX: 1\"}",
        "{\"access_token\":\"canary\",\"token_type\":\"mac\"}",
        "{\"access_token\":\"canary\",\"expires_in\":-1}",
        "{\"access_token\":\"canary\"}",
        "{\"access_token\":\"canary\",\"base\":\"ftp://x/\"}",
        "{\"access_token\":\"canary\",\"base\":\"https://user:canary@x/\"}",
        "{\"access_token\":\"canary\",\"base\":\" canary\"}"
      })
  void sendsNothingOnAnAnswerThatIsNone(String answer) throws IOException {
    try (RawServer issuer = new RawServer(reply(200, "", answer));
        RawServer server = new RawServer(OK)) {
      Failure failure = failure(at(server, client(issuer).withBaseUriField("base")), WRITE, now());

      assertThat(failure.category()).isEqualTo(FailureCategory.TARGET_BUG);
      assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
      assertThat(failure.text()).doesNotContain("canary");
      assertThat(server.connections()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, AUTH_DENIED", "401, AUTH_DENIED", "403, AUTH_DENIED", "404, NOT_FOUND",
    "302, CONFIG", "429, THROTTLED", "500, TRANSIENT", "503, THROTTLED"
  })
  void hasNotSentTheWriteWhenThereIsNoToken(int status, FailureCategory category)
      throws IOException {
    try (RawServer issuer = new RawServer(reply(status, "Retry-After: 7\r\n", "canary"));
        RawServer server = new RawServer(OK)) {
      Failure failure = failure(at(server, client(issuer)), WRITE, now());

      assertThat(failure.category()).isEqualTo(category);
      assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
      assertThat(failure.notBefore()).isEqualTo(clock.instant().plusSeconds(7));
      assertThat(failure.text()).doesNotContain("canary");
      assertThat(issuer.begun()).isEqualTo(1);
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void hasNotSentTheWriteWhenTheIssuerBreaksOff() throws IOException {
    try (RawServer issuer = new RawServer(RawServer.resetAfter(30));
        RawServer server = new RawServer(OK)) {
      Failure failure = failure(at(server, client(issuer)), WRITE, now());

      assertThat(failure.category()).isEqualTo(FailureCategory.TRANSIENT);
      assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
    }
  }

  @Test
  void keepsATokenUntilAMinuteBeforeItsEnd() throws IOException {
    try (RawServer issuer = new RawServer(token("t1", 3600), token("t2", 3600));
        RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, client(issuer));
      exchange.exchange(READ, now());
      clock.pass(Duration.ofSeconds(3539));
      exchange.exchange(READ, now());
      clock.pass(Duration.ofSeconds(1));
      exchange.exchange(READ, now());

      assertThat(authorizations(server)).containsExactly("Bearer t1", "Bearer t1", "Bearer t2");
    }
  }

  @Test
  void usesAShortLivedTokenForHalfOfItsLife() throws IOException {
    try (RawServer issuer = new RawServer(token("t1", 20), token("t2", 20));
        RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, client(issuer));
      exchange.exchange(READ, now());
      clock.pass(Duration.ofSeconds(9));
      exchange.exchange(READ, now());
      clock.pass(Duration.ofSeconds(1));
      exchange.exchange(READ, now());

      assertThat(authorizations(server)).containsExactly("Bearer t1", "Bearer t1", "Bearer t2");
    }
  }

  @Test
  void goesOnWithTheOldTokenWhileAnEarlyRenewalFails() throws IOException {
    try (RawServer issuer =
            new RawServer(token("t1", 3600), reply(500, "", ""), reply(500, "", ""));
        RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, client(issuer));
      exchange.exchange(READ, now());
      clock.pass(Duration.ofSeconds(3599));
      exchange.exchange(READ, now());
      clock.pass(Duration.ofSeconds(1));

      assertThat(failure(exchange, READ, now()).category()).isEqualTo(FailureCategory.TRANSIENT);
      assertThat(authorizations(server)).containsExactly("Bearer t1", "Bearer t1");
      assertThat(issuer.begun()).isEqualTo(3);
    }
  }

  @Test
  void readsAgainOnceWithANewToken() throws IOException {
    try (RawServer issuer = new RawServer(token("t1", 3600), token("t2", 3600));
        RawServer server = new RawServer(REFUSED, OK)) {
      assertThat(at(server, client(issuer)).exchange(READ, now()).status()).isEqualTo(200);

      assertThat(authorizations(server)).containsExactly("Bearer t1", "Bearer t2");
    }
  }

  @Test
  void isDeniedWhenTheNewTokenIsRefusedToo() throws IOException {
    try (RawServer issuer = new RawServer(token("t1", 3600), token("t2", 3600), token("t3", 3600));
        RawServer server = new RawServer(REFUSED)) {
      Failure failure = failure(at(server, client(issuer)), READ, now());

      assertThat(failure.category()).isEqualTo(FailureCategory.AUTH_DENIED);
      assertThat(server.begun()).isEqualTo(2);
      assertThat(issuer.begun()).isEqualTo(2);
    }
  }

  @Test
  void neverSendsAWriteAgainButTakesANewTokenForTheNextAttempt() throws IOException {
    try (RawServer issuer = new RawServer(token("t1", 3600), token("t2", 3600), token("t3", 3600));
        RawServer server = new RawServer(REFUSED, REFUSED, OK)) {
      HttpExchange exchange = at(server, client(issuer));
      Failure first = failure(exchange, WRITE, now());
      assertThat(server.begun()).isEqualTo(1);
      Failure second = failure(exchange, WRITE, now());

      assertThat(first.category()).isEqualTo(FailureCategory.AUTH_EXPIRED);
      assertThat(first.effect()).isEqualTo(Effect.NOT_APPLIED);
      assertThat(second.category()).isEqualTo(FailureCategory.AUTH_DENIED);
      assertThat(authorizations(server)).containsExactly("Bearer t1", "Bearer t2");
    }
  }

  @Test
  void mayRunOutAgainAfterATokenWasAccepted() throws IOException {
    try (RawServer issuer = new RawServer(token("t1", 3600), token("t2", 3600), token("t3", 3600));
        RawServer server = new RawServer(REFUSED, OK, REFUSED)) {
      HttpExchange exchange = at(server, client(issuer));
      failure(exchange, WRITE, now());
      exchange.exchange(WRITE, now());

      assertThat(failure(exchange, WRITE, now()).category())
          .isEqualTo(FailureCategory.AUTH_EXPIRED);
    }
  }

  @Test
  void keepsTokensOfConnectionsAndClientsApart() throws IOException {
    try (RawServer issuer = new RawServer(token("t1", 3600), token("t2", 3600), token("t3", 3600));
        RawServer server = new RawServer(OK)) {
      at(server, client(issuer)).exchange(READ, now());
      at(server, client(issuer)).exchange(READ, now());
      at(server, client(issuer).asking("other", null, Map.of())).exchange(READ, now());
      HttpEndpoints.standard()
          .withSecrets(ref -> Secret.of("s"))
          .withTokens(tokens)
          .open("c2", HttpSettings.of(server.uri("/")).withAuth(client(issuer)), clock)
          .exchange(READ, now());

      assertThat(authorizations(server))
          .containsExactly("Bearer t1", "Bearer t1", "Bearer t2", "Bearer t3");
    }
  }

  @Test
  void asksOnceForManyCallers() throws Exception {
    int callers = 8;
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    RawServer.Manner slow =
        (server, socket) -> {
          arrived.countDown();
          await(released);
          return token("t1", 3600).serve(server, socket);
        };
    ExecutorService pool = Executors.newFixedThreadPool(callers);
    try (RawServer issuer = new RawServer(slow, token("t2", 3600));
        RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, client(issuer));
      List<Future<Integer>> replies =
          IntStream.range(0, callers)
              .mapToObj(each -> pool.submit(() -> exchange.exchange(READ, now()).status()))
              .toList();
      await(arrived);
      released.countDown();
      for (Future<Integer> each : replies) {
        assertThat(each.get(20, TimeUnit.SECONDS)).isEqualTo(200);
      }

      assertThat(issuer.begun()).isEqualTo(1);
      assertThat(authorizations(server)).hasSize(callers).containsOnly("Bearer t1");
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void renewsOnceForCallersThatWereRefusedTogether() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    RawServer.Manner together =
        (server, socket) -> {
          RawServer.Received received = server.take(socket);
          boolean old = received.field("Authorization").equals("Bearer t1");
          if (old) {
            both.countDown();
            await(both);
          }
          return RawServer.answer(socket, old ? 401 : 200);
        };
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try (RawServer issuer = new RawServer(token("t1", 3600), token("t2", 3600), token("t3", 3600));
        RawServer server = new RawServer(together)) {
      HttpExchange exchange = at(server, client(issuer));
      List<Future<Integer>> replies =
          IntStream.range(0, 2)
              .mapToObj(each -> pool.submit(() -> exchange.exchange(READ, now()).status()))
              .toList();
      for (Future<Integer> each : replies) {
        assertThat(each.get(20, TimeUnit.SECONDS)).isEqualTo(200);
      }

      assertThat(issuer.begun()).isEqualTo(2);
      assertThat(server.begun()).isEqualTo(4);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void doesNotWaitForAnotherCallersTokenPastItsDeadline() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    RawServer.Manner slow =
        (server, socket) -> {
          arrived.countDown();
          await(released);
          return token("t1", 3600).serve(server, socket);
        };
    ExecutorService pool = Executors.newFixedThreadPool(1);
    try (RawServer issuer = new RawServer(slow);
        RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, client(issuer));
      Future<Integer> patient = pool.submit(() -> exchange.exchange(READ, now()).status());
      await(arrived);
      Failure hasty = failure(exchange, READ, Call.within(clock, Duration.ofMillis(100), "hasty"));
      released.countDown();

      assertThat(hasty.category()).isEqualTo(FailureCategory.DEADLINE);
      assertThat(hasty.effect()).isEqualTo(Effect.NOT_SENT);
      assertThat(patient.get(20, TimeUnit.SECONDS)).isEqualTo(200);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void endsAtAnInterruptAndKeepsIt() throws IOException {
    try (RawServer issuer = new RawServer(token("t1", 3600));
        RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, client(issuer));
      Thread.currentThread().interrupt();
      Failure failure = failure(exchange, WRITE, now());

      assertThat(Thread.interrupted()).isTrue();
      assertThat(failure.category()).isEqualTo(FailureCategory.CANCELLED);
      assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
      assertThat(issuer.connections()).isZero();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void showsNoTokenAndNoSecret() throws IOException {
    try (RawServer issuer = new RawServer(token("t1", 3600));
        RawServer server = new RawServer(OK)) {
      ClientCredentials client = client(issuer);
      at(server, client).exchange(READ, now());

      assertThat(client.toString()).doesNotContain("s&cret").doesNotContain("oauth");
    }
  }
}
