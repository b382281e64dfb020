package io.ledgerway.testkit.fake;

import java.nio.file.Path;

/** What a target stands on: a server that it shares with others, and a folder of its own. */
public final class TargetHost {

  private final HttpFakeServer server;
  private final Path folder;

  /**
   * A host.
   *
   * @param server the server; targets share it, each under a path of its own
   * @param folder an empty folder that nobody else uses; relative folders of the connection begin
   *     here
   */
  public TargetHost(HttpFakeServer server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /**
   * The server for targets that speak HTTP.
   *
   * @return the server, which starts with its first target
   */
  public HttpFakeServer server() {
    return server;
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
