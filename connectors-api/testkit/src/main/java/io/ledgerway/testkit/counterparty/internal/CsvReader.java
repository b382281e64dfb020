package io.ledgerway.testkit.counterparty.internal;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma separated records as RFC 4180 has them, one at a time; bytes that are not UTF-8 are
 * refused.
 */
public final class CsvReader implements Closeable {
  private static final int LONGEST_RECORD = 100_000;

  private final Reader in;
  private long line = 1;
  private int recordLength;
  private int pushedBack = -1;

  private CsvReader(Reader in) {
    this.in = in;
  }

  public static CsvReader open(Path file) throws IOException {
    return new CsvReader(
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())));
  }

  /** The line on which the next record starts. */
  public long line() {
    return line;
  }

  /** The next record, or null after the last one. */
  public @Nullable List<String> next() throws IOException, FileRefusedException {
    recordLength = 0;
    int first = read();
    if (first < 0) {
      return null;
    }
    pushedBack = first;
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    int end;
    do {
      field.setLength(0);
      end = readField(field);
      fields.add(field.toString());
    } while (end == ',');
    line++;
    return fields;
  }

  private int readField(StringBuilder field) throws IOException, FileRefusedException {
    int character = read();
    if (character != '"') {
      while (!isEnd(character)) {
        if (character == '"') {
          throw malformed("a quote inside an unquoted field");
        }
        field.append((char) character);
        character = read();
      }
      return end(character);
    }
    while (true) {
      character = read();
      if (character < 0) {
        throw malformed("a quoted field without its closing quote");
      }
      if (character != '"') {
        field.append((char) character);
        continue;
      }
      character = read();
      if (character != '"') {
        if (!isEnd(character)) {
          throw malformed("text after a closing quote");
        }
        return end(character);
      }
      field.append('"');
    }
  }

  private static boolean isEnd(int character) {
    return character < 0 || character == ',' || character == '\n' || character == '\r';
  }

  private int end(int character) throws IOException, FileRefusedException {
    if (character == '\r' && read() != '\n') {
      throw malformed("a carriage return without a line feed");
    }
    return character == ',' ? ',' : '\n';
  }

  private int read() throws IOException, FileRefusedException {
    if (pushedBack >= 0) {
      int character = pushedBack;
      pushedBack = -1;
      return character;
    }
    if (++recordLength > LONGEST_RECORD) {
      throw malformed("a record longer than " + LONGEST_RECORD + " characters");
    }
    return in.read();
  }

  private FileRefusedException malformed(String what) {
    return new FileRefusedException("MALFORMED", "Record " + line + " has " + what + ".");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
