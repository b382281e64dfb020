package io.ledgerway.campaign.kill;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Targets of all kinds on one port, over raw sockets: what arrives takes effect whether or not its
 * sender lives to hear of it. A document is posted to {@code /KIND/KEY}, and asked for there.
 * Thread-safe.
 */
final class Target implements AutoCloseable {

  private record Entry(String document, long at) {}

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final Map<String, Integer> effects = new ConcurrentHashMap<>();
  private final AtomicReference<TargetKind> losesReplyOf = new AtomicReference<>();
  private volatile Trap trap = new Trap(new Strike(TargetKind.NOTHING, Moment.PURGE), () -> {});

  private Target(ServerSocket server) {
    this.server = server;
  }

  static Target open() throws IOException {
    Target target = new Target(new ServerSocket(0, 256, InetAddress.getLoopbackAddress()));
    target.threads.execute(target::accept);
    return target;
  }

  int port() {
    return server.getLocalPort();
  }

  /** From now on this trap is told of what happens on the wire. */
  void set(Trap next) {
    trap = next;
    // Only what is in doubt is asked for: somebody's reply has to get lost.
    Strike strike = next.strike();
    boolean needed = strike.moment().needsDoubt() && strike.kind().canBeAsked();
    losesReplyOf.set(needed ? strike.kind() : null);
  }

  /** How often a document took effect, at targets of a kind. */
  int effects(TargetKind kind, String document) {
    return effects.getOrDefault(kind + "/" + document, 0);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      String[] request = line(in).split(" ", 3);
      if (request.length < 3) {
        return;
      }
      String[] path = request[1].split("/", 3);
      TargetKind kind = TargetKind.valueOf(path[1]);
      String answer = "POST".equals(request[0]) ? post(kind, path[2], in) : get(kind, path[2], in);
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      // Its sender is gone, which is what this is about.
    }
  }

  private String post(TargetKind kind, String key, InputStream in) throws IOException {
    trap.at(new Strike(kind, Moment.FIRST_BYTE));
    int length = headers(in);
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new IOException("cut off");
    }
    trap.at(new Strike(kind, Moment.LAST_BYTE));
    boolean lost = losesReplyOf.compareAndSet(kind, null);
    if (lost && trap.strike().moment() == Moment.ABSENT) {
      throw new IOException("lost before it was taken");
    }
    String answer = take(kind, key, new String(body, StandardCharsets.UTF_8));
    trap.at(new Strike(kind, Moment.APPLIED));
    if (lost) {
      throw new IOException("lost after it was taken");
    }
    return answer;
  }

  private String take(TargetKind kind, String key, String document) {
    Entry entry = new Entry(document, System.nanoTime());
    Entry there = entries.putIfAbsent(kind + "/" + key, entry);
    return switch (kind.dedupe()) {
      case NATIVE_KEY -> there == null ? effect(kind, document) : answer(201);
      case UNIQUE_REFERENCE -> there == null ? effect(kind, document) : answer(409);
      default -> effect(kind, document);
    };
  }

  private String effect(TargetKind kind, String document) {
    effects.merge(kind + "/" + document, 1, Integer::sum);
    return answer(201);
  }

  private String get(TargetKind kind, String key, InputStream in) throws IOException {
    headers(in);
    trap.at(new Strike(kind, Moment.LOOKUP));
    Entry entry = entries.get(kind + "/" + key);
    boolean shown =
        entry != null
            && Duration.ofNanos(System.nanoTime() - entry.at()).compareTo(kind.lag()) >= 0;
    return answer(shown ? 200 : 404);
  }

  private static String answer(int status) {
    return "HTTP/1.1 " + status + " So\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
  }

  /** Reads to the end of the headers; the length of the body. */
  private static int headers(InputStream in) throws IOException {
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String name = "content-length:";
      if (line.toLowerCase(Locale.ROOT).startsWith(name)) {
        length = Integer.parseInt(line.substring(name.length()).strip());
      }
    }
    return length;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("cut off");
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
