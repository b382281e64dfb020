package io.ledgerway.connector.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Header fields; names are compared without regard to case. Immutable; {@code toString} shows names
 * alone.
 */
public final class HttpHeaders {

  /** No header at all. */
  public static final HttpHeaders EMPTY = new HttpHeaders(newFields());

  private final Map<String, List<String>> fields;

  private HttpHeaders(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  private static Map<String, List<String>> newFields() {
    return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  }

  /**
   * One header field.
   *
   * @param name its name
   * @param value its value
   * @return the header
   * @throws IllegalArgumentException as {@link #with}
   */
  public static HttpHeaders of(String name, String value) {
    return EMPTY.with(name, value);
  }

  /**
   * These fields and one more; a name may occur several times.
   *
   * @param name its name
   * @param value its value
   * @return the header
   * @throws IllegalArgumentException when the name is no token, or the value holds a line break,
   *     another control character or one outside ASCII; the text names the field, never its value
   */
  public HttpHeaders with(String name, String value) {
    if (!isToken(name)) {
      throw new IllegalArgumentException("The name of a header field is no token");
    }
    if (!isFieldValue(value)) {
      throw new IllegalArgumentException(
          "The value of header field " + name + " has a character that can't be sent");
    }
    Map<String, List<String>> copy = newFields();
    copy.putAll(fields);
    List<String> values = new ArrayList<>(all(name));
    values.add(value);
    copy.put(name, List.copyOf(values));
    return new HttpHeaders(copy);
  }

  private static boolean isToken(String name) {
    return !name.isEmpty()
        && name.chars()
            .allMatch(
                letter ->
                    letter > ' ' && letter < 0x7F && "\"(),/:;<=>?@[\\]{}".indexOf(letter) < 0);
  }

  private static boolean isFieldValue(String value) {
    return value.chars().allMatch(letter -> letter == '\t' || (letter >= ' ' && letter < 0x7F));
  }

  /**
   * Fields as they came in. Nothing is refused: a target may send what we must not.
   *
   * @param received names and values
   * @return the header
   */
  public static HttpHeaders received(Map<String, List<String>> received) {
    Map<String, List<String>> fields = newFields();
    received.forEach(
        (name, values) ->
            fields.merge(
                name,
                List.copyOf(values),
                (left, right) -> {
                  List<String> both = new ArrayList<>(left);
                  both.addAll(right);
                  return List.copyOf(both);
                }));
    return new HttpHeaders(fields);
  }

  /**
   * The first value of a field.
   *
   * @param name its name
   * @return the value, or empty where there is none
   */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /**
   * Every value of a field.
   *
   * @param name its name
   * @return the values in their order; empty where there are none
   */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /**
   * The names that occur.
   *
   * @return the names, sorted without regard to case
   */
  public Set<String> names() {
    return Collections.unmodifiableSet(fields.keySet());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HttpHeaders headers && fields.equals(headers.fields);
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (Map.Entry<String, List<String>> field : fields.entrySet()) {
      hash += field.getValue().hashCode();
    }
    return hash;
  }

  @Override
  public String toString() {
    return fields.keySet().stream().collect(Collectors.joining(", ", "HttpHeaders[", "]"));
  }
}
