package io.ledgerway.connector.erplegacy;

import io.ledgerway.testkit.fake.FileDropTarget;
import io.ledgerway.testkit.fake.TargetHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** An ERP that takes invoice files, and whose answers lie in a folder. */
final class ErpDropTarget extends FileDropTarget {

  private final Path answers;
  private int files;
  private int messages;

  ErpDropTarget(TargetHost host) {
    super(host, "to-erp");
    this.answers = host.folder().resolve("from-erp");
  }

  private static List<String> fields(String content, int index) {
    return content
        .lines()
        .filter(line -> line.startsWith("I,"))
        .map(l -> l.split(",")[index])
        .toList();
  }

  @Override
  protected List<String> keysIn(String content) {
    return fields(content, 1);
  }

  @Override
  protected List<String> documentsIn(String content) {
    return fields(content, 6);
  }

  /** One more answer file. */
  List<String> answer(int count) {
    List<String> ids = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    files++;
    text.append("H,ERP,LEDGERWAY,APACK,file-").append(files).append(',').append(files);
    text.append(",2026-11-02T10:00:00Z,1,P\n");
    for (int each = 0; each < count; each++) {
      messages++;
      String id = String.format("m-%05d", messages);
      ids.add(id);
      text.append("A,").append(id).append(",F-1,POSTED,5100,,,2026-11-02T10:00:00Z\n");
    }
    text.append("T,").append(count).append(",,").append(hash(ids)).append('\n');
    put(String.format("ACK_%05d.csv", files), text.toString());
    return ids;
  }

  void putBroken() {
    files++;
    put(String.format("ACK_%05d.csv", files), "H,ERP,LEDGERWAY,APACK,x,1\n");
  }

  private void put(String name, String text) {
    try {
      Files.createDirectories(answers);
      Files.writeString(answers.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(List<String> ids) {
    try {
      byte[] joined = String.join("\n", ids).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(joined));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
