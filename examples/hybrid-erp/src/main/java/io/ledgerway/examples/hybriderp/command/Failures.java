package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.examples.hybriderp.config.InvalidConfigException;
import io.ledgerway.flow.decision.DecisionRefusedException;
import io.ledgerway.runtime.StoreException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line what went wrong and what to do; the next run goes on where this one stopped. */
final class Failures implements IExecutionExceptionHandler {

  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult parseResult) {
    command.getErr().println(command.getColorScheme().errorText("error: " + describe(failure)));
    if (System.getenv("HYBRID_ERP_TRACE") != null) {
      failure.printStackTrace(command.getErr());
    }
    return failure instanceof WrongUsageException || failure instanceof InvalidConfigException
        ? WRONG_USAGE
        : FAILED;
  }

  private static String describe(Exception failure) {
    if (failure instanceof WrongUsageException
        || failure instanceof InvalidConfigException
        || failure instanceof StoreException
        || failure instanceof ConnectorException
        || failure instanceof DecisionRefusedException
        || failure instanceof IllegalArgumentException) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof UncheckedIOException io) {
      String reason = io.getCause() == null ? "" : " (" + io.getCause().getMessage() + ")";
      return io.getMessage() + reason + ": check permissions and free space, then run again";
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return "a database can't be used (SQL state "
            + sql.getSQLState()
            + "): check that it is reachable and has room, then run again";
      }
    }
    return failure.getClass().getSimpleName()
        + (failure.getMessage() == null ? "" : ": " + failure.getMessage());
  }
}
