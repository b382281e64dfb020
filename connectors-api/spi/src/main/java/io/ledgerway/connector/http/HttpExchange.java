package io.ledgerway.connector.http;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;

/**
 * The HTTP endpoint of a connection. Thread-safe.
 *
 * <p>The runtime adds authentication, proxies, compression and the deadline. It never sends a write
 * a second time, and never follows a redirect of one.
 */
@FunctionalInterface
public interface HttpExchange {

  /**
   * Sends a request and takes the whole reply, whatever its status.
   *
   * @param request what to send
   * @param call deadline, cancellation and correlation
   * @return the reply; its status is for the connector to judge
   * @throws ConnectorException when there is no reply, when the body of a 2xx breaks off or exceeds
   *     the limit, or when the target refuses the connection's credentials. The effect says what
   *     was proven about this request alone: NOT_SENT when not one byte of it went out, UNKNOWN
   *     once a byte may have. A connector that has already written something in the same call must
   *     not pass on the effect of a later request. A target outside the connection's base is
   *     refused with category CONFIG
   */
  HttpReply exchange(HttpRequest request, Call call);
}
