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
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.secret.Secret;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.runtime.http.auth.ApiKeyPlace;
import io.ledgerway.runtime.http.auth.HttpAuth;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Static credentials: sent along, read anew each time, never repeated on refusal. */
class AuthOnTheWireTest {

  private static final SecretRef REF = new SecretRef("erp");
  private static final RawServer.Manner OK = reply(200, "", "");
  private static final RawServer.Manner REFUSED = reply(401, "", "");

  private static HttpExchange at(RawServer server, HttpAuth auth, SecretSource secrets) {
    return HttpEndpoints.standard()
        .withSecrets(secrets)
        .open("c1", HttpSettings.of(server.uri("/")).withAuth(auth), Endpoint.CLOCK);
  }

  private static RawServer.Received sent(HttpAuth auth, String secret) throws IOException {
    try (RawServer server = new RawServer(OK)) {
      at(server, auth, ref -> Secret.of(secret)).exchange(READ, call());
      return server.received().get(0);
    }
  }

  @Test
  void sendsUserAndPasswordInUtf8() throws IOException {
    assertThat(sent(new HttpAuth.Basic("Aladdin", REF), "open sesame").field("Authorization"))
        .isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    assertThat(sent(new HttpAuth.Basic("test", REF), "123£").field("Authorization"))
        .isEqualTo("Basic dGVzdDoxMjPCow==");
  }

  @Test
  void sendsABearerToken() throws IOException {
    assertThat(sent(new HttpAuth.Bearer(REF), "t0ken").field("Authorization"))
        .isEqualTo("Bearer t0ken");
  }

  @Test
  void sendsAKeyInAHeaderField() throws IOException {
    HttpAuth auth = new HttpAuth.ApiKey(ApiKeyPlace.HEADER, "X-Api-Key", REF);

    assertThat(sent(auth, "k3y").field("X-Api-Key")).isEqualTo("k3y");
  }

  @Test
  void sendsAKeyInTheQuery() throws IOException {
    HttpAuth auth = new HttpAuth.ApiKey(ApiKeyPlace.QUERY, "api_key", REF);

    assertThat(sent(auth, "k&y").line()).isEqualTo("GET /invoices?api_key=k%26y HTTP/1.1");
  }

  @Test
  void sendsAKeyInTheQueryOfARedirectToo() throws IOException {
    HttpAuth auth = new HttpAuth.ApiKey(ApiKeyPlace.QUERY, "api_key", REF);
    try (RawServer server = new RawServer(reply(302, "Location: /b?c=1\r\n", ""), OK)) {
      at(server, auth, ref -> Secret.of("k")).exchange(READ, call());

      assertThat(server.received().get(1).line()).isEqualTo("GET /b?c=1&api_key=k HTTP/1.1");
    }
  }

  @Test
  void takesAReplacedSecretWithoutOpeningAnew() throws IOException {
    AtomicReference<String> secret = new AtomicReference<>("old");
    try (RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, new HttpAuth.Bearer(REF), ref -> Secret.of(secret.get()));
      exchange.exchange(READ, call());
      secret.set("new");
      exchange.exchange(READ, call());

      assertThat(server.received())
          .extracting(received -> received.field("Authorization"))
          .containsExactly("Bearer old", "Bearer new");
    }
  }

  @Test
  void isDeniedAtOnceWhereTheSecretIsStillTheSame() throws IOException {
    try (RawServer server = new RawServer(REFUSED, OK)) {
      HttpExchange exchange = at(server, new HttpAuth.Bearer(REF), ref -> Secret.of("s"));
      Failure failure = failure(exchange, READ, call());

      assertThat(failure.category()).isEqualTo(FailureCategory.AUTH_DENIED);
      assertThat(failure.effect()).isEqualTo(Effect.NOT_APPLIED);
      assertThat(server.begun()).isEqualTo(1);
    }
  }

  @Test
  void isExpiredWhereTheSecretWasReplacedMeanwhile() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    try (RawServer server = new RawServer(REFUSED, OK)) {
      HttpExchange exchange =
          at(server, new HttpAuth.Bearer(REF), ref -> Secret.of("s" + asked.incrementAndGet()));
      Failure failure = failure(exchange, WRITE, call());

      assertThat(failure.category()).isEqualTo(FailureCategory.AUTH_EXPIRED);
      assertThat(server.begun()).isEqualTo(1);
    }
  }

  @Test
  void leavesARefusalToTheConnectorWhereNothingWasProven() throws IOException {
    try (RawServer server = new RawServer(REFUSED)) {
      HttpReply reply = Endpoint.at(server.uri("/")).exchange(READ, call());

      assertThat(reply.status()).isEqualTo(401);
    }
  }

  @Test
  void sendsNothingWithoutTheSecret() throws IOException {
    try (RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, new HttpAuth.Bearer(REF), SecretSource.NONE);
      Failure failure = failure(exchange, WRITE, call());

      assertThat(failure.category()).isEqualTo(FailureCategory.CONFIG);
      assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void refusesASecretThatWouldBreakTheHeaderAndDoesNotShowIt() throws IOException {
    HttpAuth auth = new HttpAuth.ApiKey(ApiKeyPlace.HEADER, "X-Api-Key", REF);
    try (RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, auth, ref -> Secret.of("canary\r\nX: 1"));
      Failure failure = failure(exchange, WRITE, call());

      assertThat(failure.category()).isEqualTo(FailureCategory.CONFIG);
      assertThat(failure.text()).doesNotContain("canary");
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void leavesAuthenticationToTheRuntimeWhereItIsDeclared() throws IOException {
    try (RawServer server = new RawServer(OK)) {
      HttpRequest own = READ.withHeader("authorization", "Custom 1");
      HttpExchange declared = at(server, new HttpAuth.Bearer(REF), ref -> Secret.of("s"));

      assertThat(failure(declared, own, call()).category())
          .isEqualTo(FailureCategory.CONNECTOR_BUG);
      Endpoint.at(server.uri("/")).exchange(own, call());
      assertThat(server.received().get(0).field("Authorization")).isEqualTo("Custom 1");
    }
  }
}
