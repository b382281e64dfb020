package io.ledgerway.connector.treasuryhub.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the hub says about a request that it refuses. Immutable. Its message is left out: it may
 * repeat what was sent.
 *
 * @param code its code; null when it gives none
 * @param parameter the field that it does not like; null when it names none
 */
public record HubRefusal(@Nullable String code, @Nullable String parameter) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.\\[\\]]{0,79}");

  /**
   * Reads a refusal.
   *
   * @param body what the hub sent
   * @return what it says; nothing where it is not in the hub's form
   */
  public static HubRefusal of(JsonNode body) {
    JsonNode errors = body.path("errors");
    return new HubRefusal(name(errors, "code"), name(errors, "parameter"));
  }

  private static @Nullable String name(JsonNode errors, String field) {
    String text = HubFields.text(errors, field);
    return text != null && NAME.matcher(text).matches() ? text : null;
  }
}
