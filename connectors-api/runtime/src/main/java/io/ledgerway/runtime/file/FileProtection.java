package io.ledgerway.runtime.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Signs and encrypts the files that a connection sends, between their release and the target, and
 * opens those that it is sent. Thread-safe.
 */
public interface FileProtection {

  /**
   * How the name of a protected file ends.
   *
   * @return such as {@code .pgp}; added to the name that the file has without protection
   */
  String ending();

  /**
   * Begins a protected file.
   *
   * @param out where the protected bytes go
   * @return where the content goes; closing it completes the file and leaves {@code out} open
   * @throws IOException when the output fails
   */
  OutputStream protect(OutputStream out) throws IOException;

  /**
   * Opens a protected file.
   *
   * @param in the protected bytes; closed with the content
   * @return the content, which is not to be trusted before it was read to its end
   * @throws NotProtectedException here or while it is read, when it was not protected by the other
   *     side for us, or has changed since
   * @throws IOException when the input fails
   */
  InputStream open(InputStream in) throws IOException;
}
