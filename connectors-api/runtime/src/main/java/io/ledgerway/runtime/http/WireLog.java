package io.ledgerway.runtime.http;

import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.connector.http.HttpReply;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each request on the wire. Immutable, thread-safe.
 *
 * <p>Values of header fields and parameters are shown only where they are known to be harmless:
 * what is unknown may be a secret. Bodies are off by default, as they hold account numbers.
 */
public final class WireLog {

  private static final Logger LOG = LoggerFactory.getLogger(WireLog.class);

  private static final Set<String> HARMLESS_FIELDS =
      Set.of(
          "accept",
          "content-encoding",
          "content-length",
          "content-type",
          "date",
          "etag",
          "if-match",
          "if-none-match",
          "retry-after",
          "transfer-encoding");
  private static final Set<String> HARMLESS_PARAMETERS =
      Set.of("$top", "$skip", "$select", "$expand", "$orderby", "limit", "offset", "page");

  private final Consumer<String> lines;
  private final int bodyBytes;

  private WireLog(Consumer<String> lines, int bodyBytes) {
    this.lines = lines;
    this.bodyBytes = bodyBytes;
  }

  /**
   * Lines at level DEBUG of the logger {@code io.ledgerway.wire}, without bodies.
   *
   * @return the log
   */
  public static WireLog standard() {
    Logger wire = LoggerFactory.getLogger("io.ledgerway.wire");
    return new WireLog(wire::debug, 0);
  }

  /**
   * Lines to wherever the embedder likes, without bodies.
   *
   * @param lines takes each line
   * @return the log
   */
  public static WireLog to(Consumer<String> lines) {
    return new WireLog(lines, 0);
  }

  /**
   * The same with the beginning of each reply's body, but for those of token endpoints. They hold
   * business data: to be used for a time and where the log is safe.
   *
   * @param bytes how many bytes of a body are shown
   * @return the log
   */
  public WireLog withReplyBodies(int bytes) {
    return new WireLog(lines, bytes);
  }

  void reply(Exchanged exchanged, HttpReply reply) {
    String shown =
        exchanged.secretBody() || bodyBytes == 0 ? "" : " " + beginning(reply, bodyBytes);
    tell(
        exchanged.line()
            + " -> "
            + reply.status()
            + fields(reply.headers())
            + " "
            + reply.length()
            + " bytes"
            + shown);
  }

  void failure(Exchanged exchanged, String category) {
    tell(exchanged.line() + " -> " + category);
  }

  /** What was sent was sent, whatever becomes of the log. */
  private void tell(String line) {
    try {
      lines.accept(line);
    } catch (RuntimeException e) {
      LOG.warn("The wire log failed: {}", e.getClass().getName());
    }
  }

  /** What went out. */
  record Exchanged(
      String method,
      HttpUrl url,
      Headers fields,
      String correlation,
      Duration took,
      boolean secretBody) {

    String line() {
      return "["
          + oneLine(correlation)
          + "] "
          + took.toMillis()
          + " ms "
          + method
          + " "
          + address()
          + fields.names().stream()
              .map(name -> field(name, String.join(",", fields.values(name))))
              .collect(Collectors.joining(", ", " {", "}"));
    }

    private String address() {
      StringBuilder text = new StringBuilder(url.scheme()).append("://").append(url.host());
      text.append(':').append(url.port()).append(url.encodedPath());
      for (int index = 0; index < url.querySize(); index++) {
        String name = url.queryParameterName(index);
        boolean harmless = HARMLESS_PARAMETERS.contains(name.toLowerCase(Locale.ROOT));
        text.append(index == 0 ? '?' : '&').append(oneLine(name)).append('=');
        text.append(harmless ? oneLine(url.queryParameterValue(index) + "") : "***");
      }
      return text.toString();
    }
  }

  private static String fields(HttpHeaders headers) {
    return headers.names().stream()
        .map(name -> field(name, String.join(",", headers.all(name))))
        .collect(Collectors.joining(", ", " {", "}"));
  }

  private static String field(String name, String value) {
    boolean harmless = HARMLESS_FIELDS.contains(name.toLowerCase(Locale.ROOT));
    return oneLine(name) + ": " + (harmless ? oneLine(value) : "***");
  }

  private static String beginning(HttpReply reply, int bytes) {
    String text = reply.text();
    int end = Math.min(bytes, text.length());
    return oneLine(text.substring(0, end)) + (end < text.length() ? "…" : "");
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
