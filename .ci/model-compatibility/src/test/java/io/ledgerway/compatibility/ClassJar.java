package io.ledgerway.compatibility;

import io.soabase.recordbuilder.processor.RecordBuilderProcessor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the sources of one shape into a jar. */
final class ClassJar {

  private ClassJar() {}

  static Path of(String shape, Path directory, Path... classPath) throws IOException {
    Path classes = Files.createDirectories(directory.resolve(shape));
    compile(sources(shape), classes, classPath);
    Path jar = directory.resolve(shape + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> found = Files.walk(classes)) {
      for (Path compiled : found.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(compiled).toString().replace('\\', '/')));
        Files.copy(compiled, out);
      }
    }
    return jar;
  }

  private static List<Path> sources(String shape) throws IOException {
    try (Stream<Path> files = Files.list(resource("/shapes/" + shape))) {
      return files.sorted().toList();
    }
  }

  private static Path resource(String name) {
    try {
      return Path.of(Objects.requireNonNull(ClassJar.class.getResource(name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static void compile(List<Path> sources, Path classes, Path... more) {
    StringBuilder classPath = new StringBuilder(System.getProperty("java.class.path"));
    for (Path jar : more) {
      classPath.append(System.getProperty("path.separator")).append(jar);
    }
    List<String> options =
        List.of(
            "--release",
            "17",
            "-AaddStaticBuilder=false",
            "-d",
            classes.toString(),
            "-classpath",
            classPath.toString());
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      CompilationTask task =
          javac.getTask(
              messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new RecordBuilderProcessor()));
      if (!task.call()) {
        throw new IllegalStateException(messages.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
