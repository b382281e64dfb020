package io.ledgerway.examples.hybriderp.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code run --follow} in a process of its own, which can be stopped, paused and killed. */
final class FollowingProcess implements AutoCloseable {

  private final Process process;
  private final Path log;

  private FollowingProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static FollowingProcess start(Path work, String url, Path log, String... more)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx256m", "-Dhybriderp.home=."));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("io.ledgerway.examples.hybriderp.HybridErp");
    command.addAll(List.of("run", "--follow", "--work", work.toString(), "--jdbc", url));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new FollowingProcess(process, log);
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGSTOP, or SIGCONT. */
  void signal(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
  }

  void requireAlive() throws IOException {
    if (!process.isAlive()) {
      throw new IllegalStateException("It ended by itself: " + Files.readString(log));
    }
  }

  /** SIGTERM; what it printed. */
  String stop() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      throw new IllegalStateException("It did not stop: " + Files.readString(log));
    }
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
