package io.ledgerway.connector.event;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a delivery is answered with. Immutable; {@code toString} shows the status alone. */
public final class DeliveryReply {

  /** What no browser runs: parts of a reply may be what a stranger has sent. */
  private static final Set<String> MEDIA_TYPES = Set.of("text/plain", "application/json");

  private static final int LEAST_STATUS = 200;
  private static final int MOST_STATUS = 599;

  private final int status;
  private final @Nullable String mediaType;
  private final byte[] body;

  private DeliveryReply(int status, @Nullable String mediaType, byte[] body) {
    if (status < LEAST_STATUS || status > MOST_STATUS) {
      throw new IllegalArgumentException("A status is a number from 200 to 599, not " + status);
    }
    this.status = status;
    this.mediaType = mediaType;
    this.body = body;
  }

  /**
   * A reply without a body.
   *
   * @param status HTTP status
   * @return the reply
   * @throws IllegalArgumentException for a status that ends no request
   */
  public static DeliveryReply of(int status) {
    return new DeliveryReply(status, null, new byte[0]);
  }

  /**
   * A reply to a challenge, with status 200.
   *
   * @param mediaType {@code text/plain} or {@code application/json}
   * @param text the body; sent in UTF-8
   * @return the reply
   * @throws IllegalArgumentException for another media type
   */
  public static DeliveryReply text(String mediaType, String text) {
    if (!MEDIA_TYPES.contains(Objects.requireNonNull(mediaType, "mediaType"))) {
      throw new IllegalArgumentException(
          "A reply is text/plain or application/json, not " + mediaType);
    }
    return new DeliveryReply(LEAST_STATUS, mediaType, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The status.
   *
   * @return HTTP status
   */
  public int status() {
    return status;
  }

  /**
   * The media type of the body.
   *
   * @return the media type; null where there is no body
   */
  public @Nullable String mediaType() {
    return mediaType;
  }

  /**
   * The body.
   *
   * @return a copy; empty where there is none
   */
  public byte[] body() {
    return body.clone();
  }

  @Override
  public String toString() {
    return "DeliveryReply[" + status + "]";
  }
}
