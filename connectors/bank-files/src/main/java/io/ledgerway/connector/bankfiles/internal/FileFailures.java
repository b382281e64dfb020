package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.base.bankformats.BankFormatProblem;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import org.jspecify.annotations.Nullable;

/** What is wrong with a file, or with reading it: only the former makes it unreadable. */
final class FileFailures {

  private FileFailures() {}

  static ConnectorException unreadable(String fileName, XmlProblem problem) {
    String place =
        problem.code() + " at line " + problem.line() + ", column " + problem.column() + ": ";
    return new ConnectorException(
        Failure.unreadable(
            problem.code().name(),
            "File " + fileName + ": " + reason(problem, place),
            number(problem.line()),
            number(problem.column())),
        problem);
  }

  static ConnectorException unreadable(String fileName, BankFormatProblem problem) {
    String place = problem.rule() + " at line " + problem.line();
    return new ConnectorException(
        Failure.unreadable(
            problem.rule(),
            "File " + fileName + reason(problem, place),
            number(problem.line()),
            null),
        problem);
  }

  /** What is wrong; the place stands in fields of its own. */
  private static String reason(RuntimeException problem, String place) {
    String message = String.valueOf(problem.getMessage());
    return message.startsWith(place) ? message.substring(place.length()) : message;
  }

  /** Ends a file of which an entry is missing, or whose totals differ. */
  static void requireComplete(String fileName, Finding finding, @Nullable Long line) {
    if (finding.severity().equals(Severity.ERROR)) {
      throw new ConnectorException(
          Failure.unreadable(
              "ENTRY_MISSING",
              "File "
                  + fileName
                  + ": "
                  + finding.message()
                  + " The whole file is quarantined and none of it was taken",
              line == null ? null : number(line),
              null));
    }
  }

  static ConnectorException notRead(String fileName, Exception cause) {
    return transientFailure(
        "File " + fileName + " could not be read to its end: check the folder and read again",
        cause);
  }

  static ConnectorException changed(String fileName) {
    return transientFailure(
        "File " + fileName + " changed while it was read: read again when it is complete", null);
  }

  private static ConnectorException transientFailure(String text, @Nullable Exception cause) {
    return new ConnectorException(
        Failure.of(FailureCategory.TRANSIENT, Effect.NOT_APPLIED, text), cause);
  }

  static int number(long position) {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(1, position));
  }
}
