package io.ledgerway.testkit.counterparty.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;

/** The folder a counterparty answers into: a file appears there whole or not at all. */
public final class AnswerFolder {
  private final Path folder;

  public AnswerFolder(Path folder) {
    this.folder = folder;
  }

  /** Writes the text of an answer. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Writer out) throws IOException, SQLException;
  }

  /**
   * Puts the answer in place; one that is there already was written before a kill and stays as it
   * is.
   */
  public void put(String name, Content content) throws IOException, SQLException {
    Files.createDirectories(folder);
    Path target = folder.resolve(name);
    if (Files.exists(target)) {
      return;
    }
    Path temporary = folder.resolve("." + name + ".tmp");
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      Writer out =
          new BufferedWriter(
              new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8),
              1 << 16);
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
