package io.ledgerway.runtime.http;

import static io.ledgerway.runtime.http.Endpoint.READ;
import static io.ledgerway.runtime.http.Endpoint.WRITE;
import static io.ledgerway.runtime.http.Endpoint.call;
import static io.ledgerway.runtime.http.Endpoint.failure;
import static io.ledgerway.runtime.http.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.secret.Secret;
import io.ledgerway.connector.secret.SecretRef;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** A proxy carries requests, and proves nothing about the target. */
class ProxyTest {

  private static final String PROOF = "Basic cDpz";

  private static HttpExchange through(RawServer proxy, String base, boolean user) {
    HttpProxy how =
        user
            ? new HttpProxy("127.0.0.1", proxy.port(), "p", new SecretRef("proxy"))
            : HttpProxy.of("127.0.0.1", proxy.port());
    return HttpEndpoints.standard()
        .withSecrets(ref -> Secret.of("s"))
        .open("c1", HttpSettings.of(URI.create(base)).withProxy(how), Endpoint.CLOCK);
  }

  @Test
  void carriesAPlainRequestAndIsToldAtOnceWhoSends() throws IOException {
    try (RawServer proxy = new RawServer(reply(201, "", "done"))) {
      HttpExchange exchange = through(proxy, "http://erp.invalid/api", true);

      assertThat(exchange.exchange(WRITE, call()).text()).isEqualTo("done");
      assertThat(proxy.begun()).isEqualTo(1);
      assertThat(proxy.received().get(0).line())
          .isEqualTo("POST http://erp.invalid/api/invoices HTTP/1.1");
      assertThat(proxy.received().get(0).field("Proxy-Authorization")).isEqualTo(PROOF);
    }
  }

  @Test
  void isToldNothingWhereItAsksForNobody() throws IOException {
    try (RawServer proxy = new RawServer(reply(200, "", ""))) {
      through(proxy, "http://erp.invalid/api", false).exchange(READ, call());

      assertThat(proxy.received().get(0).field("Proxy-Authorization")).isNull();
    }
  }

  @Test
  void isNotAskedTwiceWhenItRefusesAWrite() throws IOException {
    String headers = "Proxy-Authenticate: Basic realm=\"x\"\r\n";
    try (RawServer proxy = new RawServer(reply(407, headers, ""), reply(201, "", ""))) {
      HttpExchange exchange = through(proxy, "http://erp.invalid/api", true);

      assertThat(exchange.exchange(WRITE, call()).status()).isEqualTo(407);
      assertThat(proxy.begun()).isEqualTo(1);
    }
  }

  @Test
  void learnsNothingOfATunnelledRequestThatItRefuses() throws IOException {
    try (RawServer proxy = new RawServer(reply(503, "", ""))) {
      Failure failure = failure(through(proxy, "https://erp.invalid/api", true), WRITE, call());

      assertThat(failure.category()).isEqualTo(FailureCategory.UNREACHABLE);
      assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
      assertThat(proxy.received()).hasSize(1);
      assertThat(proxy.received().get(0).line()).isEqualTo("CONNECT erp.invalid:443 HTTP/1.1");
      assertThat(proxy.received().get(0).field("Proxy-Authorization")).isEqualTo(PROOF);
    }
  }
}
