package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.connector.http.HttpReply;
import java.net.URI;

/** Where tokens are given out. */
@FunctionalInterface
public interface TokenEndpoint {

  /** Posts a form once and takes the answer, whatever its status. */
  HttpReply post(URI uri, HttpHeaders headers, String form, Call call);
}
