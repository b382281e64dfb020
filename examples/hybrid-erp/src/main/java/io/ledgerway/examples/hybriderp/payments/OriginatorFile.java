package io.ledgerway.examples.hybriderp.payments;

import io.ledgerway.base.bankformats.NachaOriginator;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What a bank gave a company for its NACHA files, as a file of properties. */
public final class OriginatorFile {

  private static final List<String> REQUIRED =
      List.of(
          "immediate-destination",
          "immediate-origin",
          "destination-name",
          "origin-name",
          "company-name",
          "company-id",
          "odfi",
          "entry-description");
  private static final String DISCRETIONARY = "discretionary-data";

  private OriginatorFile() {}

  /**
   * Reads it.
   *
   * @param file the file
   * @return the originator
   * @throws IllegalArgumentException when keys are missing or unknown; names all of them
   * @throws IOException when it can't be read
   */
  public static NachaOriginator read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    }
    List<String> problems = new ArrayList<>();
    REQUIRED.stream()
        .filter(key -> properties.getProperty(key, "").isBlank())
        .forEach(key -> problems.add(key + " is missing"));
    Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    unknown.removeAll(REQUIRED);
    unknown.remove(DISCRETIONARY);
    unknown.forEach(key -> problems.add(key + " is unknown"));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(file + ": " + String.join(", ", problems));
    }
    return new NachaOriginator(
        properties.getProperty("immediate-destination"),
        properties.getProperty("immediate-origin"),
        properties.getProperty("destination-name"),
        properties.getProperty("origin-name"),
        properties.getProperty("company-name"),
        properties.getProperty("company-id"),
        properties.getProperty("odfi"),
        properties.getProperty("entry-description"),
        properties.getProperty(DISCRETIONARY));
  }
}
