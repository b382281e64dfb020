package io.ledgerway.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documentation that shows code shows code that a test compiles. */
class ReadmeTest {

  private static final Path ROOT = Path.of("../..");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.toString().contains("/target/"))
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String squeezed(String code) {
    return code.replaceAll("\\s+", "");
  }

  @Test
  void codeInReadmesStandsInATest() throws IOException {
    List<String> tests = new ArrayList<>();
    files(".java").stream()
        .filter(file -> file.toString().contains("/src/test/"))
        .forEach(file -> tests.add(squeezed(text(file))));
    List<String> unproven = new ArrayList<>();
    for (Path readme : files("README.md")) {
      Matcher blocks = JAVA.matcher(text(readme));
      while (blocks.find()) {
        String code = squeezed(blocks.group(1));
        if (tests.stream().noneMatch(test -> test.contains(code))) {
          unproven.add(readme + " shows code that no test compiles:\n" + blocks.group(1));
        }
      }
    }
    assertThat(unproven).isEmpty();
  }

  @Test
  void readmesAreShort() throws IOException {
    for (Path readme : files("README.md")) {
      assertThat(text(readme).lines().count()).as(readme.toString()).isLessThan(150);
    }
  }

  @Test
  void everyModuleHasAReadme() throws IOException {
    for (Path pom : files("pom.xml")) {
      if (!pom.toString().contains("/.ci/")) {
        assertThat(pom.resolveSibling("README.md")).exists();
      }
    }
  }
}
