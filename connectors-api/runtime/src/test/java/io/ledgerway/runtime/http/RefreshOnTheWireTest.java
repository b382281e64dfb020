package io.ledgerway.runtime.http;

import static io.ledgerway.runtime.http.Endpoint.READ;
import static io.ledgerway.runtime.http.Endpoint.WRITE;
import static io.ledgerway.runtime.http.Endpoint.failure;
import static io.ledgerway.runtime.http.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.secret.Secret;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.http.auth.ClientAuthentication;
import io.ledgerway.runtime.http.auth.ClientCredentials;
import io.ledgerway.runtime.http.auth.MemoryTokenStore;
import io.ledgerway.runtime.http.auth.RefreshChain;
import io.ledgerway.runtime.http.auth.RefreshToken;
import io.ledgerway.runtime.http.auth.Token;
import io.ledgerway.runtime.http.auth.TokenClient;
import io.ledgerway.runtime.http.auth.TokenKey;
import io.ledgerway.runtime.http.auth.TokenStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * OAuth 2 refresh tokens: the newest is kept before it matters, and none is spent twice at once.
 */
class RefreshOnTheWireTest {

  private static final RawServer.Manner OK = reply(200, "", "");
  private static final RawServer.Manner REFUSED = reply(401, "", "");
  private static final RawServer.Manner VOID = reply(400, "", "{\"error\":\"invalid_grant\"}");
  private static final Duration LIFE = Duration.ofHours(1);

  /** A store that fails when it is told to, after the replacement was made up. */
  private static final class FaultyStore implements TokenStore {

    private final MemoryTokenStore kept = new MemoryTokenStore();
    private volatile boolean broken;

    @Override
    public Optional<Token> find(TokenKey key) {
      return kept.find(key);
    }

    @Override
    public void save(TokenKey key, Token token) {
      kept.save(key, token);
    }

    @Override
    public Optional<Token> replace(
        TokenKey key, Duration atMost, Function<Optional<Token>, Token> replacement) {
      return kept.replace(
          key,
          atMost,
          former -> {
            Token token = replacement.apply(former);
            if (broken) {
              throw new StoreException("The disk is full");
            }
            return token;
          });
    }

    @Override
    public void remove(TokenKey key, Token token) {
      if (broken) {
        throw new StoreException("The disk is full");
      }
      kept.remove(key, token);
    }
  }

  private final HandClock clock = new HandClock();
  private final FaultyStore tokens = new FaultyStore();
  private final Map<String, String> secrets =
      new ConcurrentHashMap<>(Map.of("client", "s&cret", "consent", "seed/1"));
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private static RawServer.Manner token(String access) {
    return answer("{\"access_token\":\"" + access + "\",\"expires_in\":3600}");
  }

  private static RawServer.Manner token(String access, String refresh) {
    return answer(
        "{\"access_token\":\""
            + access
            + "\",\"expires_in\":3600,\"refresh_token\":\""
            + refresh
            + "\"}");
  }

  private static RawServer.Manner answer(String json) {
    return reply(200, "", json);
  }

  private static RefreshToken refresh(RawServer issuer) {
    return new RefreshToken(
        TokenClient.of(issuer.uri("/token"), "cli ent", new SecretRef("client")),
        new SecretRef("consent"));
  }

  /** As a process that has just begun. */
  private HttpExchange at(RawServer server, RefreshToken refresh) {
    return HttpEndpoints.standard()
        .withSecrets(ref -> Secret.of(secrets.get(ref.name())))
        .withTokens(tokens)
        .withLog(WireLog.to(lines::add).withReplyBodies(1000))
        .open("c1", HttpSettings.of(server.uri("/")).withAuth(refresh), clock);
  }

  private Call now() {
    return Call.within(clock, Duration.ofSeconds(20), "case-1");
  }

  private static List<String> authorizations(RawServer server) {
    return server.received().stream().map(each -> each.field("Authorization")).toList();
  }

