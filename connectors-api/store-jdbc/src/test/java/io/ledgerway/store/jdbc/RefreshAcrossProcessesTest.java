package io.ledgerway.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ledgerway.connector.Call;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.secret.Secret;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.runtime.http.HttpEndpoints;
import io.ledgerway.runtime.http.HttpSettings;
import io.ledgerway.runtime.http.OkHttpExchange;
import io.ledgerway.runtime.http.auth.RefreshToken;
import io.ledgerway.runtime.http.auth.TokenClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Processes that share a database never spend one refresh token twice. */
class RefreshAcrossProcessesTest {

  private static final int CALLERS = 8;
  private static final int CALLS = 80;

  /** Gives out tokens that have ended already; whoever spends an old one loses the consent. */
  private static final class StrictIssuer {

    private int given;
    private boolean revoked;

    synchronized String answer(String form) {
      boolean newest = ("&" + form + "&").contains("&refresh_token=r" + given + "&");
      revoked |= !newest;
      if (revoked) {
        return "{\"error\":\"invalid_grant\"}";
      }
      given++;
      return "{\"access_token\":\"a"
          + given
          + "\",\"expires_in\":0,\"refresh_token\":\"r"
          + given
          + "\"}";
    }

    void serve(HttpExchange exchange) throws IOException {
      String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
      byte[] answer = answer(form).getBytes(StandardCharsets.US_ASCII);
      exchange.sendResponseHeaders(answer[2] == 'e' ? 400 : 200, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    }
  }

  @Test
  void keepsTheConsentWhileManyRenewAtOnce() throws Exception {
    StrictIssuer issuer = new StrictIssuer();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/token", issuer::serve);
    server.createContext("/api", exchange -> exchange.sendResponseHeaders(200, -1));
    ExecutorService pool = Executors.newFixedThreadPool(2 * CALLERS);
    server.setExecutor(pool);
    server.start();
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      String url = PostgresServer.freshDatabase();
      URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      try (JdbcStores one = JdbcStores.openShared(url);
          JdbcStores two = JdbcStores.openShared(url)) {
        List<OkHttpExchange> processes = List.of(process(one, base), process(two, base));
        List<Future<Integer>> statuses = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
          OkHttpExchange process = processes.get(call % 2);
          statuses.add(callers.submit(() -> read(process)));
        }
        for (Future<Integer> each : statuses) {
          assertThat(each.get(60, TimeUnit.SECONDS)).isEqualTo(200);
        }
      }
      assertThat(issuer.given).isEqualTo(CALLS);
      assertThat(issuer.revoked).isFalse();
    } finally {
      callers.shutdownNow();
      server.stop(0);
      pool.shutdownNow();
    }
  }

  private static OkHttpExchange process(JdbcStores stores, URI base) {
    RefreshToken refresh =
        new RefreshToken(
            TokenClient.of(base.resolve("token"), "app", null), new SecretRef("consent"));
    return HttpEndpoints.standard()
        .withSecrets(ref -> Secret.of("r0"))
        .withTokens(stores.tokens(TokenStoreContract.SEALING))
        .open("hub", HttpSettings.of(base.resolve("api/")).withAuth(refresh), Clock.systemUTC());
  }

  private static int read(OkHttpExchange process) {
    Call call = Call.within(Clock.systemUTC(), Duration.ofSeconds(50), "case-1");
    return process.exchange(HttpRequest.read("GET", "invoices"), call).status();
  }
}
