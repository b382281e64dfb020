package io.ledgerway.runtime.http;

import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.runtime.http.auth.MemoryTokenStore;
import io.ledgerway.runtime.http.auth.TokenStore;
import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Opens the HTTP endpoints of connections over one client. Thread-safe. */
public final class HttpEndpoints implements AutoCloseable {

  private final @Nullable OkHttpClient embedders;
  private final SecretSource secrets;
  private final TokenStore tokens;
  private final RetryHint hint;
  private final WireLog log;
  private final Set<OkHttpExchange> opened = Collections.newSetFromMap(new WeakHashMap<>());
  private @Nullable OkHttpClient own;

  private HttpEndpoints(
      @Nullable OkHttpClient embedders,
      SecretSource secrets,
      TokenStore tokens,
      RetryHint hint,
      WireLog log) {
    this.embedders = embedders;
    this.secrets = secrets;
    this.tokens = tokens;
    this.hint = hint;
    this.log = log;
  }

  /**
   * Endpoints without secrets, tokens kept in memory, on a client of their own.
   *
   * @return the endpoints
   */
  public static HttpEndpoints standard() {
    return new HttpEndpoints(
        null, SecretSource.NONE, new MemoryTokenStore(), RetryHint.RETRY_AFTER, WireLog.standard());
  }

  /**
   * The same on an embedder's client, which stays the embedder's to close.
   *
   * @param client the client; what would send a write twice is switched off in what is derived
   * @return the endpoints
   */
  public HttpEndpoints withClient(OkHttpClient client) {
    return new HttpEndpoints(client, secrets, tokens, hint, log);
  }

  /**
   * The same with secrets.
   *
   * @param source where they come from
   * @return the endpoints
   */
  public HttpEndpoints withSecrets(SecretSource source) {
    return new HttpEndpoints(embedders, source, tokens, hint, log);
  }

  /**
   * The same with another place for tokens.
   *
   * @param store where they are kept
   * @return the endpoints
   */
  public HttpEndpoints withTokens(TokenStore store) {
    return new HttpEndpoints(embedders, secrets, store, hint, log);
  }

  /**
   * The same with another way to read when to come again.
   *
   * @param retryHint reads it from a reply
   * @return the endpoints
   */
  public HttpEndpoints withRetryHint(RetryHint retryHint) {
    return new HttpEndpoints(embedders, secrets, tokens, retryHint, log);
  }

  /**
   * The same with another log.
   *
   * @param wireLog what is told about each request
   * @return the endpoints
   */
  public HttpEndpoints withLog(WireLog wireLog) {
    return new HttpEndpoints(embedders, secrets, tokens, hint, wireLog);
  }

  /**
   * Where secrets come from.
   *
   * @return the source
   */
  public SecretSource secrets() {
    return secrets;
  }

  /**
   * Opens the endpoint of a connection; nothing is sent.
   *
   * @param connection stable id of the connection
   * @param settings the endpoint as configured
   * @param clock the time
   * @return the endpoint
   */
  public synchronized OkHttpExchange open(String connection, HttpSettings settings, Clock clock) {
    OkHttpExchange exchange =
        new OkHttpExchange(connection, settings, client(), secrets, tokens, hint, log, clock);
    opened.add(exchange);
    return exchange;
  }

  private OkHttpClient client() {
    if (embedders != null) {
      return embedders;
    }
    if (own == null) {
      own = new OkHttpClient();
    }
    return own;
  }

  /** Closes idle connections of the own client, and those that have a certificate of their own. */
  @Override
  public synchronized void close() {
    opened.forEach(OkHttpExchange::closeIdle);
    if (own != null) {
      own.dispatcher().executorService().shutdown();
      own.connectionPool().evictAll();
      own = null;
    }
  }
}
