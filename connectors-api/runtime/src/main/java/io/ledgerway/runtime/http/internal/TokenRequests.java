package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.http.StatusRules;
import io.ledgerway.connector.secret.SecretRef;
import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.runtime.http.auth.ClientAuthentication;
import io.ledgerway.runtime.http.auth.TokenClient;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks for tokens. Whatever fails here, the request that needed one was not sent. */
final class TokenRequests {

  private static final StatusRules RULES =
      StatusRules.standard()
          .with(400, FailureCategory.AUTH_DENIED, Effect.NOT_SENT)
          .with(401, FailureCategory.AUTH_DENIED, Effect.NOT_SENT);

  private static final String CLIENT_ASSERTION =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final TokenClient client;
  private final SecretSource secrets;
  private final TokenEndpoint endpoint;
  private final Clock clock;
  private final AssertionSigner signer;

  TokenRequests(TokenClient client, SecretSource secrets, TokenEndpoint endpoint, Clock clock) {
    this.client = client;
    this.secrets = secrets;
    this.endpoint = endpoint;
    this.clock = clock;
    this.signer = new AssertionSigner(secrets, clock);
  }

  TokenClient client() {
    return client;
  }

  /**
   * Asks once. A grant that is void is refused with the target's code {@link
   * TokenAnswer#INVALID_GRANT}.
   *
   * @param type what kind of grant it is
   * @param grant further fields of the form that belong to it
   */
  TokenAnswer ask(String type, Map<String, String> grant, Call call) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", type);
    HttpHeaders headers = prove(HttpHeaders.of("Accept", "application/json"), fields);
    if (client.scope() != null) {
      fields.put("scope", client.scope());
    }
    fields.putAll(grant);
    fields.putAll(client.extraFields());
    Instant asked = clock.instant();
    return answer(post(headers, form(fields), call), asked);
  }

  /** Adds what proves the client to the fields, or gives it among the headers. */
  private HttpHeaders prove(HttpHeaders headers, Map<String, String> fields) {
    ClientAuthentication how = client.authentication();
    SecretRef ref = client.clientSecret();
    String secret = ref == null ? null : secrets.secret(ref).reveal();
    if (secret != null && how instanceof ClientAuthentication.Basic) {
      return headers.with(
          "Authorization", Authorizers.basic(encode(client.clientId()), encode(secret)));
    }
    if (how instanceof ClientAuthentication.Unnamed) {
      return headers;
    }
    fields.put("client_id", client.clientId());
    if (secret != null) {
      fields.put("client_secret", secret);
    }
    if (how instanceof ClientAuthentication.PrivateKeyJwt signed) {
      fields.put("client_assertion_type", CLIENT_ASSERTION);
      fields.put("client_assertion", signer.sign(signed.assertion(), client, client.clientId()));
    }
    return headers;
  }

  private HttpReply post(HttpHeaders headers, String form, Call call) {
    try {
      return endpoint.post(client.tokenUri(), headers, form, call);
    } catch (ConnectorException e) {
      throw notSent(e.failure(), e.failure().targetCode(), e);
    }
  }

  private TokenAnswer answer(HttpReply reply, Instant asked) {
    HttpRequest request = HttpRequest.read("POST", "");
    RULES
        .failure(request, reply)
        .ifPresent(
            failure -> {
              throw notSent(failure, code(failure, reply), null);
            });
    TokenAnswer answer = TokenAnswer.parse(reply, asked, client.baseUriField());
    URI base = answer.base();
    if (base != null && !isAsSafe(base)) {
      throw TokenAnswer.nonsense("The answer names a base that is less safe than its own");
    }
    return answer;
  }

  private static @Nullable String code(Failure failure, HttpReply reply) {
    boolean isVoid =
        failure.category() == FailureCategory.AUTH_DENIED && TokenAnswer.isInvalidGrant(reply);
    return isVoid ? TokenAnswer.INVALID_GRANT : failure.targetCode();
  }

  private boolean isAsSafe(URI base) {
    return "https".equalsIgnoreCase(base.getScheme())
        || ("http".equalsIgnoreCase(base.getScheme())
            && "http".equalsIgnoreCase(client.tokenUri().getScheme()));
  }

  private static ConnectorException notSent(
      Failure failure, @Nullable String code, @Nullable Throwable cause) {
    return new ConnectorException(
        new Failure(
            failure.category(),
            Effect.NOT_SENT,
            code,
            "No access token: " + failure.text(),
            null,
            null,
            failure.notBefore()),
        cause);
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + '=' + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
