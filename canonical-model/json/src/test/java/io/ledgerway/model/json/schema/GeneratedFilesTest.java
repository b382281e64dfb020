package io.ledgerway.model.json.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.json.DocumentJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GeneratedFilesTest {

  private static final String VERSION = DocumentJson.SCHEMA_VERSION;
  private static final String STALE = "stale; make them again with " + GeneratedFiles.COMMAND;

  @BeforeAll
  static void makeThemAgainWhenAsked() throws IOException {
    if (!Boolean.getBoolean("ledgerway.regenerate")) {
      return;
    }
    FileSet.write(GeneratedFiles.SCHEMAS, GeneratedFiles.schemas());
    Registry fields = lock(GeneratedFiles.FIELDS_LOCK);
    Registry codes = lock(GeneratedFiles.CODES_LOCK);
    boolean released = Releases.isCurrentReleased();
    fields = fields.updated(Registry.fieldsNow(VERSION), VERSION, released);
    codes = codes.updated(Registry.codesNow(VERSION), VERSION, released);
    Files.writeString(GeneratedFiles.FIELDS_LOCK, fields.text("Members of the records"));
    Files.writeString(GeneratedFiles.CODES_LOCK, codes.text("Constants of the codes"));
    Files.writeString(GeneratedFiles.FIELDS_PAGE, FieldsPage.text(fields));
    if (!released) {
      FileSet.write(GeneratedFiles.golden(VERSION), Fixtures.files());
    }
    if (Releases.baseline().equals(VERSION) && !(released && hasBaseline())) {
      FileSet.write(GeneratedFiles.baseline(VERSION), GeneratedFiles.schemas());
    }
  }

  private static boolean hasBaseline() {
    return Files.isDirectory(GeneratedFiles.baseline(VERSION));
  }

  private static Registry lock(Path file) throws IOException {
    return Registry.parse(Files.exists(file) ? Files.readString(file) : "");
  }

  @Test
  void schemasAreThoseOfTheRecords() {
    requireSame(FileSet.read(GeneratedFiles.SCHEMAS), GeneratedFiles.schemas());
  }

  @Test
  void pageListsTheFieldsOfTheRecords() throws IOException {
    String page = Files.readString(GeneratedFiles.FIELDS_PAGE);
    String expected = FieldsPage.text(lock(GeneratedFiles.FIELDS_LOCK));
    assertThat(page.equals(expected)).as("%s is %s", GeneratedFiles.FIELDS_PAGE, STALE).isTrue();
  }

  @Test
  void everyTypeAndFieldIsDocumented() {
    List<String> silent = new ArrayList<>();
    for (ModelType type : ModelType.all()) {
      if (type.doc().isEmpty()) {
        silent.add(type.name());
      }
      type.fields().stream()
          .filter(it -> it.doc().isEmpty())
          .forEach(it -> silent.add(type.name() + "." + it.name()));
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void namesAgreeWithTheLocks() throws IOException {
    assertThat(lock(GeneratedFiles.FIELDS_LOCK).violations(Registry.fieldsNow(VERSION))).isEmpty();
    assertThat(lock(GeneratedFiles.CODES_LOCK).violations(Registry.codesNow(VERSION))).isEmpty();
  }

  @Test
  void goldenFilesAreThoseOfTheRecordsUntilTheRelease() {
    if (!Releases.isCurrentReleased()) {
      requireSame(FileSet.read(GeneratedFiles.golden(VERSION)), Fixtures.files());
    }
  }

  @Test
  void schemasAgreeWithTheLastRelease() {
    assertThat(
            SchemaDiff.between(
                FileSet.read(GeneratedFiles.baseline(Releases.baseline())),
                GeneratedFiles.schemas()))
        .isEmpty();
  }

  private static void requireSame(Map<String, String> present, Map<String, String> expected) {
    TreeSet<String> different = new TreeSet<>(expected.keySet());
    different.addAll(present.keySet());
    different.removeIf(name -> expected.getOrDefault(name, "").equals(present.get(name)));
    assertThat(different).as(STALE).isEmpty();
  }
}
