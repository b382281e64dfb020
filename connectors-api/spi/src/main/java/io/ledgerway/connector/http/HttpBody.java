package io.ledgerway.connector.http;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** What a request carries. It is written at most once for each request that goes out. */
public interface HttpBody {

  /** The length of a body that is not known before it is written. */
  long UNKNOWN_LENGTH = -1;

  /**
   * Its media type.
   *
   * @return such as {@code application/json}; null to send none
   */
  @Nullable String contentType();

  /**
   * Its length.
   *
   * @return in bytes, or {@link #UNKNOWN_LENGTH} to send it in chunks
   */
  default long length() {
    return UNKNOWN_LENGTH;
  }

  /**
   * Writes everything; the caller closes the stream.
   *
   * @param out where to
   * @throws IOException when the stream fails
   */
  void writeTo(OutputStream out) throws IOException;

  /**
   * A body that is there already.
   *
   * @param contentType its media type
   * @param bytes its bytes; copied
   * @return the body
   */
  static HttpBody of(String contentType, byte[] bytes) {
    return new BytesBody(contentType, bytes.clone());
  }
}
