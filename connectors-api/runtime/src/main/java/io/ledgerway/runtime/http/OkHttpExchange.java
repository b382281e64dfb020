package io.ledgerway.runtime.http;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpBody;
import io.ledgerway.connector.http.HttpExchange;
import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.http.RequestKind;
import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.runtime.http.auth.ClientCertificate;
import io.ledgerway.runtime.http.auth.CsrfToken;
import io.ledgerway.runtime.http.auth.HttpAuth;
import io.ledgerway.runtime.http.auth.TokenStore;
import io.ledgerway.runtime.http.internal.Authorizer;
import io.ledgerway.runtime.http.internal.Authorizers;
import io.ledgerway.runtime.http.internal.Grant;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP endpoint of one connection on OkHttp. Thread-safe.
 *
 * <p>A write is one request on the wire, whatever comes back. A read follows redirects within its
 * origin, and is sent once more when a token has run out. Where a CSRF token is declared a read
 * fetches it before the first write, and anew before the next one after a refusal.
 */
public final class OkHttpExchange implements HttpExchange {

  private static final int MOST_REDIRECTS = 5;
  private static final int UNAUTHORIZED = 401;
  private static final int MAX_TOKEN_BYTES = 1 << 20;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<String> OWN_FIELDS =
      Set.of(
          "accept-encoding",
          "connection",
          "content-length",
          "expect",
          "host",
          "proxy-authorization",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private final HttpSettings settings;
  private final SecretSource secrets;
  private final @Nullable CertifiedClient certified;
  private final Wire wire;
  private final Authorizer authorizer;
  private final @Nullable CsrfSession csrf;

  /**
   * An endpoint.
   *
   * @param connection stable id of the connection
   * @param settings the endpoint as configured
   * @param base the client to derive from; its DNS, trust and interceptors stay, and its pool where
   *     the connection has no certificate of its own
   * @param secrets where secrets come from
   * @param tokens where tokens are kept
   * @param hint reads when to come again
   * @param log what is told about each request
   * @param clock the time
   */
  public OkHttpExchange(
      String connection,
      HttpSettings settings,
      OkHttpClient base,
      SecretSource secrets,
      TokenStore tokens,
      RetryHint hint,
      WireLog log,
      Clock clock) {
    this.settings = settings;
    this.secrets = secrets;
    OkHttpClient client = ClientRules.apply(base, settings, secrets);
    ClientCertificate certificate = settings.certificate();
    this.certified =
        certificate == null ? null : new CertifiedClient(client, certificate, secrets, clock);
    this.wire =
        new Wire(
            certified == null ? () -> client : certified,
            settings.attemptTimeout(),
            new ReplyReader(hint, clock),
            log,
            clock);
    this.authorizer =
        Authorizers.of(connection, settings.auth(), secrets, tokens, this::postForm, clock);
    CsrfToken token = settings.csrfToken();
    this.csrf = token == null ? null : new CsrfSession(token, this::proven, clock);
  }

  @Override
  public HttpReply exchange(HttpRequest request, Call call) {
    refuseOwnFields(request.headers());
    if (csrf == null || request.kind() == RequestKind.READ) {
      return proven(request, call);
    }
    CsrfSession.Ticket ticket = csrf.ticket(call);
    return csrf.judged(ticket, proven(ticket.on(request), call));
  }

  private HttpReply proven(HttpRequest request, Call call) {
    Grant grant = authorizer.authorize(call);
    HttpReply reply = send(request, grant, call);
    if (reply.status() != UNAUTHORIZED || !authorizer.judgesRefusals()) {
      authorizer.accepted(grant);
      return reply;
    }
    ConnectorException refusal = authorizer.refused(grant, call);
    boolean again =
        request.kind() == RequestKind.READ
            && refusal.failure().category() == FailureCategory.AUTH_EXPIRED;
    if (!again) {
      throw refusal;
    }
    Grant renewed = authorizer.authorize(call);
    HttpReply second = send(request, renewed, call);
    if (second.status() == UNAUTHORIZED) {
      throw authorizer.refused(renewed, call);
    }
    authorizer.accepted(renewed);
    return second;
  }

  /** Closes idle connections that nobody else can use. */
  void closeIdle() {
    if (certified != null) {
      certified.closeIdle();
    }
  }

  private void refuseOwnFields(HttpHeaders headers) {
    for (String name : headers.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      boolean proof = lower.equals("authorization") && !(settings.auth() instanceof HttpAuth.None);
      boolean session = csrf != null && CsrfSession.FIELDS.contains(lower);
      if (OWN_FIELDS.contains(lower) || proof || session) {
        throw new ConnectorException(
            Failure.of(
                FailureCategory.CONNECTOR_BUG,
                Effect.NOT_SENT,
                "Header field " + name + " is the runtime's to set"));
      }
    }
  }

  private HttpReply send(HttpRequest request, Grant grant, Call call) {
    URI base = grant.base() == null ? settings.base() : grant.base();
    HttpUrl url = TargetUrls.resolve(base, request, grant.query());
    Signable signable = grant.isSigned() ? Signable.of(request) : new Signable(request, List.of());
    HttpReply reply = wire.send(sending(signable, url, grant), call);
    for (int hop = 0; hop < MOST_REDIRECTS; hop++) {
      HttpUrl next = next(request, url, reply, grant);
      if (next == null) {
        return reply;
      }
      url = next;
      reply = wire.send(sending(signable, url, grant), call);
    }
    return reply;
  }

  /** Where a read without a body is sent on to; null where the reply stands as it is. */
  private static @Nullable HttpUrl next(
      HttpRequest request, HttpUrl url, HttpReply reply, Grant grant) {
    Optional<String> location = reply.headers().first("Location");
    boolean follows =
        request.kind() == RequestKind.READ
            && !request.method().equals("POST")
            && REDIRECTS.contains(reply.status())
            && location.isPresent();
    if (!follows) {
      return null;
    }
    HttpUrl next = TargetUrls.redirected(url, location.get());
    if (next == null) {
      return null;
    }
    HttpUrl.Builder proven = next.newBuilder();
    grant.query().forEach(each -> proven.setQueryParameter(each.name(), each.value()));
    return proven.build();
  }

  private Wire.Sending sending(Signable signable, HttpUrl url, Grant grant) {
    HttpRequest request = signable.request();
    Headers.Builder headers = new Headers.Builder();
    copy(request.headers(), headers);
    copy(grant.headers(() -> signable.at(url)), headers);
    proveToProxy(url, headers);
    return new Wire.Sending(
        request.kind(),
        request.method(),
        url,
        headers.build(),
        request.body(),
        request.maxReplyBytes(),
        false);
  }

  private HttpReply postForm(URI uri, HttpHeaders fields, String form, Call call) {
    HttpUrl url = HttpUrl.parse(uri.toString());
    if (url == null) {
      throw new ConnectorException(
          Failure.of(FailureCategory.CONFIG, Effect.NOT_SENT, "The token URI is no URL"));
    }
    Headers.Builder headers = new Headers.Builder();
    copy(fields, headers);
    proveToProxy(url, headers);
    HttpBody body =
        HttpBody.of("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.US_ASCII));
    return wire.send(
        new Wire.Sending(
            RequestKind.READ, "POST", url, headers.build(), body, MAX_TOKEN_BYTES, true),
        call);
  }

  /**
   * A proxy that sees the request itself is told at once: being asked first would send it twice.
   */
  private void proveToProxy(HttpUrl url, Headers.Builder headers) {
    String authorization = ClientRules.authorization(settings.proxy(), secrets);
    if (authorization != null && !url.isHttps()) {
      headers.add(ClientRules.PROXY_AUTHORIZATION, authorization);
    }
  }

  private static void copy(HttpHeaders from, Headers.Builder to) {
    for (String name : from.names()) {
      from.all(name).forEach(value -> to.add(name, value));
    }
  }
}
