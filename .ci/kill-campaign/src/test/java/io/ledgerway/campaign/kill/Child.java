package io.ledgerway.campaign.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A {@link Worker} in a process of its own. Thread-safe. */
final class Child implements AutoCloseable {

  private static final long LONGEST_SECONDS = 150;

  private final Process process;
  private final Path log;
  private final List<String> lines = new ArrayList<>();
  private final Thread reader;

  /** Starts it; what it says goes to the trap as it says it. */
  Child(Orders orders, Path log, Consumer<Strike> told) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx192m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName()));
    command.addAll(orders.arguments());
    this.log = log;
    this.process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    this.reader = new Thread(() -> read(told), "child");
    reader.start();
  }

  private void read(Consumer<Strike> told) {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith("AT ")) {
          told.accept(Strike.parse(line.substring("AT ".length())));
        }
        synchronized (lines) {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      // A killed process says nothing more.
    }
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** SIGSTOP, or SIGCONT. */
  void signal(String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets it go on from the moment at which it waits. */
  void goOn() {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
    } catch (IOException e) {
      // It did not wait for anything and has ended.
    }
  }

  /** What it said until it ended by itself. */
  List<String> toTheEnd() throws IOException, InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("It did not end: " + Files.readString(log));
    }
    reader.join();
    synchronized (lines) {
      if (!lines.contains("DONE")) {
        throw new IllegalStateException(
            "It failed: " + Files.readString(log) + "\n" + String.join("\n", lines));
      }
      return List.copyOf(lines);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
