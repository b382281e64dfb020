package io.ledgerway.runtime.witness;

import io.ledgerway.runtime.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A witness in a local folder that outlives a killed process, not a power failure. Each process
 * that has it open writes a file of its own, of 64 KiB, which the next one takes up again. Not for
 * a folder that several machines share: give each its own. Thread-safe.
 */
public final class FolderWitness implements Witness, AutoCloseable {

  private static final String ENDING = ".witness";

  private final Path folder;
  private final FolderPlace place;
  private final SightingFile own;

  private FolderWitness(Path folder, FolderPlace place, SightingFile own) {
    this.folder = folder;
    this.place = place;
    this.own = own;
  }

  /**
   * Opens the witness; its folder is made when it is not there.
   *
   * @param folder the folder; nothing else lies in it
   * @return the open witness
   * @throws StoreException when the folder can't be used
   */
  public static FolderWitness open(Path folder) {
    try {
      Files.createDirectories(folder);
      FolderPlace place = FolderPlace.take(folder);
      try {
        SightingFile own = SightingFile.open(folder.resolve(place.number() + ENDING));
        return new FolderWitness(folder, place, own);
      } catch (IOException e) {
        place.close();
        throw e;
      }
    } catch (IOException e) {
      throw failure("be opened", folder, e);
    }
  }

  @Override
  public void note(Sighting sighting) {
    try {
      own.add(sighting);
    } catch (IOException e) {
      throw failure("be written", folder, e);
    }
  }

  @Override
  public Collection<Sighting> sightings() {
    List<Sighting> all = new ArrayList<>();
    try {
      for (Path file : files()) {
        all.addAll(SightingFile.read(file));
      }
    } catch (IOException e) {
      throw failure("be read", folder, e);
    }
    return all;
  }

  @Override
  public void clear() {
    try {
      for (Path file : files()) {
        SightingFile.clear(file);
      }
    } catch (IOException e) {
      throw failure("be cleared", folder, e);
    }
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + ENDING)) {
      entries.forEach(files::add);
    }
    return files;
  }

  private static StoreException failure(String what, Path folder, IOException e) {
    return new StoreException(
        "The store's witness in "
            + folder
            + " can't "
            + what
            + " ("
            + e.getClass().getSimpleName()
            + "): check that the folder is there and its disk has room, then run again",
        e);
  }

  /** Gives the file to the next process. What was noted stays. */
  @Override
  public void close() {
    try {
      own.close();
      place.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The store's witness can't be closed", e);
    }
  }
}
