package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.connector.http.QueryParameter;
import io.ledgerway.runtime.http.auth.Token;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one request is given to prove who sends it. Shows nothing of it. */
public record Grant(
    HttpHeaders headers, List<QueryParameter> query, @Nullable URI base, @Nullable Token token) {

  static final Grant NONE = new Grant(HttpHeaders.EMPTY, List.of(), null, null);

  static Grant header(String name, String value) {
    return new Grant(HttpHeaders.of(name, value), List.of(), null, null);
  }

  static Grant query(String name, String value) {
    return new Grant(HttpHeaders.EMPTY, List.of(new QueryParameter(name, value)), null, null);
  }
}
