package io.ledgerway.runtime.file.sftp;

import io.ledgerway.connector.CancelSignal;
import io.ledgerway.connector.failure.FailureCategory;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/**
 * The one session with a server: opened when it is needed, and anew after it was lost. Callers take
 * turns. Thread-safe.
 */
final class SftpLink implements AutoCloseable {

  /** What is asked of the server in one turn. */
  @FunctionalInterface
  interface Request<T> {
    T on(PatientSftpClient client) throws IOException;
  }

  /** What is told to the server in one turn. */
  @FunctionalInterface
  interface Command {
    void on(PatientSftpClient client) throws IOException;
  }

  private final SftpDialer dialer;
  private final ReentrantLock turn = new ReentrantLock();
  private @Nullable PatientSftpClient session;

  SftpLink(SftpDialer dialer) {
    this.dialer = dialer;
  }

  /**
   * Asks on the open session, or on a new one.
   *
   * @throws io.ledgerway.connector.failure.ConnectorException of effect NOT_SENT when the request
   *     did not go out
   * @throws SftpException when the server refuses
   * @throws UnansweredException when it went out, or a part of it, and no answer came
   */
  <T> T ask(Patience patience, Request<T> request) throws IOException {
    try {
      takeTurn(patience);
    } catch (UnansweredException e) {
      throw SftpFailures.notSent("The SFTP server was not asked", e);
    }
    try {
      PatientSftpClient open = session;
      if (open == null || !open.isOpen()) {
        open = dialer.dial(patience);
        session = open;
      }
      return ask(open, patience, request);
    } finally {
      turn.unlock();
    }
  }

  /** Tells on the open session, or on a new one; fails as {@link #ask}. */
  void tell(Patience patience, Command command) throws IOException {
    ask(patience, asRequest(command));
  }

  /** Asks on a session that was open before, and on no other. */
  <T> T askOn(PatientSftpClient client, Patience patience, Request<T> request) throws IOException {
    takeTurn(patience);
    try {
      if (client != session) {
        throw lost(null);
      }
      return ask(client, patience, request);
    } finally {
      turn.unlock();
    }
  }

  /** Tells on a session that was open before, and on no other. */
  void tellOn(PatientSftpClient client, Patience patience, Command command) throws IOException {
    askOn(client, patience, asRequest(command));
  }

  private static Request<Boolean> asRequest(Command command) {
    return client -> {
      command.on(client);
      return true;
    };
  }

  private void takeTurn(Patience patience) throws UnansweredException {
    Patience.Wait wait = patience.begin();
    try {
      boolean mine = false;
      while (!mine) {
        mine = turn.tryLock(wait.slice().toNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnansweredException(FailureCategory.CANCELLED, "the thread was interrupted", e);
    }
  }

  /** A session on which an answer is missing is given up: nobody would know whose the next is. */
  private <T> T ask(PatientSftpClient client, Patience patience, Request<T> request)
      throws IOException {
    client.waitAs(patience);
    try (CancelSignal.Registration ignored =
        patience.cancel().onCancel(() -> client.getClientSession().close(true))) {
      return request.on(client);
    } catch (SftpException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      session = null;
      client.getClientSession().close(true);
      throw unanswered(patience, e);
    }
  }

  private static UnansweredException unanswered(Patience patience, Exception cause) {
    if (cause instanceof UnansweredException known) {
      return known;
    }
    if (cause instanceof InterruptedIOException) {
      Thread.currentThread().interrupt();
      return new UnansweredException(
          FailureCategory.CANCELLED, "the thread was interrupted", cause);
    }
    UnansweredException over = patience.over(cause);
    return over == null ? lost(cause) : over;
  }

  private static UnansweredException lost(@Nullable Exception cause) {
    return new UnansweredException(
        FailureCategory.TRANSIENT, "the connection to the SFTP server was lost", cause);
  }

  /** Ends the session, also under a request that is on its way. */
  @Override
  public void close() {
    dialer.close();
  }
}
