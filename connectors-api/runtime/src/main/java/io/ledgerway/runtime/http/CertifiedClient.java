package io.ledgerway.runtime.http;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.secret.SecretSource;
import io.ledgerway.runtime.http.auth.ClientCertificate;
import io.ledgerway.runtime.http.internal.ClientIdentity;
import io.ledgerway.runtime.idempotency.Keys;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The client of a connection that shows a certificate, as the source has it at that moment.
 * Thread-safe. Its sockets are its own, and none outlives the certificate that it was opened with.
 */
final class CertifiedClient implements Supplier<OkHttpClient> {

  private static final int MOST_IDLE = 5;
  private static final int IDLE_MINUTES = 5;

  /** A client and what it was made from; the texts themselves are not kept. */
  private record Made(String texts, ClientIdentity identity, OkHttpClient client) {}

  private final OkHttpClient base;
  private final ClientCertificate certificate;
  private final SecretSource secrets;
  private final Clock clock;
  private final ConnectionPool pool = new ConnectionPool(MOST_IDLE, IDLE_MINUTES, TimeUnit.MINUTES);
  private @Nullable Made made;

  CertifiedClient(
      OkHttpClient base, ClientCertificate certificate, SecretSource secrets, Clock clock) {
    this.base = base;
    this.certificate = certificate;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public OkHttpClient get() {
    String chain = secrets.secret(certificate.chain()).reveal();
    String key = secrets.secret(certificate.privateKey()).reveal();
    Made now = made(chain, key);
    now.identity().requireValid(clock.instant());
    return now.client();
  }

  private synchronized Made made(String chain, String key) {
    String texts = Keys.sha256(chain, key);
    Made known = made;
    if (known != null && known.texts().equals(texts)) {
      return known;
    }
    ClientIdentity identity = ClientIdentity.read(chain, key);
    Made next = new Made(texts, identity, showing(identity));
    pool.evictAll();
    made = next;
    return next;
  }

  /** The pool tells sockets of different factories apart: one still in use is not used again. */
  private OkHttpClient showing(ClientIdentity identity) {
    X509TrustManager trust = base.x509TrustManager();
    if (trust == null) {
      throw new ConnectorException(
          Failure.of(
              FailureCategory.CONFIG,
              Effect.NOT_SENT,
              "The client that the runtime was given has no TLS: a certificate needs it"));
    }
    return base.newBuilder()
        .sslSocketFactory(identity.sockets(trust), trust)
        .connectionPool(pool)
        .build();
  }

  void closeIdle() {
    pool.evictAll();
  }
}
