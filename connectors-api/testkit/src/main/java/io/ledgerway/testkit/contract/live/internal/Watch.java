package io.ledgerway.testkit.contract.live.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.http.RequestKind;
import java.util.concurrent.atomic.AtomicInteger;

/** Sees what goes over the wire, keeps its shapes, and lets nothing write that must not. */
public final class Watch {

  private final boolean writesAllowed;
  private final Shapes shapes = new Shapes();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger writes = new AtomicInteger();
  private volatile String about = "open";

  /** Watches a connection. */
  public Watch(boolean writesAllowed) {
    this.writesAllowed = writesAllowed;
  }

  /** What the requests from now on are about. */
  public void about(String operation) {
    about = operation;
  }

  /** The shapes of successful replies so far. */
  public Shapes shapes() {
    return shapes;
  }

  /** How many requests were made. */
  public int requests() {
    return requests.get();
  }

  /** How many of them write. */
  public int writes() {
    return writes.get();
  }

  /** An endpoint, watched. */
  public HttpExchange over(HttpExchange endpoint) {
    return (request, call) -> exchange(endpoint, request, call);
  }

  private HttpReply exchange(HttpExchange endpoint, HttpRequest request, Call call) {
    requests.incrementAndGet();
    if (request.kind() == RequestKind.WRITE) {
      writes.incrementAndGet();
      if (!writesAllowed) {
        throw new ConnectorException(
            Failure.of(
                FailureCategory.LOCAL_REJECT,
                Effect.NOT_SENT,
                "Live mode writes nothing: the sandbox does not allow it"));
      }
    }
    HttpReply reply = endpoint.exchange(request, call);
    if (reply.isSuccessful() && reply.length() > 0) {
      shapes.add(about, reply.text());
    }
    return reply;
  }
}
