package io.ledgerway.campaign.kill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a worker is told to do.
 *
 * @param database JDBC URL of the store
 * @param port port of the targets
 * @param firstRound first round whose documents it writes
 * @param lastRound last of them
 * @param clockOff how far its clock is off
 * @param threads how many threads write each of the documents; 1 usually
 * @param rerouted whether every document is sent another way than before
 * @param strike the moment that it tells of and waits at
 * @param restored the moment that the store was set back to; null where it was not
 */
record Orders(
    String database,
    int port,
    int firstRound,
    int lastRound,
    Duration clockOff,
    int threads,
    boolean rerouted,
    Strike strike,
    @Nullable Instant restored) {

  private static final Strike NEVER = new Strike(TargetKind.NOTHING, Moment.LOOKUP);

  /** To write all that there is, to the end. */
  static Orders toTheEnd(String database, int port, int lastRound, boolean rerouted) {
    return new Orders(database, port, 0, lastRound, Duration.ZERO, 1, rerouted, NEVER, null);
  }

  static Orders parse(String[] text) {
    return new Orders(
        text[0],
        Integer.parseInt(text[1]),
        Integer.parseInt(text[2]),
        Integer.parseInt(text[3]),
        Duration.parse(text[4]),
        Integer.parseInt(text[5]),
        Boolean.parseBoolean(text[6]),
        Strike.parse(text[7]),
        text.length > 8 ? Instant.parse(text[8]) : null);
  }

  List<String> arguments() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                database,
                String.valueOf(port),
                String.valueOf(firstRound),
                String.valueOf(lastRound),
                clockOff.toString(),
                String.valueOf(threads),
                String.valueOf(rerouted),
                strike.toString()));
    if (restored != null) {
      arguments.add(restored.toString());
    }
    return arguments;
  }

  Orders withThreads(int number) {
    return new Orders(
        database, port, firstRound, lastRound, clockOff, number, rerouted, strike, restored);
  }

  Orders afterRestore(Instant moment) {
    return new Orders(
        database, port, firstRound, lastRound, clockOff, threads, rerouted, strike, moment);
  }
}
