package io.ledgerway.runtime.http;

import static io.ledgerway.runtime.http.Endpoint.READ;
import static io.ledgerway.runtime.http.Endpoint.WRITE;
import static io.ledgerway.runtime.http.Endpoint.call;
import static io.ledgerway.runtime.http.Endpoint.failure;
import static io.ledgerway.runtime.http.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.runtime.http.auth.CsrfToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** A CSRF token is fetched before the first write, used by all, and fetched anew when refused. */
class CsrfOnTheWireTest {

  private static final RawServer.Manner OK = reply(201, "", "");
  private static final RawServer.Manner REQUIRED =
      reply(403, "x-csrf-token: Required\r\n", "CSRF token validation failed");

  private static RawServer.Manner token(String value) {
    return reply(200, "x-csrf-token: " + value + "\r\n", "");
  }

  private static HttpSettings settings(RawServer server) {
    return HttpSettings.of(server.uri("/api/")).withCsrfToken(new CsrfToken("GET", "SRV/"));
  }

  private static HttpExchange at(RawServer server) {
    return Endpoint.at(settings(server));
  }

  private static List<String> lines(RawServer server) {
    return server.received().stream().map(RawServer.Received::line).toList();
  }

  @Test
  void fetchesOnceAndSendsTokenAndCookiesWithEveryWrite() throws IOException {
    RawServer.Manner fetched =
        reply(
            200,
            "X-CSRF-Token: t1==\r\n"
                + "Set-Cookie: session=old\r\n"
                + "Set-Cookie: session=a%3d; path=/; HttpOnly\r\n"
                + "Set-Cookie: context=client=100; secure\r\n",
            "");
    try (RawServer server = new RawServer(fetched, OK)) {
      HttpExchange exchange = at(server);
      exchange.exchange(WRITE, call());
      exchange.exchange(WRITE, call());

      assertThat(lines(server))
          .containsExactly(
              "GET /api/SRV/ HTTP/1.1",
              "POST /api/invoices HTTP/1.1",
              "POST /api/invoices HTTP/1.1");
      assertThat(server.received())
          .extracting(each -> each.field("X-CSRF-Token"))
          .containsExactly("Fetch", "t1==", "t1==");
      assertThat(server.received())
          .extracting(each -> each.field("Cookie"))
          .containsExactly(
              null, "session=a%3d; context=client=100", "session=a%3d; context=client=100");
    }
  }

  @Test
  void fetchesByHeadWhereThatIsDeclared() throws IOException {
    RawServer.Manner head = (server, socket) -> token("t1").serve(server, socket);
    try (RawServer server = new RawServer(head, OK)) {
      HttpSettings settings = settings(server).withCsrfToken(new CsrfToken("HEAD", "SRV/"));
      Endpoint.at(settings).exchange(WRITE, call());

      assertThat(lines(server).get(0)).isEqualTo("HEAD /api/SRV/ HTTP/1.1");
    }
  }

  @Test
  void readsWithoutAToken() throws IOException {
    try (RawServer server = new RawServer(reply(200, "", ""))) {
      at(server).exchange(READ, call());

      assertThat(lines(server)).containsExactly("GET /api/invoices HTTP/1.1");
      assertThat(server.received().get(0).field("X-CSRF-Token")).isNull();
    }
  }

  @Test
  void sendsARefusedWriteNotTwiceAndFetchesAnewForTheNextAttempt() throws IOException {
    try (RawServer server = new RawServer(token("t1"), REQUIRED, token("t2"), OK)) {
      HttpExchange exchange = at(server);
      Failure refused = failure(exchange, WRITE, call());

      assertThat(refused.category()).isEqualTo(FailureCategory.AUTH_EXPIRED);
      assertThat(refused.effect()).isEqualTo(Effect.NOT_APPLIED);
      assertThat(refused.text()).doesNotContain("t1");
      assertThat(server.begun()).isEqualTo(2);
      assertThat(exchange.exchange(WRITE, call()).status()).isEqualTo(201);
      assertThat(server.received())
          .extracting(each -> each.field("X-CSRF-Token"))
          .containsExactly("Fetch", "t1", "Fetch", "t2");
    }
  }

  @Test
  void isDeniedWhereASecondTokenIsRefusedEvenOfTheSameText() throws IOException {
    try (RawServer server = new RawServer(token("t"), REQUIRED, token("t"), REQUIRED)) {
      HttpExchange exchange = at(server);
      failure(exchange, WRITE, call());
      Failure second = failure(exchange, WRITE, call());

      assertThat(second.category()).isEqualTo(FailureCategory.AUTH_DENIED);
      assertThat(second.effect()).isEqualTo(Effect.NOT_APPLIED);
      assertThat(server.begun()).isEqualTo(4);
    }
  }