  /** The refresh tokens that were spent, in their order. */
  private static List<String> spent(RawServer issuer) {
    return issuer.received().stream()
        .map(each -> each.text().replaceAll(".*refresh_token=([^&]*).*", "$1"))
        .map(each -> URLDecoder.decode(each, StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void asksInTheFormWithScopeAndFields() throws IOException {
    try (RawServer issuer = new RawServer(token("a1", "r1"));
        RawServer server = new RawServer(OK)) {
      RefreshToken plain = refresh(issuer);
      at(
              server,
              new RefreshToken(
                  plain.client().asking("read write", Map.of("resource", "r/1")),
                  plain.refreshToken()))
          .exchange(READ, now());

      assertThat(issuer.received().get(0).line()).isEqualTo("POST /token HTTP/1.1");
      assertThat(issuer.received().get(0).text())
          .isEqualTo(
              "grant_type=refresh_token&client_id=cli+ent&client_secret=s%26cret"
                  + "&scope=read+write&refresh_token=seed%2F1&resource=r%2F1");
      assertThat(authorizations(server)).containsExactly("Bearer a1");
    }
  }

  @Test
  void namesAPublicClientAlone() throws IOException {
    try (RawServer issuer = new RawServer(token("a1", "r1"));
        RawServer server = new RawServer(OK)) {
      TokenClient client = TokenClient.of(issuer.uri("/token"), "app", null);
      at(server, new RefreshToken(client, new SecretRef("consent"))).exchange(READ, now());

      assertThat(issuer.received().get(0).text())
          .isEqualTo("grant_type=refresh_token&client_id=app&refresh_token=seed%2F1");
      assertThat(issuer.received().get(0).field("Authorization")).isNull();
      assertThatThrownBy(() -> client.withAuthentication(ClientAuthentication.BASIC))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new ClientCredentials(client, null))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void spendsTheNewestOverThreeRenewalsAndARestart() throws IOException {
    try (RawServer issuer =
            new RawServer(
                token("a1", "r1"), token("a2", "r2"), token("a3", "r3"), token("a4", "r4"));
        RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, refresh(issuer));
      for (int renewal = 0; renewal < 3; renewal++) {
        exchange.exchange(READ, now());
        clock.pass(LIFE);
      }
      at(server, refresh(issuer)).exchange(READ, now());
      at(server, refresh(issuer)).exchange(READ, now());

      assertThat(spent(issuer)).containsExactly("seed/1", "r1", "r2", "r3");
      assertThat(authorizations(server))
          .containsExactly("Bearer a1", "Bearer a2", "Bearer a3", "Bearer a4", "Bearer a4");
    }
  }

  @Test
  void keepsTheFormerWhenNoneComesBack() throws IOException {
    try (RawServer issuer =
            new RawServer(token("a1"), token("a2", "r2"), token("a3", ""), token("a4"));
        RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, refresh(issuer));
      for (int renewal = 0; renewal < 4; renewal++) {
        exchange.exchange(READ, now());
        clock.pass(LIFE);
      }

      assertThat(spent(issuer)).containsExactly("seed/1", "seed/1", "r2", "r2");
    }
  }

  @Test
  void goesOnWithTheChainWhenAnotherScopeIsWanted() throws IOException {
    try (RawServer issuer = new RawServer(token("a1", "r1"), token("a2", "r2"));
        RawServer server = new RawServer(OK)) {
      RefreshToken plain = refresh(issuer);
      at(server, plain).exchange(READ, now());
      at(server, new RefreshToken(plain.client().asking("read", Map.of()), plain.refreshToken()))
          .exchange(READ, now());

      assertThat(spent(issuer)).containsExactly("seed/1", "r1");
      assertThat(authorizations(server)).containsExactly("Bearer a1", "Bearer a2");
    }
  }

  @Test
  void losesNoRefreshTokenWhenTheAccessTokenIsRefused() throws IOException {
    try (RawServer issuer = new RawServer(token("a1", "r1"), token("a2", "r2"));
        RawServer server = new RawServer(REFUSED, OK)) {
      assertThat(at(server, refresh(issuer)).exchange(READ, now()).status()).isEqualTo(200);

      assertThat(spent(issuer)).containsExactly("seed/1", "r1");
      assertThat(authorizations(server)).containsExactly("Bearer a1", "Bearer a2");
    }
  }

  @Test
  void asksForConsentWhenTheRefreshTokenIsVoid() throws IOException {
    try (RawServer issuer = new RawServer(token("a1", "r1"), VOID);
        RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, refresh(issuer));
      exchange.exchange(READ, now());
      clock.pass(LIFE);
      Failure failure = failure(exchange, WRITE, now());

      assertThat(failure.category()).isEqualTo(FailureCategory.AUTH_DENIED);
      assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
      assertThat(failure.targetCode()).isEqualTo("invalid_grant");
      assertThat(failure.text()).contains("consent");
      assertThat(spent(issuer)).as("one try a call").containsExactly("seed/1", "r1");
      assertThat(server.begun()).isEqualTo(1);
    }
  }

  @Test
  void asksForConsentWhenTheFirstRefreshTokenIsVoid() throws IOException {
    try (RawServer issuer = new RawServer(VOID);
        RawServer server = new RawServer(OK)) {
      Failure failure = failure(at(server, refresh(issuer)), WRITE, now());

      assertThat(failure.category()).isEqualTo(FailureCategory.AUTH_DENIED);
      assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
      assertThat(failure.text()).contains("consent");
      assertThat(issuer.begun()).isEqualTo(1);
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void beginsANewChainWithANewConsent() throws IOException {
    try (RawServer issuer =
            new RawServer(token("a1", "r1"), VOID, token("b1", "q1"), token("b2", "q2"));
        RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, refresh(issuer));
      exchange.exchange(READ, now());
      secrets.put("consent", "seed/2");
      for (int renewal = 0; renewal < 2; renewal++) {
        clock.pass(LIFE);
        exchange.exchange(READ, now());
      }

      assertThat(spent(issuer)).containsExactly("seed/1", "r1", "seed/2", "q1");
      assertThat(authorizations(server)).containsExactly("Bearer a1", "Bearer b1", "Bearer b2");
    }
  }

  @Test
  void triesANewConsentOnceThatIsVoidToo() throws IOException {
    try (RawServer issuer = new RawServer(token("a1", "r1"), VOID);
        RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, refresh(issuer));
      exchange.exchange(READ, now());
      secrets.put("consent", "seed/2");
      clock.pass(LIFE);

      assertThat(failure(exchange, WRITE, now()).category()).isEqualTo(FailureCategory.AUTH_DENIED);
      assertThat(spent(issuer)).containsExactly("seed/1", "r1", "seed/2");
    }
  }

  @ParameterizedTest
  @CsvSource({"400, AUTH_DENIED", "401, AUTH_DENIED", "429, THROTTLED", "500, TRANSIENT"})
  void takesNoOtherRefusalForAWithdrawnConsent(int status, FailureCategory category)
      throws IOException {
    try (RawServer issuer =
            new RawServer(
                token("a1", "r1"), reply(status, "", "{\"error\":\"invalid_client\"}"), VOID);
        RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, refresh(issuer));
      exchange.exchange(READ, now());
      secrets.put("consent", "seed/2");
      clock.pass(LIFE);
      Failure failure = failure(exchange, WRITE, now());

      assertThat(failure.category()).isEqualTo(category);
      assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
      assertThat(failure.text()).doesNotContain("consent");
      assertThat(spent(issuer)).containsExactly("seed/1", "r1");
    }
  }

