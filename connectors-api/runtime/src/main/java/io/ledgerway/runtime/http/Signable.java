package io.ledgerway.runtime.http;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpBody;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.http.QueryParameter;
import io.ledgerway.runtime.http.internal.Outgoing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A request whose form, if it has one, is held in memory: a signature speaks of its fields. Any
 * other body is none of its business and stays a stream.
 */
record Signable(HttpRequest request, List<QueryParameter> form) {

  private static final String FORM = "application/x-www-form-urlencoded";

  static Signable of(HttpRequest request) {
    HttpBody body = request.body();
    String type = body == null ? null : body.contentType();
    if (body == null || type == null || !isForm(type)) {
      return new Signable(request, List.of());
    }
    try {
      ByteArrayOutputStream held = new ByteArrayOutputStream();
      body.writeTo(held);
      List<QueryParameter> fields = fields(held.toString(StandardCharsets.UTF_8));
      return new Signable(request.withBody(HttpBody.of(type, held.toByteArray())), fields);
    } catch (IOException e) {
      throw unsigned(e);
    } catch (IllegalArgumentException e) {
      throw unsigned(null);
    }
  }

  private static boolean isForm(String type) {
    return type.split(";", 2)[0].strip().equalsIgnoreCase(FORM);
  }

  private static List<QueryParameter> fields(String form) {
    List<QueryParameter> fields = new ArrayList<>();
    for (String field : form.split("&", -1)) {
      if (!field.isEmpty()) {
        String[] parts = field.split("=", 2);
        fields.add(new QueryParameter(decode(parts[0]), parts.length < 2 ? "" : decode(parts[1])));
      }
    }
    return fields;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The decoder's own message quotes the form. */
  private static ConnectorException unsigned(@Nullable IOException cause) {
    return new ConnectorException(
        Failure.of(
            FailureCategory.CONNECTOR_BUG,
            Effect.NOT_SENT,
            "The request can't be signed: its form can't be read"),
        cause);
  }

  /** What a signature says of the request on its way to a URL. */
  Outgoing at(HttpUrl url) {
    boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
    String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
    List<QueryParameter> parameters = new ArrayList<>(form);
    for (int i = 0; i < url.querySize(); i++) {
      parameters.add(
          new QueryParameter(
              url.queryParameterName(i),
              Objects.requireNonNullElse(url.queryParameterValue(i), "")));
    }
    return new Outgoing(
        request.method(),
        url.scheme() + "://" + host + (usual ? "" : ":" + url.port()) + url.encodedPath(),
        parameters);
  }
}