  @Test
  void expiresAgainOnceATokenWasTakenBetween() throws IOException {
    try (RawServer server =
        new RawServer(token("t1"), REQUIRED, token("t2"), OK, REQUIRED, token("t3"), OK)) {
      HttpExchange exchange = at(server);
      failure(exchange, WRITE, call());
      exchange.exchange(WRITE, call());

      assertThat(failure(exchange, WRITE, call()).category())
          .isEqualTo(FailureCategory.AUTH_EXPIRED);
      assertThat(exchange.exchange(WRITE, call()).status()).isEqualTo(201);
    }
  }

  @Test
  void leavesAnyOther403ToTheConnector() throws IOException {
    try (RawServer server = new RawServer(token("t1"), reply(403, "", ""), OK)) {
      HttpExchange exchange = at(server);
      HttpReply reply = exchange.exchange(WRITE, call());
      exchange.exchange(WRITE, call());

      assertThat(reply.status()).isEqualTo(403);
      assertThat(server.begun()).isEqualTo(3);
    }
  }

  @Test
  void sendsNoWriteWithoutAToken() throws IOException {
    try (RawServer server =
        new RawServer(reply(200, "", ""), reply(503, "", ""), RawServer.breakOff(200), OK)) {
      HttpExchange exchange = at(server);
      for (FailureCategory category :
          List.of(FailureCategory.CONFIG, FailureCategory.TRANSIENT, FailureCategory.TRANSIENT)) {
        Failure failure = failure(exchange, WRITE, call());

        assertThat(failure.category()).isEqualTo(category);
        assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.text()).startsWith("No CSRF token: ");
      }
      assertThat(lines(server)).hasSize(3).allMatch(line -> line.startsWith("GET "));
    }
  }

  @Test
  void fetchesOneTokenForAllCallers() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    RawServer.Manner slow =
        (server, socket) -> {
          arrived.countDown();
          await(released);
          return token("t1").serve(server, socket);
        };
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (RawServer server = new RawServer(slow, OK)) {
      HttpExchange exchange = at(server);
      List<Future<HttpReply>> sent = new ArrayList<>();
      for (int caller = 0; caller < 4; caller++) {
        sent.add(threads.submit(() -> exchange.exchange(WRITE, call())));
      }
      await(arrived);
      released.countDown();
      for (Future<HttpReply> each : sent) {
        assertThat(each.get(20, TimeUnit.SECONDS).status()).isEqualTo(201);
      }
      assertThat(lines(server)).filteredOn(line -> line.startsWith("GET ")).hasSize(1);
      assertThat(server.begun()).isEqualTo(5);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void sharesNoCookieOfTheEmbeddersClient() throws IOException {
    CookieJar shared =
        new CookieJar() {
          @Override
          public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {}

          @Override
          public List<Cookie> loadForRequest(HttpUrl url) {
            return List.of(Cookie.parse(url, "session=another"));
          }
        };
    try (RawServer server =
        new RawServer(reply(200, "X-CSRF-Token: t\r\nSet-Cookie: session=own\r\n", ""), OK)) {
      HttpEndpoints.standard()
          .withClient(new OkHttpClient.Builder().cookieJar(shared).build())
          .open("c1", settings(server), Endpoint.CLOCK)
          .exchange(WRITE, call());

      assertThat(server.received())
          .extracting(each -> each.field("Cookie"))
          .containsExactly(null, "session=own");
    }
  }

  @Test
  void leavesTokenAndCookiesToTheRuntimeWhereTheyAreDeclared() throws IOException {
    try (RawServer server = new RawServer(OK)) {
      for (String name : List.of("x-csrf-token", "Cookie")) {
        assertThat(failure(at(server), WRITE.withHeader(name, "1"), call()).category())
            .isEqualTo(FailureCategory.CONNECTOR_BUG);
      }
      assertThat(server.begun()).isZero();
      Endpoint.at(server.uri("/")).exchange(WRITE.withHeader("Cookie", "a=1"), call());
      assertThat(server.received().get(0).field("Cookie")).isEqualTo("a=1");
    }
  }

  @Test
  void refusesWhatFetchesNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CsrfToken("POST", "SRV/"));
    assertThatIllegalArgumentException().isThrownBy(() -> new CsrfToken("GET", "/SRV/"));
  }
}
