package io.ledgerway.connector.einvoice;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.port.FileContent;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.connector.port.FileExchange;
import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.testkit.fake.FakeTarget;
import io.ledgerway.testkit.fake.Fault;
import io.ledgerway.testkit.fake.TargetHost;
import io.ledgerway.testkit.fake.When;
import io.ledgerway.testkit.fake.WireRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A folder that suppliers put invoices into; whatever else happens in it is an effect. */
final class InboxTarget implements FakeTarget {

  static final String FOLDER = "inbox";

  private final Path folder;
  private final Map<String, String> delivered = new TreeMap<>();
  private final List<WireRequest> wire = new CopyOnWriteArrayList<>();
  private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

  InboxTarget(TargetHost host) {
    this.folder = host.folder().resolve(FOLDER);
  }

  /** One more file; gives back its name. */
  synchronized String deliver(String content) {
    String name = String.format(Locale.ROOT, "%05d.xml", delivered.size() + 1);
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    delivered.put(name, content);
    return name;
  }

  /** Lets the disk fail once where a file is. */
  void failOnce(String name) {
    unreadable.add(name);
  }

  @Override
  public int effects(String name) {
    return Collections.frequency(changed(), name);
  }

  @Override
  public int effects() {
    return changed().size();
  }

  /** The files that are not, or no longer, as they were delivered. */
  private synchronized List<String> changed() {
    Map<String, String> there = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          there.put(
              file.getFileName().toString(),
              Files.isDirectory(file) ? "a folder" : Files.readString(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Set<String> names = new TreeSet<>(there.keySet());
    names.addAll(delivered.keySet());
    names.removeIf(name -> delivered.getOrDefault(name, "").equals(there.get(name)));
    return List.copyOf(names);
  }

  @Override
  public List<WireRequest> wire() {
    return List.copyOf(wire);
  }

  @Override
  public void inject(Fault fault, When when) {
    throw new UnsupportedOperationException("nothing is sent to a folder that is only read");
  }

  @Override
  public FileExchange files(FileExchange folders) {
    return new Watched(folders);
  }

  @Override
  public void close() {}

  /** The folder as the connector sees it. */
  private final class Watched implements FileExchange {

    private final FileExchange folders;

    Watched(FileExchange folders) {
      this.folders = folders;
    }

    private void note(String what, String name) {
      wire.add(new WireRequest(what, name, Map.of(), Map.of(), "", List.of()));
    }

    @Override
    public FileExchange within(Call call) {
      return new Watched(folders.within(call));
    }

    @Override
    public List<FileEntry> list(String name) {
      note("LIST", name);
      return folders.list(name);
    }

    @Override
    public InputStream open(FileEntry file) {
      note("OPEN", file.name());
      return unreadable.remove(file.name()) ? new FailingFiles().open(file) : folders.open(file);
    }

    @Override
    public StagedFile stage(String name, String finalName, FileContent content) {
      note("STAGE", finalName);
      return folders.stage(name, finalName, content);
    }

    @Override
    public void publish(StagedFile file) {
      note("PUBLISH", file.finalName());
      folders.publish(file);
    }
  }
}
