package io.ledgerway.runtime.http.internal;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A client certificate and the key that fits it. Immutable; shows nothing of either. */
public final class ClientIdentity {

  private static final Pattern CERTIFICATE =
      Pattern.compile("-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----");
  private static final byte[] PROBE = {1, 2, 3, 4};

  private final List<X509Certificate> chain;
  private final PrivateKey key;

  private ClientIdentity(List<X509Certificate> chain, PrivateKey key) {
    this.chain = chain;
    this.key = key;
  }

  /** Reads both texts; CONFIG, without a word of them, where they are of no use. */
  public static ClientIdentity read(String chainPem, String keyPem) {
    List<X509Certificate> chain = chain(chainPem);
    PublicKey certified = chain.get(0).getPublicKey();
    PrivateKey key = key(keyPem, certified.getAlgorithm());
    requireFit(key, certified);
    return new ClientIdentity(chain, key);
  }

  private static List<X509Certificate> chain(String pem) {
    List<X509Certificate> chain = new ArrayList<>();
    Matcher block = CERTIFICATE.matcher(pem);
    while (block.find()) {
      X509Certificate next = certificate(block.group(1));
      if (!chain.isEmpty() && !issued(next, chain.get(chain.size() - 1))) {
        throw useless("its chain is out of order: its own comes first, then each one's issuer");
      }
      chain.add(next);
    }
    if (chain.isEmpty()) {
      throw useless("it is no PEM that begins with BEGIN CERTIFICATE");
    }
    return List.copyOf(chain);
  }

  private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
    return issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  /** The parser's own message could quote what it read. */
  private static X509Certificate certificate(String base64) {
    try {
      byte[] der = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (IllegalArgumentException | CertificateException e) {
      throw useless("its PEM is damaged");
    }
  }

  private static PrivateKey key(String pem, String algorithm) {
    PKCS8EncodedKeySpec encoded = Pkcs8.read(pem, why -> useless("about its key, " + why));
    try {
      return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
    } catch (InvalidKeySpecException e) {
      throw useless("its key does not fit it: that is no " + algorithm + " key");
    } catch (GeneralSecurityException e) {
      throw useless("this JDK has no " + algorithm + " keys");
    }
  }

  private static void requireFit(PrivateKey key, PublicKey certified) {
    try {
      Signature signature = Signature.getInstance(signatures(certified.getAlgorithm()));
      signature.initSign(key);
      signature.update(PROBE);
      byte[] signed = signature.sign();
      signature.initVerify(certified);
      signature.update(PROBE);
      if (signature.verify(signed)) {
        return;
      }
    } catch (GeneralSecurityException e) {
      // A key on another curve, or of another length, fails here.
    }
    throw useless("its key does not fit it; keep the key that it was made for");
  }

  private static String signatures(String algorithm) {
    return switch (algorithm) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> throw useless("its key is neither RSA nor EC");
    };
  }

  /** Refuses with CONFIG what has run out or is not valid yet. */
  public void requireValid(Instant now) {
    Instant begin = chain.get(0).getNotBefore().toInstant();
    Instant end = chain.get(0).getNotAfter().toInstant();
    if (now.isAfter(end)) {
      throw useless("it expired at " + end + "; put a new one in its place");
    }
    if (now.isBefore(begin)) {
      throw useless("it is not valid before " + begin);
    }
  }

  /** Sockets that show the certificate where a target asks for one, and trust as before. */
  public SSLSocketFactory sockets(X509TrustManager trust) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keyManagers(), new TrustManager[] {trust}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException | IOException e) {
      throw useless("this JDK makes no use of it (" + e.getClass().getSimpleName() + ")");
    }
  }

  private KeyManager[] keyManagers() throws GeneralSecurityException, IOException {
    char[] word = UUID.randomUUID().toString().toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("client", key, word, chain.toArray(new Certificate[0]));
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, word);
    return managers.getKeyManagers();
  }

  private static ConnectorException useless(String why) {
    return new ConnectorException(
        Failure.of(
            FailureCategory.CONFIG,
            Effect.NOT_SENT,
            "The client certificate of the connection can't be used: " + why));
  }
}
