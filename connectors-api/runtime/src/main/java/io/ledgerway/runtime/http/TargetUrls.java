package io.ledgerway.runtime.http;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.http.QueryParameter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Where requests go; never outside the base. */
final class TargetUrls {

  private TargetUrls() {}

  /** The URL of a request with its parameters and those that prove who sends it. */
  static HttpUrl resolve(URI base, HttpRequest request, List<QueryParameter> granted) {
    HttpUrl root = root(base);
    HttpUrl.Builder url = target(root, request.target()).newBuilder();
    request.query().forEach(each -> add(url, each));
    granted.forEach(each -> add(url, each));
    return url.build();
  }

  /** A dollar in a name stays one: not every OData service decodes it. */
  private static void add(HttpUrl.Builder url, QueryParameter parameter) {
    url.addEncodedQueryParameter(
        encode(parameter.name()).replace("%24", "$"), encode(parameter.value()));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static HttpUrl root(URI base) {
    HttpUrl url = HttpUrl.parse(base.toString());
    if (url == null) {
      throw refused("The base of the connection is no URL");
    }
    return url.encodedPath().endsWith("/")
        ? url
        : url.newBuilder().encodedPath(url.encodedPath() + "/").build();
  }

  private static HttpUrl target(HttpUrl root, String target) {
    String start = target.toLowerCase(Locale.ROOT);
    HttpUrl url =
        start.startsWith("https://") || start.startsWith("http://")
            ? HttpUrl.parse(target)
            : root.newBuilder().addEncodedPathSegments(target).build();
    if (url == null || !isWithin(root, url)) {
      throw refused("The target of a request lies outside the base of the connection");
    }
    return url;
  }

  private static boolean isWithin(HttpUrl root, HttpUrl url) {
    String path = url.encodedPath();
    return isSameOrigin(root, url)
        && url.username().isEmpty()
        && url.password().isEmpty()
        && (path + "/").startsWith(root.encodedPath())
        && !climbs(path);
  }

  /** Some servers decode a slash or a dot before they look where a path leads. */
  private static boolean climbs(String path) {
    String decoded =
        path.toLowerCase(Locale.ROOT).replace("%2e", ".").replace("%2f", "/").replace("%5c", "/");
    return (decoded + "/").contains("/../");
  }

  private static boolean isSameOrigin(HttpUrl left, HttpUrl right) {
    return left.scheme().equals(right.scheme())
        && left.host().equals(right.host())
        && left.port() == right.port();
  }

  /** Where a read is sent on to; null outside its origin, or where that is no URL. */
  static @Nullable HttpUrl redirected(HttpUrl from, String location) {
    HttpUrl to = from.resolve(location);
    return to != null && isSameOrigin(from, to) && Objects.equals(to.username() + to.password(), "")
        ? to
        : null;
  }

  private static ConnectorException refused(String text) {
    return new ConnectorException(Failure.of(FailureCategory.CONFIG, Effect.NOT_SENT, text));
  }
}