  @Test
  void spendsTheSameAgainAfterALostAnswer() throws IOException {
    try (RawServer issuer =
            new RawServer(token("a1", "r1"), RawServer.closeSilently(), token("a2", "r2"));
        RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, refresh(issuer));
      exchange.exchange(READ, now());
      clock.pass(LIFE);
      Failure failure = failure(exchange, WRITE, now());
      assertThat(issuer.begun()).as("one try a call").isEqualTo(2);
      exchange.exchange(WRITE, now());

      assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
      assertThat(spent(issuer)).containsExactly("seed/1", "r1", "r1");
      assertThat(authorizations(server)).containsExactly("Bearer a1", "Bearer a2");
    }
  }

  @Test
  void usesNoTokenThatIsNotKeptAndKeepsItWithTheNextCall() throws IOException {
    try (RawServer issuer = new RawServer(token("a1", "r1"), token("a2", "r2"));
        RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, refresh(issuer));
      tokens.broken = true;
      Failure failure = failure(exchange, WRITE, now());
      assertThat(server.connections()).isZero();
      tokens.broken = false;
      exchange.exchange(WRITE, now());
      clock.pass(LIFE);
      exchange.exchange(WRITE, now());

      assertThat(failure.category()).isEqualTo(FailureCategory.TRANSIENT);
      assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
      assertThat(failure.text()).contains("store");
      assertThat(spent(issuer)).containsExactly("seed/1", "r1");
      assertThat(authorizations(server)).containsExactly("Bearer a1", "Bearer a2");
    }
  }

  @Test
  void spendsWhatCouldNotBeKeptWhenItRanOutMeanwhile() throws IOException {
    try (RawServer issuer = new RawServer(token("a1", "r1"), token("a2", "r2"), token("a3", "r3"));
        RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, refresh(issuer));
      exchange.exchange(READ, now());
      clock.pass(LIFE);
      tokens.broken = true;
      failure(exchange, WRITE, now());
      clock.pass(LIFE);
      tokens.broken = false;
      exchange.exchange(WRITE, now());

      assertThat(spent(issuer)).containsExactly("seed/1", "r1", "r2");
      assertThat(authorizations(server)).containsExactly("Bearer a1", "Bearer a3");
    }
  }

  @Test
  void goesOnWithTheOldTokenWhileItWorksAndTheNewOneCannotBeKept() throws IOException {
    try (RawServer issuer = new RawServer(token("a1", "r1"), token("a2", "r2"));
        RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, refresh(issuer));
      exchange.exchange(READ, now());
      clock.pass(LIFE.minusSeconds(30));
      tokens.broken = true;
      exchange.exchange(READ, now());
      tokens.broken = false;
      exchange.exchange(READ, now());

      assertThat(spent(issuer)).containsExactly("seed/1", "r1");
      assertThat(authorizations(server)).containsExactly("Bearer a1", "Bearer a1", "Bearer a2");
    }
  }

  @Test
  void judgesARefusalEvenWhenTheStoreFails() throws IOException {
    try (RawServer issuer = new RawServer(token("a1", "r1"));
        RawServer server = new RawServer(OK, REFUSED)) {
      HttpExchange exchange = at(server, refresh(issuer));
      exchange.exchange(WRITE, now());
      tokens.broken = true;
      Failure failure = failure(exchange, WRITE, now());

      assertThat(failure.category()).isEqualTo(FailureCategory.AUTH_EXPIRED);
      assertThat(failure.effect()).isEqualTo(Effect.NOT_APPLIED);
    }
  }

  @Test
  void refreshesOnceForTwoProcessesWithManyCallers() throws Exception {
    int callers = 16;
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    RawServer.Manner slow =
        (server, socket) -> {
          arrived.countDown();
          await(released);
          return token("a1", "r1").serve(server, socket);
        };
    ExecutorService pool = Executors.newFixedThreadPool(callers);
    try (RawServer issuer = new RawServer(slow, VOID);
        RawServer server = new RawServer(OK)) {
      List<HttpExchange> processes =
          List.of(at(server, refresh(issuer)), at(server, refresh(issuer)));
      List<Future<Integer>> replies =
          IntStream.range(0, callers)
              .mapToObj(
                  caller ->
                      pool.submit(() -> processes.get(caller % 2).exchange(READ, now()).status()))
              .toList();
      await(arrived);
      released.countDown();
      for (Future<Integer> each : replies) {
        assertThat(each.get(20, TimeUnit.SECONDS)).isEqualTo(200);
      }

      assertThat(issuer.begun()).isEqualTo(1);
      assertThat(authorizations(server)).hasSize(callers).containsOnly("Bearer a1");
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void doesNotWaitForAnotherProcessPastItsDeadlineNorWhileTheOldTokenWorks() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    RawServer.Manner slow =
        (server, socket) -> {
          arrived.countDown();
          await(released);
          return token("a2", "r2").serve(server, socket);
        };
    byte[] first =
        "{\"access_token\":\"a1\",\"expires_in\":3600,\"refresh_token\":\"r1\"}"
            .getBytes(StandardCharsets.UTF_8);
    RawServer.Manner closing = RawServer.replyAndClose(200, "Connection: close\r\n", first);
    ExecutorService pool = Executors.newFixedThreadPool(1);
    try (RawServer issuer = new RawServer(closing, slow);
        RawServer server = new RawServer(OK)) {
      HttpExchange here = at(server, refresh(issuer));
      HttpExchange there = at(server, refresh(issuer));
      here.exchange(READ, now());
      clock.pass(LIFE.minusSeconds(30));
      Call patience = Call.within(clock, Duration.ofMinutes(5), "patient");
      Future<Integer> patient = pool.submit(() -> here.exchange(READ, patience).status());
      await(arrived);
      assertThat(there.exchange(READ, now()).status()).isEqualTo(200);
      assertThat(authorizations(server)).containsExactly("Bearer a1", "Bearer a1");
      clock.pass(Duration.ofSeconds(30));
      Failure hasty = failure(there, READ, Call.within(clock, Duration.ofMillis(100), "hasty"));
      released.countDown();

      assertThat(hasty.category()).isEqualTo(FailureCategory.DEADLINE);
      assertThat(hasty.effect()).isEqualTo(Effect.NOT_SENT);
      assertThat(patient.get(20, TimeUnit.SECONDS)).isEqualTo(200);
    } finally {
      pool.shutdownNow();
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
    secrets.put("client", "canary-secret");
    secrets.put("consent", "canary-seed");
    String leaky = "{\"error\":\"invalid_grant\",\"error_description\":\"canary-r1\"}";
    try (RawServer issuer = new RawServer(token("canary-a1", "canary-r1"), reply(400, "", leaky));
        RawServer server = new RawServer(reply(200, "", "done"))) {
      RefreshToken refresh = refresh(issuer);
      HttpExchange exchange = at(server, refresh);
      tokens.broken = true;
      ConnectorException unsaved = thrown(exchange);
      tokens.broken = false;
      exchange.exchange(READ, now());
      clock.pass(LIFE);
      ConnectorException denied = thrown(exchange);

      Token token =
          new Token(
              "canary-a",
              clock.instant(),
              clock.instant(),
              null,
              new RefreshChain("canary-r", "canary-hash", "canary-scope"));
      assertThat(lines).isNotEmpty();
      assertThat(String.join("\n", lines) + trace(unsaved) + trace(denied) + refresh)
          .doesNotContain("canary")
          .doesNotContain("consent]");
      assertThat(token + " " + token.chain()).doesNotContain("canary");
    }
  }

  private ConnectorException thrown(HttpExchange exchange) {
    return catchThrowableOfType(ConnectorException.class, () -> exchange.exchange(WRITE, now()));
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
