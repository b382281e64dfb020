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
import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.runtime.http.auth.ClientAuthentication;
import io.ledgerway.runtime.http.auth.ClientCredentials;
import io.ledgerway.runtime.http.auth.Token;
import io.ledgerway.runtime.http.auth.TokenKey;
import io.ledgerway.runtime.idempotency.Keys;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks for tokens. Whatever fails here, the request that needed one was not sent. */
final class TokenRequests {

  private static final StatusRules RULES =
      StatusRules.standard()
          .with(400, FailureCategory.AUTH_DENIED, Effect.NOT_SENT)
          .with(401, FailureCategory.AUTH_DENIED, Effect.NOT_SENT);

  private final ClientCredentials client;
  private final SecretSource secrets;
  private final TokenEndpoint endpoint;
  private final Clock clock;

  TokenRequests(
      ClientCredentials client, SecretSource secrets, TokenEndpoint endpoint, Clock clock) {
    this.client = client;
    this.secrets = secrets;
    this.endpoint = endpoint;
    this.clock = clock;
  }

  static TokenKey key(String connection, ClientCredentials client) {
    return new TokenKey(
        connection,
        Keys.sha256(
            client.tokenUri().toString(),
            client.clientId(),
            Objects.toString(client.scope(), ""),
            Objects.toString(client.audience(), ""),
            form(client.extraFields()),
            Objects.toString(client.baseUriField(), "")));
  }

  Token ask(Call call) {
    String secret = secrets.secret(client.clientSecret()).reveal();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", "client_credentials");
    HttpHeaders headers = HttpHeaders.of("Accept", "application/json");
    if (client.authentication() == ClientAuthentication.BODY) {
      fields.put("client_id", client.clientId());
      fields.put("client_secret", secret);
    } else {
      headers =
          headers.with(
              "Authorization", Authorizers.basic(encode(client.clientId()), encode(secret)));
    }
    if (client.scope() != null) {
      fields.put("scope", client.scope());
    }
    if (client.audience() != null) {
      fields.put("audience", client.audience());
    }
    fields.putAll(client.extraFields());
    Instant asked = clock.instant();
    return token(post(headers, form(fields), call), asked);
  }

  private HttpReply post(HttpHeaders headers, String form, Call call) {
    try {
      return endpoint.post(client.tokenUri(), headers, form, call);
    } catch (ConnectorException e) {
      throw notSent(e.failure(), e);
    }
  }

  private Token token(HttpReply reply, Instant asked) {
    HttpRequest request = HttpRequest.read("POST", "");
    RULES
        .failure(request, reply)
        .ifPresent(
            failure -> {
              throw notSent(failure, null);
            });
    TokenAnswer answer = TokenAnswer.parse(reply, client.baseUriField());
    URI base = answer.base();
    if (base != null && !isAsSafe(base)) {
      throw TokenAnswer.nonsense("The answer names a base that is less safe than its own");
    }
    return answer.token(asked, client.renewBefore());
  }

  private boolean isAsSafe(URI base) {
    return "https".equalsIgnoreCase(base.getScheme())
        || ("http".equalsIgnoreCase(base.getScheme())
            && "http".equalsIgnoreCase(client.tokenUri().getScheme()));
  }

  private static ConnectorException notSent(Failure failure, @Nullable Throwable cause) {
    return new ConnectorException(
        new Failure(
            failure.category(),
            Effect.NOT_SENT,
            failure.targetCode(),
            "No access token: " + failure.text(),
            null,
            null,
            failure.notBefore()),
        cause);
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + '=' + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
