package io.ledgerway.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.JApiClass;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client that was compiled against a smaller record runs on, as long as the record grows by the
 * rules.
 */
class GrownRecordTest {

  @TempDir Path directory;

  @Test
  void runsAClientOfTheReleasedRecordOnTheGrownOne() throws Exception {
    assertThat(answer("earlier")).isEqualTo("packaging 1.50 [per pallet] true freight");
    assertThat(answer("grown")).isEqualTo(answer("earlier"));
  }

  @Test
  void breaksAClientOfTheReleasedRecordWhenItsConstructorGoes() {
    assertThatThrownBy(() -> answer("careless"))
        .isInstanceOf(NoSuchMethodError.class)
        .hasMessageContaining("Levy");
  }

  @Test
  void letsTheComparisonOfReleasesTellBothApart() throws IOException {
    assertThat(objections("grown")).isEmpty();
    assertThat(objections("careless")).containsExactly("io.ledgerway.shape.Levy");
  }

  @Test
  void findsNoBuilderMethodOverAllComponentsInTheModel() {
    assertThat(InvoiceBuilder.class.getMethods())
        .extracting(Method::getName)
        .contains("builder")
        .doesNotContain("Invoice");
  }

  /** What the client, compiled against the released record, answers on another shape of it. */
  private String answer(String shape) throws Exception {
    Path client = ClassJar.of("client", directory, ClassJar.of("earlier", directory));
    URL[] jars = {client.toUri().toURL(), ClassJar.of(shape, directory).toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(jars, getClass().getClassLoader())) {
      Class<?> type = loader.loadClass("io.ledgerway.client.Client");
      return (String) ((Supplier<?>) type.getConstructor().newInstance()).get();
    }
  }

  /** What the comparison of releases holds against another shape. */
  private List<String> objections(String shape) throws IOException {
    JApiCmpArchive earlier = archive(ClassJar.of("earlier", directory), "1.0");
    JApiCmpArchive later = archive(ClassJar.of(shape, directory), "1.1");
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    return new JarArchiveComparator(options)
        .compare(earlier, later).stream()
            .filter(type -> !type.isBinaryCompatible())
            .map(JApiClass::getFullyQualifiedName)
            .toList();
  }

  private static JApiCmpArchive archive(Path jar, String version) {
    return new JApiCmpArchive(jar.toFile(), version);
  }
}
