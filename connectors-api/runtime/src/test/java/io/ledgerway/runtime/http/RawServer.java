package io.ledgerway.runtime.http;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of bytes that counts what arrives and misbehaves as it is told. */
final class RawServer implements Closeable {

  /** What is done with one connection after its first request has begun to arrive. */
  @FunctionalInterface
  interface Manner {
    /** Serves one request; false to close the connection. */
    boolean serve(RawServer server, Socket socket) throws IOException;
  }

  /** A request as it came in. */
  record Received(String head, byte[] body) {

    String line() {
      return head.substring(0, head.indexOf("\r\n"));
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    String field(String name) {
      for (String line : head.split("\r\n")) {
        if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
          return line.substring(name.length() + 1).strip();
        }
      }
      return null;
    }
  }

  private final ServerSocket listener;
  private final List<Manner> script;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger begun = new AtomicInteger();

  /** A server that treats the first request in the first manner, and so on; then in the last. */
  RawServer(Manner... script) {
    this(plain(), script);
  }

  RawServer(ServerSocket listener, Manner... script) {
    this.listener = listener;
    this.script = List.of(script);
    Thread acceptor = new Thread(this::accept, "raw-server");
    acceptor.setDaemon(true);
    acceptor.start();
  }

  private static ServerSocket plain() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  int port() {
    return listener.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  /** How many requests have sent at least one byte. */
  int begun() {
    return begun.get();
  }

  /** Requests that arrived complete. */
  List<Received> received() {
    return received;
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        connections.incrementAndGet();
        Thread worker = new Thread(() -> work(socket), "raw-connection");
        worker.setDaemon(true);
        worker.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void work(Socket socket) {
    try (socket) {
      boolean more = true;
      while (more) {
        more = script.get(Math.min(begun.get(), script.size() - 1)).serve(this, socket);
      }
    } catch (IOException e) {
      // The other side went away: what it had sent is counted.
    }
  }

  private int first(InputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      throw new IOException("closed");
    }
    begun.incrementAndGet();
    return first;
  }

  Received take(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.write(first(in));
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      head.write(next(in));
    }
    String text = head.toString(StandardCharsets.ISO_8859_1);
    Received shape = new Received(text, new byte[0]);
    byte[] body;
    if ("chunked".equals(shape.field("Transfer-Encoding"))) {
      body = chunks(in);
    } else {
      String length = shape.field("Content-Length");
      body = in.readNBytes(length == null ? 0 : Integer.parseInt(length));
    }
    Received complete = new Received(text, body);
    received.add(complete);
    return complete;
  }

  private static int next(InputStream in) throws IOException {
    int next = in.read();
    if (next < 0) {
      throw new IOException("closed");
    }
    return next;
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line(in), 16);
      body.write(in.readNBytes(size));
      line(in);
      if (size == 0) {
        return body.toByteArray();
      }
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = next(in); next != '\n'; next = next(in)) {
      line.append((char) next);
    }
    return line.toString().strip();
  }

  /** Takes a request and answers it; the connection stays open. */
  static Manner reply(int status, String headers, String body) {
    return reply(status, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  static Manner reply(int status, String headers, byte[] body) {
    return (server, socket) -> {
      server.take(socket);
      send(socket, status, headers + "Content-Length: " + body.length + "\r\n", body);
      return true;
    };
  }

  /** Takes a request and answers it with bytes as they are, then closes. */
  static Manner replyAndClose(int status, String headers, byte[] body) {
    return (server, socket) -> {
      server.take(socket);
      send(socket, status, headers, body);
      return false;
    };
  }

  /** Takes a request and announces more than it sends. */
  static Manner breakOff(int status) {
    return replyAndClose(
        status, "Content-Length: 1000\r\n", "{\"half\":".getBytes(StandardCharsets.UTF_8));
  }

  /** Takes a request, begins to answer, and says no more. */
  static Manner stallInTheBody() {
    return (server, socket) -> {
      server.take(socket);
      send(socket, 200, "Content-Length: 1000\r\n", new byte[] {'{'});
      socket.getInputStream().read();
      return false;
    };
  }

  /** Takes some bytes of a request, the first one included, and resets the connection. */
  static Manner resetAfter(int bytes) {
    return (server, socket) -> {
      InputStream in = socket.getInputStream();
      server.first(in);
      in.readNBytes(bytes - 1);
      socket.setSoLinger(true, 0);
      return false;
    };
  }

  /** Takes a request and closes without a word. */
  static Manner closeSilently() {
    return (server, socket) -> {
      server.take(socket);
      return false;
    };
  }

  /** Takes a request and never answers. */
  static Manner stall() {
    return (server, socket) -> {
      server.take(socket);
      socket.getInputStream().read();
      return false;
    };
  }

  /** Answers with a status alone; the connection stays open. */
  static boolean answer(Socket socket, int status) throws IOException {
    send(socket, status, "Content-Length: 0\r\n", new byte[0]);
    return true;
  }

  private static void send(Socket socket, int status, String headers, byte[] body)
      throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(
        ("HTTP/1.1 " + status + " Status\r\n" + headers + "\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
