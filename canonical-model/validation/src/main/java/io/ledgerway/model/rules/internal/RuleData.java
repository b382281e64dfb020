package io.ledgerway.model.rules.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables that stand beside the rules as text. */
public final class RuleData {

  private RuleData() {}

  /**
   * The lines of a table.
   *
   * @param name its file name
   * @return its lines
   */
  public static List<String> lines(String name) {
    try (InputStream in = RuleData.class.getResourceAsStream("/io/ledgerway/model/rules/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The table " + name + " is not in this library");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
