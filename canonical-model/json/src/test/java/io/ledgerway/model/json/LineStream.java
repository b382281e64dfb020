package io.ledgerway.model.json;

import io.ledgerway.model.v1.envelope.DocumentType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;

/** Reads and writes a generated stream of many documents; run in a small heap of its own. */
final class LineStream {

  private static final long MEGABYTE = 1L << 20;
  private static final int BROKEN_EVERY = 1_000;
  private static final int OVERSIZED_PIECES = 3_000;

  private LineStream() {}

  /** Passes as many megabytes as the first argument says. */
  public static void main(String[] arguments) {
    long bytes = Long.parseLong(arguments[0]) * MEGABYTE;
    DocumentJson json = DocumentJson.create(new JsonLimits(1_000_000, 100, 100_000, 1_000));
    Source source = new Source(bytes);
    Counter written = new Counter();
    DocumentLineReader reader = DocumentLineReader.of(json, new SequenceInputStream(source));
    DocumentLineWriter writer = DocumentLineWriter.of(json, written);
    long refused = 0;
    while (reader.hasNext()) {
      DocumentLine line = reader.next();
      if (line.error() == null) {
        writer.write(line.required());
      } else {
        refused++;
      }
    }
    if (refused != source.broken || written.lines != source.good || source.good == 0) {
      throw new IllegalStateException(
          "read " + written.lines + " of " + source.good + ", refused " + refused);
    }
    System.out.println(arguments[0] + " MB passed, " + written.lines + " documents");
  }

  /** Lines of all documents over and over, with a broken and an oversized one among them. */
  private static final class Source implements Enumeration<InputStream> {

    private final List<byte[]> documents = new ArrayList<>();
    private final byte[] piece = "1234567,".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    private long left;
    private long lines;
    private int pieces;
    private long good;
    private long broken;

    private Source(long bytes) {
      left = bytes;
      DocumentJson json = DocumentJson.create();
      for (DocumentType type : ModelRecords.DOCUMENTS.keySet()) {
        documents.add(utf8(json.write(json.read(ExamplesTest.example(type))) + "\n"));
      }
    }

    private static byte[] utf8(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean hasMoreElements() {
      return left > 0 || pieces > 0;
    }

    @Override
    public InputStream nextElement() {
      byte[] next = nextBytes();
      left -= next.length;
      return new ByteArrayInputStream(next);
    }

    private byte[] nextBytes() {
      if (pieces > 0) {
        return --pieces == 0 ? utf8("1]}\n") : piece;
      }
      lines++;
      if (lines % (BROKEN_EVERY * 10) == 0) {
        broken++;
        pieces = OVERSIZED_PIECES;
        return utf8("{\"schema\":[");
      } else if (lines % BROKEN_EVERY == 0) {
        broken++;
        return utf8("{\"schema\":\"canonical/invoice\"\n");
      }
      good++;
      return documents.get((int) (good % documents.size()));
    }
  }

  /** Counts lines and keeps nothing. */
  private static final class Counter extends OutputStream {

    private long lines;

    @Override
    public void write(int value) {
      lines += value == '\n' ? 1 : 0;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      lines += length > 0 && bytes[offset + length - 1] == '\n' ? 1 : 0;
    }
  }
}
