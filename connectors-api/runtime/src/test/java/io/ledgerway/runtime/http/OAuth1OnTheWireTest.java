package io.ledgerway.runtime.http;

import static io.ledgerway.runtime.http.Endpoint.READ;
import static io.ledgerway.runtime.http.Endpoint.WRITE;
import static io.ledgerway.runtime.http.Endpoint.failure;
import static io.ledgerway.runtime.http.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpBody;
import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.secret.Secret;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.runtime.http.auth.HttpAuth;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OAuth 1: each request that goes out is signed by itself. */
class OAuth1OnTheWireTest {

  private static final RawServer.Manner OK = reply(200, "", "");
  private static final RawServer.Manner REFUSED = reply(401, "", "canary");
  private static final HttpAuth AUTH =
      new HttpAuth.OAuth1(
          "1234567_SB1",
          "canary-key",
          new SecretRef("consumer"),
          "canary-id",
          new SecretRef("token"));

  private final HandClock clock = new HandClock();
  private final Map<String, String> secrets =
      new ConcurrentHashMap<>(Map.of("consumer", "canary&c", "token", "canary&t"));
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private HttpExchange at(RawServer server) {
    return HttpEndpoints.standard()
        .withSecrets(ref -> Secret.of(secrets.get(ref.name())))
        .withLog(WireLog.to(lines::add))
        .open("c1", HttpSettings.of(server.uri("/")).withAuth(AUTH), clock);
  }

  private Call now() {
    return Call.within(clock, Duration.ofSeconds(20), "case-1");
  }

  private static String field(RawServer server, int index, String name) {
    String value =
        server
            .received()
            .get(index)
            .field("Authorization")
            .replaceAll(".*" + name + "=\"([^\"]*)\".*", "$1");
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  /** The signature over parameters that stand before and after those of OAuth, by another hand. */
  private static String signature(
      RawServer server, int index, String method, String path, String before, String after)
      throws GeneralSecurityException {
    String parameters =
        before
            + "oauth_consumer_key=canary-key&oauth_nonce="
            + field(server, index, "oauth_nonce")
            + "&oauth_signature_method=HMAC-SHA256&oauth_timestamp="
            + field(server, index, "oauth_timestamp")
            + "&oauth_token=canary-id&oauth_version=1.0"
            + after;
    String base = method + '&' + encode(server.uri(path).toString()) + '&' + encode(parameters);
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] key = "canary%26c&canary%26t".getBytes(StandardCharsets.UTF_8);
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void signsThePathAndTheQuery() throws Exception {
    try (RawServer server = new RawServer(OK)) {
      HttpRequest request =
          HttpRequest.read("GET", "a%20b")
              .withQuery("z", "1&2")
              .withQuery("$top", "5")
              .withQuery("q", "x y")
              .withQuery("q", "X");
      at(server).exchange(request, now());

      assertThat(server.received().get(0).field("Authorization"))
          .startsWith("OAuth realm=\"1234567_SB1\", oauth_consumer_key=\"canary-key\", ");
      assertThat(field(server, 0, "oauth_timestamp")).isEqualTo("1793613600");
      assertThat(field(server, 0, "oauth_nonce")).matches("[0-9a-f]{32}");
      assertThat(field(server, 0, "oauth_signature"))
          .isEqualTo(signature(server, 0, "GET", "/a%20b", "%24top=5&", "&q=X&q=x%20y&z=1%262"));
    }
  }

  @Test
  void signsTheFieldsOfAFormAndSendsTheFormAsItWas() throws Exception {
    byte[] form = "z=a+b&%61=%C3%A9&&c".getBytes(StandardCharsets.UTF_8);
    HttpBody once = HttpBody.of("Application/x-www-form-urlencoded; charset=UTF-8", form);
    try (RawServer server = new RawServer(OK)) {
      at(server).exchange(HttpRequest.write("POST", "f", once).withQuery("y", "0"), now());

      assertThat(server.received().get(0).text()).isEqualTo("z=a+b&%61=%C3%A9&&c");
      assertThat(server.received().get(0).field("Content-Type"))
          .isEqualTo("Application/x-www-form-urlencoded; charset=UTF-8");
      assertThat(field(server, 0, "oauth_signature"))
          .isEqualTo(signature(server, 0, "POST", "/f", "a=%C3%A9&c=&", "&y=0&z=a%20b"));
    }
  }

  @Test
  void doesNotSignAnyOtherBody() throws Exception {
    try (RawServer server = new RawServer(OK)) {
      at(server).exchange(WRITE, now());

      assertThat(server.received().get(0).text()).isEqualTo("{\"number\":1}");
      assertThat(field(server, 0, "oauth_signature"))
          .isEqualTo(signature(server, 0, "POST", "/invoices", "", ""));
    }
  }

  @Test
  void signsEachSendUnderANonceOfItsOwnAlsoOverARedirect() throws Exception {
    try (RawServer server = new RawServer(reply(302, "Location: /b?c=1+2\r\n", ""), OK)) {
      HttpExchange exchange = at(server);
      exchange.exchange(READ, now());
      clock.pass(Duration.ofSeconds(5));
      exchange.exchange(READ, now());

      assertThat(field(server, 1, "oauth_signature"))
          .isEqualTo(signature(server, 1, "GET", "/b", "c=1%202&", ""));
      assertThat(field(server, 2, "oauth_timestamp")).isEqualTo("1793613605");
      assertThat(List.of(0, 1, 2))
          .extracting(index -> field(server, index, "oauth_nonce"))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void isDeniedAtOnceWhereTheSecretsAreStillTheSame() throws IOException {
    try (RawServer server = new RawServer(REFUSED, OK)) {
      Failure failure = failure(at(server), READ, now());

      assertThat(failure.category()).isEqualTo(FailureCategory.AUTH_DENIED);
      assertThat(server.begun()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"consumer", "token"})
  void readsAgainWhereASecretWasReplacedMeanwhile(String replaced) throws IOException {
    RawServer.Manner replacing =
        (server, socket) -> {
          secrets.put(replaced, "canary-new");
          return REFUSED.serve(server, socket);
        };
    try (RawServer server = new RawServer(replacing, OK)) {
      assertThat(at(server).exchange(READ, now()).status()).isEqualTo(200);
      assertThat(server.begun()).isEqualTo(2);
    }
  }

  @Test
  void sendsNothingThatItCantSign() throws IOException {
    HttpBody form =
        HttpBody.of(
            "application/x-www-form-urlencoded", "a=canary%".getBytes(StandardCharsets.UTF_8));
    try (RawServer server = new RawServer(OK)) {
      Failure failure = failure(at(server), HttpRequest.write("POST", "f", form), now());

      assertThat(failure.category()).isEqualTo(FailureCategory.CONNECTOR_BUG);
      assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
      assertThat(failure.text()).doesNotContain("canary");
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void showsNoSecretAndNobodysId() throws IOException {
    try (RawServer server = new RawServer(OK, REFUSED)) {
      HttpExchange exchange = at(server);
      exchange.exchange(READ, now());
      Failure denied = failure(exchange, WRITE, now());

      assertThat(lines).hasSize(2);
      assertThat(String.join("\n", lines) + denied + AUTH)
          .doesNotContain("canary")
          .doesNotContain("1234567")
          .doesNotContain(field(server, 0, "oauth_signature"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\"b", "a\\b", "a\r\nX: 1", "é"})
  void refusesARealmThatWouldBreakTheHeader(String realm) {
    SecretRef ref = new SecretRef("s");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HttpAuth.OAuth1(realm, "k", ref, "t", ref));
  }
}
