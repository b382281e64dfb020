package io.ledgerway.connector.event;

import io.ledgerway.connector.http.HttpHeaders;
import java.time.Instant;
import java.util.Objects;

/** What came in, byte for byte. Immutable; {@code toString} shows no content. */
public final class RawDelivery {

  private final HttpHeaders headers;
  private final byte[] body;
  private final Instant receivedAt;

  /**
   * A delivery.
   *
   * @param headers header fields
   * @param body the bytes as they came in, before any decoding; copied
   * @param receivedAt when it came in
   */
  public RawDelivery(HttpHeaders headers, byte[] body, Instant receivedAt) {
    this.headers = Objects.requireNonNull(headers, "headers");
    this.body = body.clone();
    this.receivedAt = Objects.requireNonNull(receivedAt, "receivedAt");
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
