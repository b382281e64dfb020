package io.ledgerway.examples.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An HTTP server on loopback that answers every request at once with the same short JSON, and keeps
 * connections open: what is left is the client's cost.
 */
final class LoopbackServer implements AutoCloseable {

  static final String ANSWER = "{\"id\":\"R-1001\",\"state\":\"ACCEPTED\"}";

  private static final byte[] REPLY =
      ("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: "
              + ANSWER.length()
              + "\r\n\r\n"
              + ANSWER)
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket socket;

  private LoopbackServer(ServerSocket socket) {
    this.socket = socket;
  }

  static LoopbackServer open() throws IOException {
    LoopbackServer server =
        new LoopbackServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    start(server::accept);
    return server;
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "loopback-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (!socket.isClosed()) {
        Socket client = socket.accept();
        client.setTcpNoDelay(true);
        start(() -> answer(client));
      }
    } catch (IOException e) {
      // It was closed.
    }
  }

  private static void answer(Socket client) {
    try (client) {
      InputStream in = new BufferedInputStream(client.getInputStream());
      OutputStream out = client.getOutputStream();
      while (true) {
        in.skipNBytes(lengthOfBody(in));
        out.write(REPLY);
      }
    } catch (IOException e) {
      // The client has gone.
    }
  }

  /** Reads the header; what follows it is the body. */
  private static int lengthOfBody(InputStream in) throws IOException {
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
      }
    }
    return length;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
