package io.ledgerway.examples.hybriderp.campaign;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A run in a process of its own, which can be killed. */
final class ChildRun {

  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Path work;
  private final Path config;

  ChildRun(Path work, Path config) {
    this.work = work;
    this.config = config;
  }

  /** Runs to the end; the exit code. */
  int toTheEnd() throws IOException, InterruptedException {
    Process process = start();
    if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("A run did not end within " + LONGEST);
    }
    return process.exitValue();
  }

  /** Runs until the moment given, then sends SIGKILL; true when it was still running. */
  boolean killAfter(Duration moment) throws IOException, InterruptedException {
    Process process = start();
    boolean ended = process.waitFor(moment.toMillis(), TimeUnit.MILLISECONDS);
    if (!ended) {
      process.destroyForcibly();
      process.waitFor();
    }
    return !ended;
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Xmx256m");
    command.add("-Dhybriderp.home=" + System.getProperty("hybriderp.home", "."));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("io.ledgerway.examples.hybriderp.HybridErp");
    command.addAll(List.of("run", "--work", work.toString(), "--config", config.toString()));
    File log = work.resolveSibling(work.getFileName() + ".log").toFile();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }
}
