package io.ledgerway.connector.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request of a connector. Immutable; {@code toString} shows kind and method alone.
 *
 * @param kind whether it may change anything at the target
 * @param method the HTTP method, in capitals
 * @param target a percent-encoded path below the connection's base, without a leading slash; or an
 *     absolute URI within that base, such as the link to a next page
 * @param query parameters, added to those of an absolute target
 * @param headers header fields; authentication, framing and compression are the runtime's
 * @param body what it carries; null for nothing
 * @param maxReplyBytes how long a reply may be, after decompression
 */
public record HttpRequest(
    RequestKind kind,
    String method,
    String target,
    List<QueryParameter> query,
    HttpHeaders headers,
    @Nullable HttpBody body,
    int maxReplyBytes) {

  /** How long a reply may be where a request says nothing: 16 MiB. */
  public static final int DEFAULT_MAX_REPLY_BYTES = 16 << 20;

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "POST");
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");

  /**
   * Refuses with an {@link IllegalArgumentException} a write by GET or HEAD, a read by a method
   * that changes things, a body where the method has none, and a target that is neither a path
   * below the base nor an absolute URI.
   */
  public HttpRequest {
    Objects.requireNonNull(kind, "kind");
    query = List.copyOf(query);
    Objects.requireNonNull(headers, "headers");
    if (!method.matches("[A-Z]+")) {
      throw new IllegalArgumentException("A method is written in capitals");
    }
    if (kind == RequestKind.WRITE && WITHOUT_BODY.contains(method)) {
      throw new IllegalArgumentException("A write by " + method + " is none");
    }
    if (kind == RequestKind.READ && !READS.contains(method)) {
      throw new IllegalArgumentException("A request by " + method + " is no read");
    }
    if (body != null && WITHOUT_BODY.contains(method)) {
      throw new IllegalArgumentException("A request by " + method + " has no body");
    }
    if (maxReplyBytes < 0) {
      throw new IllegalArgumentException("A reply can't be shorter than nothing");
    }
    requireTarget(target);
  }

  private static void requireTarget(String target) {
    if (isAbsolute(target)) {
      return;
    }
    if (target.startsWith("/") || target.contains("\\")) {
      throw new IllegalArgumentException("A path begins below the base, without a slash");
    }
    if (target.contains("?") || target.contains("#")) {
      throw new IllegalArgumentException("A path has no query; parameters stand beside it");
    }
  }

  private static boolean isAbsolute(String target) {
    String start = target.toLowerCase(Locale.ROOT);
    return start.startsWith("https://") || start.startsWith("http://");
  }

  /**
   * A read.
   *
   * @param method GET, HEAD, OPTIONS, or POST for a search
   * @param target path below the base, or an absolute URI within it
   * @return the request
   */
  public static HttpRequest read(String method, String target) {
    return of(RequestKind.READ, method, target, null);
  }

  /**
   * A write.
   *
   * @param method such as POST, PUT, PATCH, DELETE
   * @param target path below the base, or an absolute URI within it
   * @param body what it carries; null for nothing
   * @return the request
   */
  public static HttpRequest write(String method, String target, @Nullable HttpBody body) {
    return of(RequestKind.WRITE, method, target, body);
  }

  private static HttpRequest of(
      RequestKind kind, String method, String target, @Nullable HttpBody body) {
    return new HttpRequest(
        kind, method, target, List.of(), HttpHeaders.EMPTY, body, DEFAULT_MAX_REPLY_BYTES);
  }

  /**
   * The same with one more parameter.
   *
   * @param name its name
   * @param value its value, not encoded
   * @return the request
   */
  public HttpRequest withQuery(String name, String value) {
    List<QueryParameter> more = new ArrayList<>(query);
    more.add(new QueryParameter(name, value));
    return new HttpRequest(kind, method, target, more, headers, body, maxReplyBytes);
  }

  /**
   * The same with one more header field.
   *
   * @param name its name
   * @param value its value
   * @return the request
   * @throws IllegalArgumentException as {@link HttpHeaders#with}
   */
  public HttpRequest withHeader(String name, String value) {
    return new HttpRequest(
        kind, method, target, query, headers.with(name, value), body, maxReplyBytes);
  }

  /**
   * The same with a body.
   *
   * @param content what it carries
   * @return the request
   */
  public HttpRequest withBody(HttpBody content) {
    return new HttpRequest(kind, method, target, query, headers, content, maxReplyBytes);
  }

  /**
   * The same with another limit of the reply.
   *
   * @param bytes how long the reply may be, after decompression
   * @return the request
   */
  public HttpRequest withMaxReplyBytes(int bytes) {
    return new HttpRequest(kind, method, target, query, headers, body, bytes);
  }

  @Override
  public String toString() {
    return "HttpRequest[" + kind + " by " + method + "]";
  }
}
