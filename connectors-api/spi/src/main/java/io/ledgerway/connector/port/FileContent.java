package io.ledgerway.connector.port;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the content of a file. */
@FunctionalInterface
public interface FileContent {

  /**
   * Writes everything; the caller closes the stream.
   *
   * @param out where to
   * @throws IOException when the stream fails
   */
  void writeTo(OutputStream out) throws IOException;
}
