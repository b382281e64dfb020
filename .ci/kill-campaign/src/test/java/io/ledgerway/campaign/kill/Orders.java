package io.ledgerway.campaign.kill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a worker is told to do.
 *
 * @param database JDBC URL of the store
 * @param witness folder of the store's witness
 * @param port port of the targets
 * @param firstRound first round whose documents it writes
 * @param lastRound last of them
 * @param clockOff how far its clock is off
 * @param threads how many threads write each of the documents; 1 usually
 * @param rerouted whether every document is sent another way than before
 * @param strike the moment that it tells of and waits at
 */
record Orders(
    String database,
    Path witness,
    int port,
    int firstRound,
    int lastRound,
    Duration clockOff,
    int threads,
    boolean rerouted,
    Strike strike) {

  private static final Strike NEVER = new Strike(TargetKind.NOTHING, Moment.LOOKUP);

  /** To write all that there is, to the end. */
  static Orders toTheEnd(Store store, int port, int lastRound, boolean rerouted) {
    return new Orders(
        store.url(), store.witness(), port, 0, lastRound, Duration.ZERO, 1, rerouted, NEVER);
  }

  static Orders parse(String[] text) {
    return new Orders(
        text[0],
        Path.of(text[1]),
        Integer.parseInt(text[2]),
        Integer.parseInt(text[3]),
        Integer.parseInt(text[4]),
        Duration.parse(text[5]),
        Integer.parseInt(text[6]),
        Boolean.parseBoolean(text[7]),
        Strike.parse(text[8]));
  }

  List<String> arguments() {
    return List.of(
        database,
        witness.toString(),
        String.valueOf(port),
        String.valueOf(firstRound),
        String.valueOf(lastRound),
        clockOff.toString(),
        String.valueOf(threads),
        String.valueOf(rerouted),
        strike.toString());
  }

  Orders withThreads(int number) {
    return new Orders(
        database, witness, port, firstRound, lastRound, clockOff, number, rerouted, strike);
  }
}
