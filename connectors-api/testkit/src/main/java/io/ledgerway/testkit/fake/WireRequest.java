package io.ledgerway.testkit.fake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One thing that came in at a target: a request, a file, a row. Immutable; {@code toString} shows
 * method and path alone.
 *
 * @param method the HTTP method; for other targets what was done, such as {@code FILE}
 * @param path path below the target's base, without a leading slash; for other targets a name
 * @param query parameters behind the question mark, decoded
 * @param headers header fields, names without regard to case
 * @param body what it carries
 * @param keys what the target takes for the keys or references of the documents; empty where there
 *     are none
 */
public record WireRequest(
    String method,
    String path,
    Map<String, String> query,
    Map<String, List<String>> headers,
    String body,
    List<String> keys) {

  private static final String BASIC = "Basic ";

  /** Copies parameters, header and keys. */
  public WireRequest {
    query = Map.copyOf(query);
    Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.putAll(headers);
    headers = Collections.unmodifiableMap(fields);
    keys = List.copyOf(keys);
  }

  /**
   * A header field.
   *
   * @param name its name
   * @return its first value, or empty
   */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /**
   * A parameter.
   *
   * @param name its name
   * @return its value, or empty
   */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /**
   * Whether a text stands anywhere in it, also in what basic authentication encodes.
   *
   * @param text the text
   * @return true when it does
   */
  public boolean shows(String text) {
    return path.contains(text)
        || query.containsValue(text)
        || body.contains(text)
        || headers.values().stream()
            .flatMap(List::stream)
            .anyMatch(value -> value.contains(text) || decoded(value).contains(text));
  }

  private static String decoded(String value) {
    if (!value.startsWith(BASIC)) {
      return "";
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(value.substring(BASIC.length()));
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /**
   * The same with keys.
   *
   * @param found the keys
   * @return the request
   */
  public WireRequest withKeys(List<String> found) {
    return new WireRequest(method, path, query, headers, body, found);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
