package io.ledgerway.connector.event;

import io.ledgerway.connector.http.HttpHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What came in, byte for byte. Immutable; {@code toString} shows no content. */
public final class RawDelivery {

  private final String method;
  private final String target;
  private final HttpHeaders headers;
  private final byte[] body;
  private final Instant receivedAt;

  /**
   * A delivery that was posted.
   *
   * @param headers header fields
   * @param body the bytes as they came in, before any decoding; copied
   * @param receivedAt when it came in
   */
  public RawDelivery(HttpHeaders headers, byte[] body, Instant receivedAt) {
    this("POST", "/", headers, body, receivedAt);
  }

  /**
   * A delivery.
   *
   * @param method method of the request, in capitals
   * @param target path and query as they stood in the request, before any decoding
   * @param headers header fields
   * @param body the bytes as they came in, before any decoding; copied
   * @param receivedAt when it came in
   */
  public RawDelivery(
      String method, String target, HttpHeaders headers, byte[] body, Instant receivedAt) {
    this.method = Objects.requireNonNull(method, "method");
    this.target = Objects.requireNonNull(target, "target");
    this.headers = Objects.requireNonNull(headers, "headers");
    this.body = body.clone();
    this.receivedAt = Objects.requireNonNull(receivedAt, "receivedAt");
  }

  /**
   * The method of the request.
   *
   * @return such as {@code POST}
   */
  public String method() {
    return method;
  }

  /**
   * Path and query.
   *
   * @return as they stood in the request
   */
  public String target() {
    return target;
  }

  /**
   * A parameter of the query.
   *
   * @param name its name
   * @return its value, decoded; empty where there is none, several, or one that can't be decoded
   */
  public Optional<String> parameter(String name) {
    String found = null;
    int query = target.indexOf('?');
    for (String pair : query < 0 ? new String[0] : target.substring(query + 1).split("&", -1)) {
      int equals = pair.indexOf('=');
      String key = equals < 0 ? pair : pair.substring(0, equals);
      if (decoded(key).filter(name::equals).isPresent()) {
        if (found != null) {
          return Optional.empty();
        }
        found = equals < 0 ? "" : pair.substring(equals + 1);
      }
    }
    return Optional.ofNullable(found).flatMap(RawDelivery::decoded);
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The header fields.
   *
   * @return names compared without regard to case
   */
  public HttpHeaders headers() {
    return headers;
  }

  /**
   * The bytes that a signature is made over.
   *
   * @return a copy at each call
   */
  public byte[] body() {
    return body.clone();
  }

  /**
   * How long the body is.
   *
   * @return the number of its bytes
   */
  public int size() {
    return body.length;
  }

  /**
   * When it came in.
   *
   * @return the moment
   */
  public Instant receivedAt() {
    return receivedAt;
  }

  @Override
  public String toString() {
    return "RawDelivery[" + body.length + " bytes at " + receivedAt + "]";
  }
}
