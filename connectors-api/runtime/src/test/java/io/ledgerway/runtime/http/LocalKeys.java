package io.ledgerway.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/** Keys and certificates of a test: that of a server for localhost, and others by name. */
final class LocalKeys {

  private static final char[] WORD = "changeit".toCharArray();
  private static final String SERVER = "localhost";

  private final Path folder;
  private final KeyStore keys;

  private LocalKeys(Path folder, KeyStore keys) {
    this.folder = folder;
    this.keys = keys;
  }

  /** Makes the key of the server. */
  static LocalKeys make(Path folder) throws Exception {
    LocalKeys made = new LocalKeys(folder, KeyStore.getInstance("PKCS12"));
    made.keys.load(null, WORD);
    return made.with(SERVER, "EC", "-ext", "san=dns:localhost");
  }

  /** Makes one more key and its certificate, which it signs itself. */
  LocalKeys with(String name, String algorithm, String... more) throws Exception {
    Path file = folder.resolve(name + ".p12");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", name, "-keyalg", algorithm));
    command.addAll(List.of("-dname", "CN=" + name, "-validity", "2", "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", file.toString(), "-storepass", new String(WORD)));
    command.addAll(List.of(more));
    Process keytool =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".txt").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore made = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      made.load(in, WORD);
    }
    keys.setKeyEntry(name, made.getKey(name, WORD), WORD, made.getCertificateChain(name));
    return this;
  }

  /** A listener with the key of the server. */
  ServerSocket listener() throws Exception {
    return socket(null);
  }

  /** The same, for clients alone that show a certificate of these names. */
  SSLServerSocket listenerFor(String... names) throws Exception {
    SSLServerSocket socket = (SSLServerSocket) socket(trust(names));
    socket.setNeedClientAuth(true);
    return socket;
  }

  private ServerSocket socket(TrustManagerFactory trust) throws Exception {
    KeyStore own = KeyStore.getInstance("PKCS12");
    own.load(null, WORD);
    own.setKeyEntry(SERVER, keys.getKey(SERVER, WORD), WORD, keys.getCertificateChain(SERVER));
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(own, WORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), trust == null ? null : trust.getTrustManagers(), null);
    return context
        .getServerSocketFactory()
        .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /** A client that trusts the server alone. */
  OkHttpClient trusting() throws Exception {
    TrustManagerFactory trust = trust(SERVER);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return new OkHttpClient.Builder()
        .sslSocketFactory(
            context.getSocketFactory(), (X509TrustManager) trust.getTrustManagers()[0])
        .build();
  }

  private TrustManagerFactory trust(String... names) throws Exception {
    KeyStore known = KeyStore.getInstance("PKCS12");
    known.load(null, WORD);
    for (String name : names) {
      known.setCertificateEntry(name, keys.getCertificate(name));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(known);
    return trust;
  }

  String certificatePem(String name) throws GeneralSecurityException {
    return pem("CERTIFICATE", keys.getCertificate(name).getEncoded());
  }

  String keyPem(String name) throws GeneralSecurityException {
    return pem("PRIVATE KEY", keys.getKey(name, WORD).getEncoded());
  }

  static String pem(String kind, byte[] der) {
    return "-----BEGIN "
        + kind
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
        + "\n-----END "
        + kind
        + "-----\n";
  }
}
