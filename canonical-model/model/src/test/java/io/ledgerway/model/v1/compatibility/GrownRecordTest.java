package io.ledgerway.model.v1.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How a record grows: a component is appended, and the former arity stays as a deprecated
 * constructor. A client jar that was compiled against the former shape runs on.
 */
class GrownRecordTest {

  private static final String FORMER =
      """
      package shape;
      public record Reason(String code, String text) {}
      """;

  private static final String GROWN =
      """
      package shape;
      public record Reason(String code, String text, String source) {
        @Deprecated(since = "1.1")
        public Reason(String code, String text) {
          this(code, text, null);
        }
      }
      """;

  private static final String GROWN_WITHOUT_FORMER_ARITY =
      """
      package shape;
      public record Reason(String code, String text, String source) {}
      """;

  private static final String CLIENT =
      """
      package client;
      import shape.Reason;
      public final class Client {
        public static String run() {
          Reason reason = new Reason("AC04", "closed");
          boolean same = reason.equals(new Reason("AC04", "closed"));
          return reason.code() + " " + reason.text() + " " + same;
        }
      }
      """;

  @TempDir private Path folder;
  private Path client;

  @BeforeEach
  void compileTheClientAgainstTheFormerShape() throws IOException {
    Path former = compiled("former", "shape/Reason.java", FORMER, List.of());
    client = compiled("client", "client/Client.java", CLIENT, List.of(former));
  }

  private Path compiled(String name, String file, String source, List<Path> classPath)
      throws IOException {
    Path sourceFile = folder.resolve(name + "-source").resolve(file);
    Files.createDirectories(Objects.requireNonNull(sourceFile.getParent()));
    Files.writeString(sourceFile, source);
    Path classes = Files.createDirectories(folder.resolve(name));
    String path = classPath.isEmpty() ? classes.toString() : classPath.get(0).toString();
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "--release",
                "17",
                "-proc:none",
                "-cp",
                path,
                "-d",
                classes.toString(),
                sourceFile.toString());
    assertThat(result).as("compiling " + file).isZero();
    return classes;
  }

  private String runWith(Path shape) throws Exception {
    URL[] urls = {client.toUri().toURL(), shape.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, null)) {
      return (String) loader.loadClass("client.Client").getMethod("run").invoke(null);
    }
  }

  @Test
  void anOldClientLinksAndRunsAgainstTheGrownRecord() throws Exception {
    Path grown = compiled("grown", "shape/Reason.java", GROWN, List.of());
    assertThat(runWith(grown)).isEqualTo("AC04 closed true");
  }

  @Test
  void withoutTheFormerArityItDoesNotLink() throws Exception {
    Path grown = compiled("broken", "shape/Reason.java", GROWN_WITHOUT_FORMER_ARITY, List.of());
    assertThatThrownBy(() -> runWith(grown))
        .isInstanceOf(InvocationTargetException.class)
        .hasCauseInstanceOf(NoSuchMethodError.class);
  }
}
