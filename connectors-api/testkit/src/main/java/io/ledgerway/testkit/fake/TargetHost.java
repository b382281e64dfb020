package io.ledgerway.testkit.fake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/** What a target stands on: a server that it shares with others, a folder of its own, and time. */
public final class TargetHost {

  private final Supplier<HttpFakeServer> server;
  private final Path folder;
  private final Clock clock;

  /**
   * A host.
   *
   * @param server the server, asked for by the first target that speaks HTTP; targets share it,
   *     each under a path of its own
   * @param folder an empty folder that nobody else uses; relative folders of the connection begin
   *     here
   * @param clock the time, which moves when a rule lets it
   */
  public TargetHost(Supplier<HttpFakeServer> server, Path folder, Clock clock) {
    this.server = server;
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * The server for targets that speak HTTP.
   *
   * @return the server, which starts with its first target
   */
  public HttpFakeServer server() {
    return server.get();
  }

  /**
   * The folder for targets that take files.
   *
   * @return the folder; relative folders of the connection begin here
   */
  public Path folder() {
    return folder;
  }

  /**
   * The time for targets that do things later, such as showing what they have taken.
   *
   * @return the clock of the connection as well
   */
  public Clock clock() {
    return clock;
  }
}
