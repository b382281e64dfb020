package io.ledgerway.runtime.http;

import io.ledgerway.connector.http.RequestKind;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Knows how far one request has come, and lets none of a write come twice. Thread-safe. */
final class SendTracker extends EventListener {

  private final RequestKind kind;
  private final AtomicInteger sendings = new AtomicInteger();
  private volatile boolean connected;
  private volatile boolean sent;
  private volatile boolean complete;
  private volatile boolean answered;

  SendTracker(RequestKind kind) {
    this.kind = kind;
  }

  /** Asked before each passage to the wire. */
  void beforeSending() throws IOException {
    if (sendings.incrementAndGet() > 1 && kind == RequestKind.WRITE) {
      throw new IOException("A write was about to be sent a second time");
    }
  }

  boolean isConnected() {
    return connected;
  }

  /** Whether a byte of the request may have gone out. */
  boolean isSent() {
    return sent;
  }

  boolean isComplete() {
    return complete;
  }

  boolean isAnswered() {
    return answered;
  }

  @Override
  public void connectionAcquired(Call call, okhttp3.Connection connection) {
    connected = true;
  }

  @Override
  public void requestHeadersStart(Call call) {
    sent = true;
  }

  @Override
  public void requestHeadersEnd(Call call, Request request) {
    complete = request.body() == null;
  }

  @Override
  public void requestBodyEnd(Call call, long byteCount) {
    complete = true;
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    answered = true;
  }

  @Override
  public void retryDecision(Call call, IOException exception, boolean retry) {
    if (retry) {
      refuseOnWrite();
    }
  }

  @Override
  public void followUpDecision(Call call, Response networkResponse, @Nullable Request nextRequest) {
    if (nextRequest != null) {
      refuseOnWrite();
    }
  }

  private void refuseOnWrite() {
    if (kind == RequestKind.WRITE) {
      throw new IllegalStateException("The client was about to send a write a second time");
    }
  }
}
