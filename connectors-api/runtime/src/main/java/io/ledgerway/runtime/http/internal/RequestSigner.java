package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.http.HttpHeaders;

/** Proves one request at a time. Thread-safe; equal where the secrets are. */
public interface RequestSigner {

  /** The header fields that prove this very request; others each time. */
  HttpHeaders sign(Outgoing request);
}
