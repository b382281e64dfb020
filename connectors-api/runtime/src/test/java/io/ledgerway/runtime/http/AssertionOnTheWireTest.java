package io.ledgerway.runtime.http;

import static io.ledgerway.runtime.http.Endpoint.READ;
import static io.ledgerway.runtime.http.Endpoint.WRITE;
import static io.ledgerway.runtime.http.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.secret.Secret;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.runtime.http.auth.ClientAuthentication;
import io.ledgerway.runtime.http.auth.ClientCredentials;
import io.ledgerway.runtime.http.auth.HttpAuth;
import io.ledgerway.runtime.http.auth.JwtAssertion;
import io.ledgerway.runtime.http.auth.JwtBearer;
import io.ledgerway.runtime.http.auth.MemoryTokenStore;
import io.ledgerway.runtime.http.auth.RefreshToken;
import io.ledgerway.runtime.http.auth.SigningAlgorithm;
import io.ledgerway.runtime.http.auth.SigningKey;
import io.ledgerway.runtime.http.auth.TokenClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed assertions, as a grant and in the place of a client's secret. */
class AssertionOnTheWireTest {

  private static final RawServer.Manner OK = reply(200, "", "");
  private static final RawServer.Manner TOKEN =
      reply(200, "", "{\"access_token\":\"canary-token\",\"expires_in\":3600}");
  private static final String JTI = "\"jti\":\"[0-9a-f-]{36}\"";
  private static final long NOW = 1_793_613_600L;
  private static final SigningKey RSA_KEY =
      SigningKey.of(SigningAlgorithm.RS256, new SecretRef("key"));
  private static final KeyPair RSA =
      pair("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4));
  private static final KeyPair P256 = pair("EC", new ECGenParameterSpec("secp256r1"));

  private final HandClock clock = new HandClock();
  private final Map<String, String> secrets =
      new ConcurrentHashMap<>(Map.of("key", pem(RSA), "consent", "canary-consent"));
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private static KeyPair pair(String algorithm, AlgorithmParameterSpec size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(KeyPair pair) {
    return pem(pair.getPrivate());
  }

  private static String pem(PrivateKey key) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
  }

  private HttpExchange at(RawServer server, HttpAuth auth) {
    return HttpEndpoints.standard()
        .withSecrets(ref -> Secret.of(secrets.get(ref.name())))
        .withTokens(new MemoryTokenStore())
        .withLog(WireLog.to(lines::add).withReplyBodies(1000))
        .open("c1", HttpSettings.of(server.uri("/")).withAuth(auth), clock);
  }

  private Call now() {
    return Call.within(clock, Duration.ofSeconds(20), "case-1");
  }

  private static JwtBearer bearer(RawServer issuer, JwtAssertion assertion) {
    return JwtBearer.of(issuer.uri("/token"), "app", "who@x.example", assertion);
  }

  private static String form(RawServer issuer, int index) {
    return URLDecoder.decode(issuer.received().get(index).text(), StandardCharsets.UTF_8);
  }

  private static String[] assertion(RawServer issuer, int index) {
    return form(issuer, index).replaceAll(".*assertion=([^&]*).*", "$1").split("\\.", -1);
  }

  private static String json(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }

  private static boolean isSigned(String[] assertion, String algorithm, KeyPair by)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm);
    signature.initVerify(by.getPublic());
    signature.update((assertion[0] + '.' + assertion[1]).getBytes(StandardCharsets.US_ASCII));
    return signature.verify(Base64.getUrlDecoder().decode(assertion[2]));
  }

  @Test
  void grantsByAnAssertionAlone() throws Exception {
    JwtAssertion assertion =
        JwtAssertion.of(RSA_KEY)
            .forAudience("https://login.example")
            .living(Duration.ofMinutes(5))
            .withClaims(Map.of("scope", "api \"all\""));
    try (RawServer issuer = new RawServer(TOKEN);
        RawServer server = new RawServer(OK)) {
      at(server, bearer(issuer, assertion)).exchange(READ, now());

      String[] sent = assertion(issuer, 0);
      assertThat(form(issuer, 0))
          .isEqualTo(
              "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion="
                  + String.join(".", sent));
      assertThat(json(sent[0])).isEqualTo("{\"alg\":\"RS256\",\"typ\":\"JWT\"}");
      assertThat(json(sent[1]).replaceAll(JTI, "JTI"))
          .isEqualTo(
              "{\"iss\":\"app\",\"sub\":\"who@x.example\",\"aud\":\"https://login.example\",\"iat\":"
                  + NOW
                  + ",\"nbf\":"
                  + NOW
                  + ",\"exp\":"
                  + (NOW + 300)
                  + ",JTI,\"scope\":\"api \\\"all\\\"\"}");
      assertThat(isSigned(sent, "SHA256withRSA", RSA)).isTrue();
      assertThat(server.received().get(0).field("Authorization")).isEqualTo("Bearer canary-token");
    }
  }

  @Test
  void provesTheClientByAnAssertionInThePlaceOfItsSecret() throws Exception {
    secrets.put("key", pem(P256));
    String thumbprint = "A".repeat(43);
    SigningKey key =
        SigningKey.of(SigningAlgorithm.ES256, new SecretRef("key"))
            .withKeyId("k1")
            .withCertificateThumbprint(thumbprint);
    try (RawServer issuer = new RawServer(TOKEN);
        RawServer server = new RawServer(OK)) {
      URI uri = issuer.uri("/token");
      ClientCredentials client = ClientCredentials.of(uri, "app", JwtAssertion.of(key));
      at(server, client.asking("s1", null, Map.of())).exchange(READ, now());

      String[] sent = assertion(issuer, 0);
      assertThat(form(issuer, 0))
          .isEqualTo(
              "grant_type=client_credentials&client_id=app&client_assertion_type="
                  + "urn:ietf:params:oauth:client-assertion-type:jwt-bearer&client_assertion="
                  + String.join(".", sent)
                  + "&scope=s1");
      assertThat(json(sent[0]))
          .isEqualTo(
              "{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":\"k1\",\"x5t#S256\":\""
                  + thumbprint
                  + "\"}");
      assertThat(json(sent[1]).replaceAll(JTI, "JTI"))
          .isEqualTo(
              "{\"iss\":\"app\",\"sub\":\"app\",\"aud\":\""
                  + uri
                  + "\",\"iat\":"
                  + NOW
                  + ",\"nbf\":"
                  + NOW
                  + ",\"exp\":"
                  + (NOW + 120)
                  + ",JTI}");
      assertThat(Base64.getUrlDecoder().decode(sent[2])).hasSize(64);
      assertThat(isSigned(sent, "SHA256withECDSAinP1363Format", P256)).isTrue();
    }
  }

  @Test
  void provesTheClientOfARefreshTokenToo() throws Exception {
    try (RawServer issuer = new RawServer(TOKEN);
        RawServer server = new RawServer(OK)) {
      TokenClient client =
          TokenClient.of(issuer.uri("/token"), "app", null)
              .withAuthentication(new ClientAuthentication.PrivateKeyJwt(JwtAssertion.of(RSA_KEY)));
      at(server, new RefreshToken(client, new SecretRef("consent"))).exchange(READ, now());

      assertThat(form(issuer, 0)).endsWith("&refresh_token=canary-consent");
      assertThat(isSigned(assertion(issuer, 0), "SHA256withRSA", RSA)).isTrue();
    }
  }

  @Test
  void signsAnewForEachTokenWithTheKeyOfThatMoment() throws Exception {
    KeyPair next = pair("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4));
    try (RawServer issuer = new RawServer(TOKEN);
        RawServer server = new RawServer(OK)) {
      HttpExchange exchange = at(server, bearer(issuer, JwtAssertion.of(RSA_KEY)));
      exchange.exchange(READ, now());
      clock.pass(Duration.ofHours(1));
      exchange.exchange(READ, now());
      secrets.put("key", pem(next));
      clock.pass(Duration.ofHours(1));
      exchange.exchange(READ, now());

      List<String[]> sent =
          List.of(assertion(issuer, 0), assertion(issuer, 1), assertion(issuer, 2));
      assertThat(sent.stream().map(each -> json(each[1]).replaceAll(".*(" + JTI + ").*", "$1")))
          .doesNotHaveDuplicates();
      assertThat(json(sent.get(1)[1]))
          .contains("\"iat\":" + (NOW + 3600), "\"exp\":" + (NOW + 3720));
      assertThat(isSigned(sent.get(1), "SHA256withRSA", RSA)).isTrue();
      assertThat(isSigned(sent.get(2), "SHA256withRSA", RSA)).isFalse();
      assertThat(isSigned(sent.get(2), "SHA256withRSA", next)).isTrue();
    }
  }

  @Test
  void leavesOutTheSubjectOfAClientThatSpeaksForItself() throws IOException {
    try (RawServer issuer = new RawServer(TOKEN);
        RawServer server = new RawServer(OK)) {
      JwtAssertion assertion = JwtAssertion.of(RSA_KEY);
      at(server, JwtBearer.of(issuer.uri("/token"), "app", null, assertion)).exchange(READ, now());

      assertThat(json(assertion(issuer, 0)[1])).startsWith("{\"iss\":\"app\",\"aud\":");
    }
  }

  @Test
  void asksForATokenOfItsOwnForEachSubject() throws IOException {
    MemoryTokenStore shared = new MemoryTokenStore();
    try (RawServer issuer = new RawServer(TOKEN);
        RawServer server = new RawServer(OK)) {
      for (String subject : List.of("a", "b", "a")) {
        JwtBearer auth =
            JwtBearer.of(issuer.uri("/token"), "app", subject, JwtAssertion.of(RSA_KEY));
        HttpEndpoints.standard()
            .withSecrets(ref -> Secret.of(secrets.get(ref.name())))
            .withTokens(shared)
            .open("c1", HttpSettings.of(server.uri("/")).withAuth(auth), clock)
            .exchange(READ, now());
      }

      assertThat(issuer.begun()).isEqualTo(2);
    }
  }

  /** The target's clock is another one: it takes the assertion for one that has run out. */
  @Test
  void isDeniedWhereTheTargetHoldsTheAssertionForVoid() throws IOException {
    RawServer.Manner late =
        reply(400, "", "{\"error\":\"invalid_grant\",\"error_description\":\"canary expired\"}");
    try (RawServer issuer = new RawServer(late);
        RawServer server = new RawServer(OK)) {
      ConnectorException denied = thrown(at(server, bearer(issuer, JwtAssertion.of(RSA_KEY))));

      assertThat(denied.failure().category()).isEqualTo(FailureCategory.AUTH_DENIED);
      assertThat(denied.failure().effect()).isEqualTo(Effect.NOT_SENT);
      assertThat(denied.failure().targetCode()).isEqualTo("invalid_grant");
      assertThat(trace(denied)).doesNotContain("canary");
      assertThat(server.connections()).isZero();
    }
  }

  private record Useless(SigningAlgorithm algorithm, String pem, String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  static List<Useless> useless() {
    String rsa = pem(RSA);
    String old = rsa.replace("PRIVATE", "RSA PRIVATE");
    return List.of(
        new Useless(SigningAlgorithm.RS256, "canary", "no PEM"),
        new Useless(SigningAlgorithm.RS256, old, "older than PKCS#8"),
        new Useless(
            SigningAlgorithm.RS256, rsa.replace("PRIVATE", "ENCRYPTED PRIVATE"), "encrypted"),
        new Useless(SigningAlgorithm.RS256, rsa.replace("KEY-----\nM", "KEY-----\n!"), "damaged"),
        new Useless(SigningAlgorithm.RS256, rsa.replace("\nMII", "\nAII"), "no RSA key"),
        new Useless(SigningAlgorithm.RS256, pem(P256), "no RSA key"),
        new Useless(
            SigningAlgorithm.RS256,
            pem(pair("RSA", new RSAKeyGenParameterSpec(1024, RSAKeyGenParameterSpec.F4))),
            "2048 bits"),
        new Useless(SigningAlgorithm.ES256, rsa, "no key on a curve"),
        new Useless(
            SigningAlgorithm.ES256,
            pem(pair("EC", new ECGenParameterSpec("secp384r1"))),
            "not P-256"));
  }

  @ParameterizedTest
  @MethodSource("useless")
  void saysWhatIsWrongWithAKeyAndNothingOfIt(Useless useless) throws IOException {
    secrets.put("key", useless.pem());
    SigningKey key = SigningKey.of(useless.algorithm(), new SecretRef("key"));
    try (RawServer issuer = new RawServer(TOKEN);
        RawServer server = new RawServer(OK)) {
      for (HttpAuth auth :
          List.of(
              bearer(issuer, JwtAssertion.of(key)),
              ClientCredentials.of(issuer.uri("/token"), "app", JwtAssertion.of(key)))) {
        ConnectorException thrown = thrown(at(server, auth));

        Failure failure = thrown.failure();
        assertThat(failure.category()).isEqualTo(FailureCategory.CONFIG);
        assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
        assertThat(failure.text()).contains(useless.text());
        assertThat(trace(thrown)).doesNotContain("canary");
        useless
            .pem()
            .lines()
            .filter(line -> !line.startsWith("-----"))
            .forEach(line -> assertThat(trace(thrown)).doesNotContain(line));
      }
      assertThat(issuer.connections() + server.connections()).isZero();
    }
  }

  @Test
  void showsNoKeyNoAssertionAndNoToken() throws IOException {
    try (RawServer issuer = new RawServer(TOKEN, reply(401, "", "canary"));
        RawServer server = new RawServer(OK)) {
      JwtBearer auth = bearer(issuer, JwtAssertion.of(RSA_KEY));
      HttpExchange exchange = at(server, auth);
      exchange.exchange(READ, now());
      clock.pass(Duration.ofHours(1));
      ConnectorException denied = thrown(exchange);

      String shown = String.join("\n", lines) + trace(denied) + auth;
      assertThat(lines).isNotEmpty();
      assertThat(shown).doesNotContain("canary").doesNotContain("key]");
      for (int request = 0; request < 2; request++) {
        for (String part : assertion(issuer, request)) {
          assertThat(shown).doesNotContain(part);
        }
      }
      pem(RSA).lines().forEach(line -> assertThat(shown).doesNotContain(line));
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

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT1.5S", "PT5M1S"})
  void refusesALifeThatIsNone(String life) {
    JwtAssertion assertion = JwtAssertion.of(RSA_KEY);

    assertThatIllegalArgumentException().isThrownBy(() -> assertion.living(Duration.parse(life)));
  }

  @Test
  void refusesWhatCantBeMeant() {
    SecretRef secret = new SecretRef("s");
    JwtAssertion assertion = JwtAssertion.of(RSA_KEY);
    TokenClient client = TokenClient.of(URI.create("https://x.example/t"), "app", secret);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertion.withClaims(Map.of("exp", "never")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RSA_KEY.withCertificateThumbprint("ab:cd"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.withAuthentication(ClientAuthentication.UNNAMED));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> client.withAuthentication(new ClientAuthentication.PrivateKeyJwt(assertion)));
  }
}
