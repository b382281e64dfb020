package io.ledgerway.connector.erplegacy.internal.layout;

import java.util.List;

/** A text that is no layout. */
public final class LayoutException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With everything that is wrong with it, each with its line. */
  LayoutException(List<String> problems) {
    super(String.join("; ", problems));
  }
}
