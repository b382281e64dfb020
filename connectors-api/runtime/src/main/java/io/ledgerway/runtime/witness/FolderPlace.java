package io.ledgerway.runtime.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * One process's place in a folder that several processes use: the lowest number that nobody has. It
 * is free again when it is closed or its process ends.
 */
final class FolderPlace implements AutoCloseable {

  /**
   * The places of this process. An operating system gives up a process's lock on a file as soon as
   * the process closes that file anywhere, so no lock that is held here is tried a second time.
   */
  private static final Set<Path> TAKEN = new HashSet<>();

  private final Path file;
  private final FileChannel channel;
  private final int number;

  private FolderPlace(Path file, FileChannel channel, int number) {
    this.file = file;
    this.channel = channel;
    this.number = number;
  }

  static FolderPlace take(Path folder) throws IOException {
    Path real = folder.toRealPath();
    synchronized (TAKEN) {
      for (int number = 1; ; number++) {
        Path file = real.resolve(number + ".lock");
        if (TAKEN.contains(file)) {
          continue;
        }
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock != null) {
          TAKEN.add(file);
          return new FolderPlace(file, channel, number);
        }
        channel.close();
      }
    }
  }

  int number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    synchronized (TAKEN) {
      if (channel.isOpen()) {
        channel.close();
        TAKEN.remove(file);
      }
    }
  }
}
