package io.ledgerway.runtime.http;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.RequestKind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLProtocolException;
import org.jspecify.annotations.Nullable;

/** What a request without a usable reply means. The tracker decides the effect, nothing else. */
record SendFailures(RequestKind kind, SendTracker tracker, boolean cancelled, boolean lastMoment) {

  ConnectorException of(IOException cause) {
    return new ConnectorException(tracker.isSent() ? sent(cause) : notSent(cause), cause);
  }

  /** Something other than the wire broke, such as the writer of a body. */
  ConnectorException of(RuntimeException cause) {
    if (tracker.isSent()) {
      return new ConnectorException(unfinished("its sending broke off", cause), cause);
    }
    if (cause instanceof ConnectorException known && known.failure().effect() == Effect.NOT_SENT) {
      return known;
    }
    return new ConnectorException(
        Failure.of(
            FailureCategory.CONNECTOR_BUG,
            Effect.NOT_SENT,
            "The request can't be made: " + cause.getClass().getSimpleName()),
        cause);
  }

  private Failure notSent(IOException cause) {
    if (cancelled) {
      return Failure.of(
          FailureCategory.CANCELLED, Effect.NOT_SENT, "The call was cancelled before it was sent");
    }
    if (isDistrusted(cause)) {
      return Failure.of(
          FailureCategory.CONFIG,
          Effect.NOT_SENT,
          "The target's certificate is not trusted or not for its name: check base and trust");
    }
    if (isIncompatible(cause)) {
      return Failure.of(
          FailureCategory.CONFIG,
          Effect.NOT_SENT,
          "The target agrees on no way of encryption: check base, proxy and client certificate");
    }
    if (lastMoment && isTimeout(cause)) {
      return Failure.of(
          FailureCategory.DEADLINE,
          Effect.NOT_SENT,
          "The call's deadline passed before there was a connection");
    }
    return Failure.of(
        FailureCategory.UNREACHABLE,
        Effect.NOT_SENT,
        "The target can't be reached: " + cause.getClass().getSimpleName());
  }

  private Failure sent(IOException cause) {
    if (cause instanceof ReplyTooLongException) {
      return kind == RequestKind.WRITE
          ? unfinished("its reply is too long", cause)
          : Failure.of(FailureCategory.UNREADABLE, Effect.UNKNOWN, "The reply is too long");
    }
    String what = cancelled ? "the call was cancelled" : isTimeout(cause) ? "it took too long" : "";
    if (!what.isEmpty()) {
      return unfinished(what, cause);
    }
    if (tracker.isAnswered()) {
      return unfinished("its reply broke off", cause);
    }
    if (isIncompatible(cause)) {
      return refusedLate(cause);
    }
    return unfinished(
        tracker.isComplete() ? "no reply came" : "the connection broke while it was sent", cause);
  }

  /** By TLS 1.3 a certificate is refused after the first request has gone out. */
  private Failure refusedLate(IOException cause) {
    return kind == RequestKind.WRITE
        ? unfinished("the target ended the encryption; check the client certificate", cause)
        : Failure.of(
            FailureCategory.CONFIG,
            Effect.UNKNOWN,
            "A read got no answer: the target ended the encryption; check the client certificate");
  }

  private Failure unfinished(String what, Exception cause) {
    if (kind == RequestKind.WRITE) {
      return Failure.of(
          FailureCategory.OUTCOME_UNKNOWN,
          Effect.UNKNOWN,
          "A write may or may not have reached the target: "
              + what
              + " ("
              + cause.getClass().getSimpleName()
              + ")");
    }
    FailureCategory category =
        cancelled
            ? FailureCategory.CANCELLED
            : lastMoment && isTimeout(cause) ? FailureCategory.DEADLINE : FailureCategory.TRANSIENT;
    return Failure.of(
        category,
        Effect.UNKNOWN,
        "A read got no answer: " + what + " (" + cause.getClass().getSimpleName() + ")");
  }

  /** The client says so in this very class; its subclasses are timeouts of a socket. */
  private static boolean isTimeout(Exception cause) {
    return cause.getClass() == InterruptedIOException.class;
  }

  private static boolean isDistrusted(IOException cause) {
    return cause instanceof SSLPeerUnverifiedException
        || (cause instanceof SSLException && find(cause, CertificateException.class) != null);
  }

  /** A handshake that the other side merely broke off says nothing about the configuration. */
  private static boolean isIncompatible(IOException cause) {
    boolean handshake =
        cause instanceof SSLHandshakeException || cause instanceof SSLProtocolException;
    Throwable below = cause.getCause();
    return handshake && !(below instanceof IOException && !(below instanceof SSLException));
  }

  private static @Nullable Throwable find(Throwable start, Class<? extends Throwable> wanted) {
    Throwable each = start;
    while (each != null && !wanted.isInstance(each)) {
      each = each.getCause();
    }
    return each;
  }
}
