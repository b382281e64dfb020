package io.ledgerway.testkit.fake;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an HTTP target answers. Immutable.
 *
 * @param status the status
 * @param headers header fields
 * @param body the body; empty for none
 */
public record HttpAnswer(int status, Map<String, String> headers, String body) {

  /** Copies the header. */
  public HttpAnswer {
    headers = Map.copyOf(headers);
  }

  /**
   * An answer without content.
   *
   * @param status the status
   * @return the answer
   */
  public static HttpAnswer of(int status) {
    return new HttpAnswer(status, Map.of(), "");
  }

  /**
   * An answer in JSON.
   *
   * @param status the status
   * @param body the body
   * @return the answer
   */
  public static HttpAnswer json(int status, String body) {
    return new HttpAnswer(status, Map.of("Content-Type", "application/json"), body);
  }

  /**
   * The same with one more header field.
   *
   * @param name its name
   * @param value its value
   * @return the answer
   */
  public HttpAnswer with(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new HttpAnswer(status, more, body);
  }
}
