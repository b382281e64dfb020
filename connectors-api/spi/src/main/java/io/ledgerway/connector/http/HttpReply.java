package io.ledgerway.connector.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a target answered, complete in memory. Immutable; {@code toString} shows no content. */
public final class HttpReply {

  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;
  private final boolean complete;
  private final @Nullable Instant notBefore;

  /**
   * A reply.
   *
   * @param status the status
   * @param headers header fields
   * @param body its bytes, decompressed; copied
   * @param complete whether the body came to its end; one of a 2xx always did
   * @param notBefore when to come again at the earliest; null when the target does not say
   */
  public HttpReply(
      int status, HttpHeaders headers, byte[] body, boolean complete, @Nullable Instant notBefore) {
    this.status = status;
    this.headers = headers;
    this.body = body.clone();
    this.complete = complete;
    this.notBefore = notBefore;
  }

  /**
   * The status.
   *
   * @return such as 201
   */
  public int status() {
    return status;
  }

  /**
   * Whether the status is a 2xx.
   *
   * @return true from 200 to 299
   */
  public boolean isSuccessful() {
    return status >= 200 && status <= 299;
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
   * The body as a stream over memory.
   *
   * @return a new stream at each call; needs no closing
   */
  public InputStream body() {
    return new ByteArrayInputStream(body);
  }

  /**
   * The length of the body.
   *
   * @return in bytes, after decompression
   */
  public int length() {
    return body.length;
  }

  /**
   * The body as text.
   *
   * @return decoded as UTF-8; what is none becomes U+FFFD
   */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * Whether the body came to its end.
   *
   * @return false when the body of an error broke off or exceeded the limit
   */
  public boolean isComplete() {
    return complete;
  }

  /**
   * When to come again at the earliest.
   *
   * @return the moment, or empty when the target does not say
   */
  public Optional<Instant> notBefore() {
    return Optional.ofNullable(notBefore);
  }

  @Override
  public String toString() {
    return "HttpReply[" + status + ", " + body.length + " bytes]";
  }
}
