package io.ledgerway.runtime.file.sftp;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import java.io.IOException;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** What a failure on an SFTP server means. Its text never repeats the server's own words. */
final class SftpFailures {

  private SftpFailures() {}

  static ConnectorException notSent(String what, IOException cause) {
    return new ConnectorException(
        Failure.of(category(cause), Effect.NOT_SENT, what + ": " + reason(cause)), cause);
  }

  static ConnectorException unknown(String what, IOException cause) {
    return new ConnectorException(
        Failure.of(
            FailureCategory.OUTCOME_UNKNOWN,
            Effect.UNKNOWN,
            what + ": " + reason(cause) + "; find out at the counterparty and decide"),
        cause);
  }

  static ConnectorException refused(FailureCategory category, String text) {
    return new ConnectorException(Failure.of(category, Effect.NOT_SENT, text));
  }

  static boolean isMissing(IOException cause) {
    return cause instanceof SftpException refusal
        && refusal.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE;
  }

  private static FailureCategory category(IOException cause) {
    if (cause instanceof UnansweredException unanswered) {
      return unanswered.category();
    }
    if (!(cause instanceof SftpException refusal)) {
      return FailureCategory.LOCAL_REJECT;
    }
    return switch (refusal.getStatus()) {
      case SftpConstants.SSH_FX_NO_SUCH_FILE -> FailureCategory.NOT_FOUND;
      case SftpConstants.SSH_FX_PERMISSION_DENIED -> FailureCategory.AUTH_DENIED;
      case SftpConstants.SSH_FX_OP_UNSUPPORTED -> FailureCategory.UNSUPPORTED;
      case SftpConstants.SSH_FX_NO_CONNECTION, SftpConstants.SSH_FX_CONNECTION_LOST ->
          FailureCategory.TRANSIENT;
      case SftpConstants.SSH_FX_BAD_MESSAGE -> FailureCategory.TARGET_BUG;
      default -> FailureCategory.LOCAL_REJECT;
    };
  }

  private static String reason(IOException cause) {
    if (!(cause instanceof SftpException refusal)) {
      String message = cause.getMessage();
      return message == null ? cause.getClass().getSimpleName() : message;
    }
    return switch (refusal.getStatus()) {
      case SftpConstants.SSH_FX_NO_SUCH_FILE -> "it is not there";
      case SftpConstants.SSH_FX_PERMISSION_DENIED ->
          "no permission; have the server's operator give this user the right";
      case SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, SftpConstants.SSH_FX_QUOTA_EXCEEDED ->
          "the server's disk is full; have its operator make room and run again";
      case SftpConstants.SSH_FX_FAILURE ->
          "the server refuses and does not say why; its disk may be full";
      default -> "the server refuses with " + SftpConstants.getStatusName(refusal.getStatus());
    };
  }
}
