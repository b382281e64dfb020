package io.ledgerway.runtime.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** That a file was not protected by the other side for us, or has changed since. */
public final class NotProtectedException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  private final String code;

  /**
   * A refusal.
   *
   * @param code why, such as {@code WRONG_SIGNATURE}
   * @param message the same in words and what to do, without content and keys
   * @param cause what was noticed; null when nothing failed
   */
  public NotProtectedException(String code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /**
   * Why.
   *
   * @return the code
   */
  public String code() {
    return code;
  }
}
