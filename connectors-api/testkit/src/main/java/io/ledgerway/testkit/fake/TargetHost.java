package io.ledgerway.testkit.fake;

import java.nio.file.Path;
import java.util.function.Supplier;

/** What a target stands on: a server that it shares with others, and a folder of its own. */
public final class TargetHost {

  private final Supplier<HttpFakeServer> server;
  private final Path folder;

  /**
   * A host.
   *
   * @param server the server, asked for by the first target that speaks HTTP; targets share it,
   *     each under a path of its own
   * @param folder an empty folder that nobody else uses; relative folders of the connection begin
   *     here
   */
  public TargetHost(Supplier<HttpFakeServer> server, Path folder) {
    this.server = server;
    this.folder = folder;
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
}
