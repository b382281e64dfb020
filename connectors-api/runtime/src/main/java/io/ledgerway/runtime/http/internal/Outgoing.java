package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.http.QueryParameter;
import java.util.List;

/**
 * What a signature says of a request. Shows nothing but the method.
 *
 * @param method in capitals
 * @param address scheme, host, a port that is not the scheme's own, and the path as it is sent
 * @param parameters those of the query and of a form, decoded
 */
public record Outgoing(String method, String address, List<QueryParameter> parameters) {

  @Override
  public String toString() {
    return "Outgoing[" + method + "]";
  }
}
