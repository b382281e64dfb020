package io.ledgerway.runtime.file.sftp;

import io.ledgerway.connector.failure.FailureCategory;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The server said nothing to a request, or was not asked any more. */
final class UnansweredException extends IOException {

  private static final long serialVersionUID = 1L;

  private final FailureCategory category;

  UnansweredException(FailureCategory category, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.category = category;
  }

  FailureCategory category() {
    return category;
  }
}
