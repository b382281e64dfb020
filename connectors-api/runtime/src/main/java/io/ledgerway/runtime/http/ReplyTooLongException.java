package io.ledgerway.runtime.http;

import java.io.IOException;

/** A reply exceeded what its request allows. */
final class ReplyTooLongException extends IOException {

  private static final long serialVersionUID = 1L;

  ReplyTooLongException(int limit) {
    super("The reply is longer than " + limit + " bytes");
  }
}
