package io.ledgerway.examples.hybriderp.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that arguments name: themselves, or all files of a folder itself, by name. */
final class FileArguments {

  private FileArguments() {}

  static List<Path> expand(List<Path> arguments) {
    List<Path> files = new ArrayList<>();
    for (Path argument : arguments) {
      if (Files.isDirectory(argument)) {
        files.addAll(filesIn(argument));
      } else if (Files.isRegularFile(argument)) {
        files.add(argument);
      } else {
        throw new WrongUsageException("there is no file " + argument);
      }
    }
    return files;
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new WrongUsageException("folder " + folder + " can't be read: " + e.getMessage());
    }
  }
}
