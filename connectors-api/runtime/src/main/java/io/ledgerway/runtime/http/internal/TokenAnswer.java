package io.ledgerway.runtime.http.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.runtime.http.auth.RefreshChain;
import io.ledgerway.runtime.http.auth.Token;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of a token endpoint (RFC 6749, 5.1), and when it was asked for. */
record TokenAnswer(
    String value, Instant asked, Duration life, @Nullable URI base, @Nullable String refreshToken) {

  static final String INVALID_GRANT = "invalid_grant";

  private static final JsonFactory JSON = new JsonFactory();

  /** RFC 6749 lets the life be left out; a refused token is renewed anyway. */
  private static final Duration UNSTATED_LIFE = Duration.ofMinutes(5);

  static TokenAnswer parse(HttpReply reply, Instant asked, @Nullable String baseField) {
    Map<String, String> members = members(reply);
    String value = members.get("access_token");
    String type = members.getOrDefault("token_type", "Bearer");
    if (value == null || value.isEmpty()) {
      throw nonsense("The answer has no access_token");
    }
    if (!value.chars().allMatch(letter -> letter > ' ' && letter < 0x7F)) {
      throw nonsense("The token has characters that can't be sent");
    }
    if (!type.equalsIgnoreCase("Bearer")) {
      throw nonsense("The token is no bearer token");
    }
    String refreshToken = members.getOrDefault("refresh_token", "");
    return new TokenAnswer(
        value,
        asked,
        life(members.get("expires_in")),
        base(members, baseField),
        refreshToken.isEmpty() ? null : refreshToken);
  }

  /** Whether a refusal (RFC 6749, 5.2) says that what the token was asked for with is void. */
  static boolean isInvalidGrant(HttpReply refusal) {
    try {
      return INVALID_GRANT.equals(members(refusal).get("error"));
    } catch (ConnectorException e) {
      return false;
    }
  }

  private static Duration life(@Nullable String seconds) {
    if (seconds == null) {
      return UNSTATED_LIFE;
    }
    if (!seconds.matches("[0-9]{1,9}")) {
      throw nonsense("expires_in is no number of seconds");
    }
    return Duration.ofSeconds(Long.parseLong(seconds));
  }

  private static @Nullable URI base(Map<String, String> members, @Nullable String field) {
    if (field == null) {
      return null;
    }
    String text = members.get(field);
    try {
      URI base = text == null ? null : URI.create(text);
      if (base != null && base.getHost() != null && base.getUserInfo() == null) {
        return base;
      }
    } catch (IllegalArgumentException e) {
      throw nonsense("Member " + field + " of the answer is no base");
    }
    throw nonsense("Member " + field + " of the answer is no base");
  }

  /** The plain members; the parser's own message would quote the answer. */
  private static Map<String, String> members(HttpReply reply) {
    Map<String, String> members = new HashMap<>();
    try (JsonParser parser = JSON.createParser(reply.body())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw nonsense("The answer is no JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
          members.put(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      throw nonsense("The answer is no JSON");
    }
    return members;
  }

  Token token(Duration renewBefore, @Nullable RefreshChain chain) {
    Duration half = life.dividedBy(2);
    Duration margin = renewBefore.compareTo(half) < 0 ? renewBefore : half;
    Instant end = asked.plus(life);
    return new Token(value, end.minus(margin), end, base, chain);
  }

  static ConnectorException nonsense(String text) {
    return new ConnectorException(
        Failure.of(FailureCategory.TARGET_BUG, Effect.NOT_SENT, "No access token: " + text));
  }

  @Override
  public String toString() {
    return "TokenAnswer[" + life + "]";
  }
}
