package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.connector.http.QueryParameter;
import io.ledgerway.runtime.http.auth.Token;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one request is given to prove who sends it. Shows nothing of it. */
public record Grant(
    HttpHeaders headers,
    List<QueryParameter> query,
    @Nullable URI base,
    @Nullable Token token,
    @Nullable RequestSigner signer) {

  static final Grant NONE = new Grant(HttpHeaders.EMPTY, List.of(), null, null, null);

  static Grant header(String name, String value) {
    return new Grant(HttpHeaders.of(name, value), List.of(), null, null, null);
  }

  static Grant query(String name, String value) {
    return new Grant(HttpHeaders.EMPTY, List.of(new QueryParameter(name, value)), null, null, null);
  }

  static Grant signed(RequestSigner signer) {
    return new Grant(HttpHeaders.EMPTY, List.of(), null, null, signer);
  }

  /** Whether each request is signed by itself. */
  public boolean isSigned() {
    return signer != null;
  }

  /** The header fields that prove a request, made anew each time where it is signed. */
  public HttpHeaders headers(Supplier<Outgoing> request) {
    return signer == null ? headers : signer.sign(request.get());
  }
}
