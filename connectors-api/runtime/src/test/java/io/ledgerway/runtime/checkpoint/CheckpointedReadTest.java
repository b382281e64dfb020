package io.ledgerway.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.read.ReadContract;
import io.ledgerway.connector.read.ReadSource;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.memory.MemoryStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointedReadTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path root;
  private final List<String> delivered = new ArrayList<>();
  private final MemoryStores stores = MemoryStores.open(CLOCK);
  private final CheckpointStore store = stores.checkpoints();
  private ScriptedReader reader;
  private LedgerwayRuntime runtime;

  @BeforeEach
  void readAnExchangeFolder() {
    open(ReadSource.EXCHANGE_FOLDER, false);
  }

  private void open(ReadSource source, boolean sameNameMeansRepeat) {
    reader = new ScriptedReader(new ReadContract(source, sameNameMeansRepeat));
    runtime =
        Ledgerway.runtime()
            .stores(stores.intentions(), store)
            .folder(root)
            .clock(CLOCK)
            .connector(reader)
            .build();
    runtime.connect(new ConnectionSpec("in-1", "In", "lines", Map.of(), null));
  }

  private ReadSummary read() {
    return read(this::take);
  }

  private ReadSummary read(PageSink<String> sink) {
    return runtime.read(runtime.connection("in-1").orElseThrow(), ScriptedReader.READ, sink);
  }

  private void take(List<Envelope<String>> items) {
    items.forEach(each -> delivered.add(each.document()));
  }

  private void put(String name, String... lines) throws IOException {
    Files.createDirectories(root.resolve("in"));
    Files.writeString(root.resolve("in").resolve(name), String.join("\n", lines));
  }

  private List<String> names(String folder) throws IOException {
    if (!Files.exists(root.resolve(folder))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(root.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private List<FileOutcome> outcomes() {
    return store.files("in-1", "", 100).stream().map(FileRecord::outcome).toList();
  }

  @Test
  void deliversFilesInOrderAndArchivesThem() throws Exception {
    put("2.txt", "d");
    put("1.txt", "a", "b", "c");
    assertThat(read()).isEqualTo(new ReadSummary(4, 2, 0));
    assertThat(delivered).containsExactly("a", "b", "c", "d");
    assertThat(names("in")).isEmpty();
    assertThat(names("in/archive")).containsExactly("1.txt", "2.txt");
    assertThat(store.files("in-1", "", 100)).extracting(FileRecord::items).containsExactly(3, 1);
    assertThat(read().moved()).isFalse();
  }

  @Test
  void deliversWhatComesBesideBeforeTheItems() throws Exception {
    put("1.txt", "#head", "a", "b", "#foot", "!odd");
    List<String> seen = new ArrayList<>();
    read(
        new PageSink<>() {
          @Override
          public void accept(List<Envelope<String>> items) {
            items.forEach(each -> seen.add(each.document()));
          }

          @Override
          public void acceptBeside(List<Envelope<?>> documents) {
            documents.forEach(each -> seen.add((String) each.document()));
          }

          @Override
          public void acceptFailures(List<Failure> failures) {
            failures.forEach(each -> seen.add(each.text()));
          }
        });
    assertThat(seen).containsExactly("#head", "a", "#foot", "b", "!odd");
    put("2.txt", "#head", "c");
    read();
    assertThat(delivered).containsExactly("c");
  }

  @Test
  void goesOnAtTheStoredCursorAfterTheSinkFailed() throws Exception {
    put("1.txt", "a", "b", "c", "d", "e");
    assertThatThrownBy(
            () ->
                read(
                    items -> {
                      if (items.get(0).document().equals("c")) {
                        throw new IllegalStateException("The sink is full");
                      }
                      take(items);
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(delivered).containsExactly("a", "b");
    assertThat(outcomes()).isEmpty();
    assertThat(names("in")).containsExactly("1.txt");
    reader.begun().clear();
    read();
    assertThat(reader.begun()).containsExactly(2L, 4L);
    assertThat(delivered).containsExactly("a", "b", "c", "d", "e");
    assertThat(store.files("in-1", "", 100)).extracting(FileRecord::items).containsExactly(5);
  }

  @Test
  void recordsNothingOfASmallFileBeforeTheSinkHasIt() throws Exception {
    put("1.txt", "a");
    assertThatThrownBy(
            () ->
                read(
                    items -> {
                      throw new IllegalStateException("The sink is full");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(outcomes()).isEmpty();
    read();
    assertThat(delivered).containsExactly("a");
  }

  @Test
  void skipsTheSameBytesUnderAnotherName() throws Exception {
    put("1.txt", "a");
    put("2.txt", "a");
    read();
    put("3.txt", "a");
    read();
    assertThat(delivered).containsExactly("a");
    assertThat(outcomes())
        .containsExactly(FileOutcome.DONE, FileOutcome.DUPLICATE, FileOutcome.DUPLICATE);
    assertThat(names("in")).isEmpty();
  }

  @Test
  void archivesAFileThatWasDoneBeforeACrashWithoutReadingItAgain() throws Exception {
    put("1.txt", "a");
    read();
    put("1.txt", "a");
    assertThat(read().moved()).isFalse();
    assertThat(delivered).containsExactly("a");
    assertThat(names("in")).isEmpty();
    assertThat(names("in/archive")).hasSize(2).contains("1.txt");
  }

  @Test
  void refusesOtherContentUnderAKnownNameWhereNamesAreNeverReused() throws Exception {
    open(ReadSource.EXCHANGE_FOLDER, true);
    put("1.txt", "a");
    read();
    put("1.txt", "b");
    assertThat(read()).isEqualTo(new ReadSummary(0, 0, 1));
    assertThat(delivered).containsExactly("a");
    assertThat(names("rejected")).hasSize(2);
    assertThat(reason()).startsWith("SAME_NAME_OTHER_CONTENT: ");
  }

  @Test
  void readsOtherContentUnderAKnownNameWhereNamesAreReused() throws Exception {
    put("1.txt", "a");
    read();
    put("1.txt", "b");
    read();
    assertThat(delivered).containsExactly("a", "b");
    assertThat(names("in/archive")).hasSize(2);
  }

  @Test
  void keepsACopyAndTheReasonOfWhatCannotBeRead() throws Exception {
    put("1.txt", "broken");
    put("2.txt", "a");
    assertThat(read()).isEqualTo(new ReadSummary(1, 1, 1));
    assertThat(delivered).containsExactly("a");
    assertThat(outcomes()).containsExactly(FileOutcome.REJECTED, FileOutcome.DONE);
    assertThat(names("rejected"))
        .hasSize(2)
        .anyMatch(name -> name.endsWith("-1.txt"))
        .anyMatch(name -> name.endsWith("-1.txt.err"));
    assertThat(reason()).isEqualTo("NOT_A_LINE: line 1, column 1: Send it whole\n");
    FileRecord record = store.files("in-1", "", 1).get(0);
    assertThat(record.reasonCode()).isEqualTo("NOT_A_LINE");
    assertThat(record.line()).isEqualTo(1);
  }

  @Test
  void refusesACopyOfARefusedFileForItsOwnSake() throws Exception {
    put("1.txt", "broken");
    put("2.txt", "broken");
    assertThat(read().rejected()).isEqualTo(2);
    assertThat(outcomes()).containsOnly(FileOutcome.REJECTED);
    assertThat(names("rejected")).hasSize(4);
  }

  private String reason() throws IOException {
    String name =
        names("rejected").stream().filter(each -> each.endsWith(".err")).findFirst().orElseThrow();
    return Files.readString(root.resolve("rejected").resolve(name));
  }

  @Test
  void neverMovesFilesOfTheUsersOwnFolder() throws Exception {
    open(ReadSource.OWN_FOLDER, false);
    put("1.txt", "a");
    put("2.txt", "a");
    put("3.txt", "broken");
    read();
    assertThat(delivered).containsExactly("a", "a");
    assertThat(read().moved()).isFalse();
    assertThat(names("in")).containsExactly("1.txt", "2.txt", "3.txt");
  }

  @Test
  void walksATableWithACursor() {
    open(ReadSource.CURSOR, false);
    reader.table().addAll(List.of("a", "b", "c"));
    assertThat(read()).isEqualTo(new ReadSummary(3, 0, 0));
    assertThat(read().items()).isZero();
    reader.table().add("d");
    reader.begun().clear();
    read();
    assertThat(reader.begun()).containsExactly(3L);
    assertThat(delivered).containsExactly("a", "b", "c", "d");
  }

  @Test
  void readsAPageOfATableAgainThatTheSinkDidNotTake() {
    open(ReadSource.CURSOR, false);
    reader.table().addAll(List.of("a", "b", "c"));
    assertThatThrownBy(
            () ->
                read(
                    items -> {
                      throw new IllegalStateException("The sink is full");
                    }))
        .isInstanceOf(IllegalStateException.class);
    read();
    assertThat(delivered).containsExactly("a", "b", "c");
  }
}
