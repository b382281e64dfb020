package io.ledgerway.examples.hybriderp.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.examples.hybriderp.config.ConfigFile;
import io.ledgerway.examples.hybriderp.config.ExampleConfig;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Kills runs at random moments, several times each, starts them again with the same work folder,
 * and compares what they came to with an undisturbed run. In every other run, routing and names of
 * connections change between kill and restart.
 */
public final class KillCampaign {

  private static final int MOST_KILLS = 6;
  private static final long FIRST_MOMENT_MILLIS = 250;

  private final Path home;
  private final Path folder;
  private final Random random;
  private final PrintStream out;
  private int kills;
  private int duplicates;
  private int losses;

  private KillCampaign(Path home, Path folder, long seed, PrintStream out) {
    this.home = home;
    this.folder = folder;
    this.random = new Random(seed);
    this.out = out;
  }

  /**
   * Runs a campaign.
   *
   * @param arguments number of runs, then optionally a seed
   * @throws IOException when a folder can't be used
   * @throws InterruptedException when interrupted
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (arguments.length < 1 || arguments.length > 2 || !arguments[0].matches("[1-9][0-9]{0,4}")) {
      out.println("usage: kill-campaign N [SEED]");
      System.exit(2);
    }
    long seed = arguments.length == 2 ? Long.parseLong(arguments[1]) : System.nanoTime();
    Path home = Path.of(System.getProperty("hybriderp.home", "."));
    Path folder = Files.createTempDirectory("kill-campaign");
    KillCampaign campaign = new KillCampaign(home, folder, seed, out);
    boolean clean = campaign.run(Integer.parseInt(arguments[0]), seed);
    if (clean) {
      delete(folder);
    } else {
      out.println("kept for a look: " + folder);
    }
    System.exit(clean ? 0 : 1);
  }

  private boolean run(int runs, long seed) throws IOException, InterruptedException {
    ObjectNode config = ChangedConfig.withSecondDrop(home.resolve("config.json"));
    Path file = ChangedConfig.write(config, folder.resolve("config.json"));
    ExampleConfig parsed = ConfigFile.read(file);
    Path clean = folder.resolve("clean");
    long begin = System.nanoTime();
    end(new ChildRun(clean, file), clean);
    Duration whole = Duration.ofNanos(System.nanoTime() - begin);
    Effects expected = Effects.of(clean, parsed);
    out.println(
        "clean run: "
            + whole.toMillis()
            + " ms, "
            + expected.lines().size()
            + " effects, seed "
            + seed);
    for (int number = 1; number <= runs; number++) {
      Path work = folder.resolve("run-" + number);
      disturb(work, config, number, whole);
      compare(number, expected, Effects.of(work, parsed));
      delete(work);
    }
    out.println(
        "runs " + runs + ", kills " + kills + ", duplicates " + duplicates + ", losses " + losses);
    return duplicates == 0 && losses == 0;
  }

  private void disturb(Path work, ObjectNode config, int number, Duration whole)
      throws IOException, InterruptedException {
    boolean rerouting = number % 2 == 0;
    Path file = folder.resolve("config-" + number + ".json");
    int attempts = 2 + random.nextInt(MOST_KILLS - 1);
    for (int round = 0; round < attempts; round++) {
      ChangedConfig.write(rerouting ? ChangedConfig.rerouted(config, round) : config, file);
      long moment = FIRST_MOMENT_MILLIS + random.nextInt(latest(whole));
      if (new ChildRun(work, file).killAfter(Duration.ofMillis(moment))) {
        kills++;
      }
    }
    end(new ChildRun(work, file), work);
  }

  /**
   * A run that is started again has less to do: kills later than this would mostly come too late.
   */
  private static int latest(Duration whole) {
    return (int) Math.max(1, whole.toMillis() * 2 / 3 - FIRST_MOMENT_MILLIS);
  }

  private static void end(ChildRun run, Path work) throws IOException, InterruptedException {
    int exit = run.toTheEnd();
    if (exit != 0) {
      throw new IllegalStateException(
          "A run ended with " + exit + ", see " + work.resolveSibling(work.getFileName() + ".log"));
    }
  }

  private void compare(int number, Effects expected, Effects found) {
    List<String> more = found.beyond(expected);
    List<String> less = expected.beyond(found);
    duplicates += more.size();
    losses += less.size();
    more.forEach(line -> out.println("run " + number + " has more: " + line));
    less.forEach(line -> out.println("run " + number + " lacks: " + line));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
