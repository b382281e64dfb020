package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.connector.failure.Failure;
import io.ledgerway.model.json.JsonFormatException;
import org.jspecify.annotations.Nullable;

/** Why a file could not be used, and where in it. */
record Unreadable(
    String code, @Nullable Integer line, @Nullable Integer column, @Nullable String message) {

  static Unreadable of(Failure failure) {
    return new Unreadable(
        String.valueOf(failure.targetCode()), failure.line(), failure.column(), failure.text());
  }

  static Unreadable of(JsonFormatException e) {
    return new Unreadable(e.code().value(), e.line(), e.column(), e.getMessage());
  }

  /** The line for a person. */
  String text(String file) {
    return file + (line == null ? "" : ":" + line + ":" + column) + ": " + code + ": " + message;
  }
}
