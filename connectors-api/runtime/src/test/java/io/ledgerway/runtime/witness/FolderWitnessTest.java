package io.ledgerway.runtime.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.runtime.StoreException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWitnessTest {

  @TempDir Path folder;

  private static Sighting sighting(int number) {
    return new Sighting(String.format("%064x", number), 1 + number % 3);
  }

  @Test
  void keepsWhatItSawOverItsOwnEnd() {
    try (FolderWitness witness = FolderWitness.open(folder.resolve("new/folder"))) {
      witness.note(sighting(1));
    }
    try (FolderWitness witness = FolderWitness.open(folder.resolve("new/folder"))) {
      witness.note(sighting(2));
      assertThat(witness.sightings()).containsExactlyInAnyOrder(sighting(1), sighting(2));
    }
    assertThat(folder.resolve("new/folder")).isDirectoryContaining("glob:**/1.witness");
    assertThat(folder.resolve("new/folder")).isDirectoryNotContaining("glob:**/2.witness");
  }

  @Test
  void keepsTheLatestInAFileThatDoesNotGrow() throws Exception {
    List<Sighting> latest = new ArrayList<>();
    try (FolderWitness witness = FolderWitness.open(folder)) {
      for (int number = 1; number <= 2500; number++) {
        witness.note(sighting(number));
        if (number > 2500 - 1024) {
          latest.add(sighting(number));
        }
      }
      assertThat(witness.sightings()).containsExactlyInAnyOrderElementsOf(latest);
    }
    assertThat(Files.size(folder.resolve("1.witness"))).isEqualTo(65_536);
    try (FolderWitness witness = FolderWitness.open(folder)) {
      witness.note(sighting(2501));
      latest.remove(0);
      latest.add(sighting(2501));
      assertThat(witness.sightings()).containsExactlyInAnyOrderElementsOf(latest);
    }
  }

  @Test
  void givesEachThatHasItOpenAFileOfItsOwnAndReadsAll() {
    try (FolderWitness one = FolderWitness.open(folder);
        FolderWitness two = FolderWitness.open(folder)) {
      one.note(sighting(1));
      two.note(sighting(2));
      assertThat(one.sightings()).containsExactlyInAnyOrder(sighting(1), sighting(2));
      assertThat(two.sightings()).containsExactlyInAnyOrder(sighting(1), sighting(2));
      one.clear();
      assertThat(two.sightings()).isEmpty();
      one.note(sighting(3));
      assertThat(two.sightings()).containsExactly(sighting(3));
    }
  }

  @Test
  void leavesTheFileOfAnotherProcessAlone() throws Exception {
    FolderWitness.open(folder).close();
    ProcessBuilder holder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            folder.toString());
    Process process = holder.redirectErrorStream(true).start();
    try {
      assertThat(process.inputReader().readLine()).isEqualTo("open");
      try (FolderWitness witness = FolderWitness.open(folder)) {
        witness.note(sighting(1));
      }
      assertThat(folder.resolve("2.witness")).exists();
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      try (FolderWitness witness = FolderWitness.open(folder)) {
        witness.note(sighting(2));
        assertThat(witness.sightings())
            .as("of the killed process, too")
            .containsExactlyInAnyOrder(sighting(7), sighting(1), sighting(2));
      }
      assertThat(folder.resolve("3.witness")).doesNotExist();
    } finally {
      process.destroyForcibly();
    }
  }

  /** Has the witness open until it is killed. */
  static final class Holder {
    public static void main(String[] arguments) throws Exception {
      FolderWitness.open(Path.of(arguments[0])).note(sighting(7));
      System.out.println("open");
      new java.util.concurrent.CountDownLatch(1).await(2, TimeUnit.MINUTES);
    }
  }

  @Test
  void takesASlotThatWasCutForNone() throws Exception {
    try (FolderWitness witness = FolderWitness.open(folder)) {
      witness.note(sighting(1));
      witness.note(sighting(2));
    }
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("1.witness").toFile(), "rw")) {
      file.seek(2 * 64 + 40);
      file.write(9);
      file.seek(500 * 64);
      file.write(new byte[30]);
    }
    try (FolderWitness witness = FolderWitness.open(folder)) {
      assertThat(witness.sightings()).containsExactly(sighting(1));
    }
  }

  @Test
  void saysWhatToDoWhenItsFolderIsNone() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThatThrownBy(() -> FolderWitness.open(file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("check that the folder is there");
  }

  @Test
  void refusesWhatIsNoSighting() {
    assertThatThrownBy(() -> new Sighting("abc", 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Sighting("A".repeat(64), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Sighting("a".repeat(64), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
