package io.ledgerway.runtime.http;

import static io.ledgerway.runtime.http.Endpoint.WRITE;
import static io.ledgerway.runtime.http.Endpoint.call;
import static io.ledgerway.runtime.http.Endpoint.failure;
import static io.ledgerway.runtime.http.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target that is not who it should be gets nothing. */
class TlsTest {

  private static final char[] WORD = "changeit".toCharArray();

  @TempDir static Path folder;
  private static KeyStore keys;

  @BeforeAll
  static void makeACertificateForLocalhostAlone() throws Exception {
    Path file = folder.resolve("localhost.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(WORD))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.txt").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
    keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, WORD);
    }
  }

  private static ServerSocket listener() throws GeneralSecurityException, IOException {
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, WORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), null, null);
    return context
        .getServerSocketFactory()
        .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private static OkHttpClient trusting() throws GeneralSecurityException, IOException {
    KeyStore known = KeyStore.getInstance("PKCS12");
    known.load(null, WORD);
    known.setCertificateEntry("server", keys.getCertificate("server"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return new OkHttpClient.Builder()
        .sslSocketFactory(
            context.getSocketFactory(), (X509TrustManager) trust.getTrustManagers()[0])
        .build();
  }

  private static HttpExchange at(OkHttpClient client, String host, RawServer server) {
    URI base = URI.create("https://" + host + ":" + server.port() + "/");
    return HttpEndpoints.standard()
        .withClient(client)
        .open("c1", HttpSettings.of(base), Endpoint.CLOCK);
  }

  private static void assertMisconfigured(Failure failure) {
    assertThat(failure.category()).isEqualTo(FailureCategory.CONFIG);
    assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
  }

  @Test
  void sendsToATargetThatIsTrusted() throws Exception {
    try (RawServer server = new RawServer(listener(), reply(201, "", ""))) {
      assertThat(at(trusting(), "localhost", server).exchange(WRITE, call()).status())
          .isEqualTo(201);
    }
  }

  @Test
  void sendsNothingToATargetThatIsNotTrusted() throws Exception {
    try (RawServer server = new RawServer(listener(), reply(201, "", ""))) {
      assertMisconfigured(failure(at(new OkHttpClient(), "localhost", server), WRITE, call()));
      assertThat(server.begun()).isZero();
    }
  }

  @Test
  void sendsNothingToATargetOfAnotherName() throws Exception {
    try (RawServer server = new RawServer(listener(), reply(201, "", ""))) {
      assertMisconfigured(failure(at(trusting(), "127.0.0.1", server), WRITE, call()));
      assertThat(server.begun()).isZero();
    }
  }

  @Test
  void sendsNothingWhereTheTargetBreaksOffTheHandshake() throws Exception {
    RawServer.Manner closing =
        (server, socket) -> {
          socket.getInputStream().read();
          return false;
        };
    try (RawServer server = new RawServer(closing)) {
      Failure failure = failure(at(trusting(), "localhost", server), WRITE, call());

      assertThat(failure.category()).isEqualTo(FailureCategory.UNREACHABLE);
      assertThat(failure.effect()).isEqualTo(Effect.NOT_SENT);
    }
  }
}
