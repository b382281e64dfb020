package io.ledgerway.connector.treasuryhub.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer of the hub. Immutable.
 *
 * @param status the status
 * @param body the body
 * @param headers header fields beside the content type
 */
public record HubReply(int status, String body, Map<String, String> headers) {

  static HubReply of(int status, JsonNode body) {
    return new HubReply(status, body.toString(), Map.of());
  }

  /** A refusal in the hub's own words. */
  static HubReply error(int status, String code, String parameter) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode errors = root.putObject("errors");
    errors.put("code", code);
    errors.put("message", "Synthetic words about " + parameter);
    errors.put("parameter", parameter);
    return of(status, root);
  }

  HubReply with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new HubReply(status, body, more);
  }

  boolean isSuccess() {
    return status >= 200 && status <= 299;
  }
}
