package io.ledgerway.connector.erplegacy;

import io.ledgerway.testkit.fake.FileDropTarget;
import io.ledgerway.testkit.fake.TargetHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An ERP that takes invoice files, and whose answers lie in a folder. */
final class ErpDropTarget extends FileDropTarget {

  private final Path answers;
  private final DropForm form;
  private int files;
  private int messages;

  ErpDropTarget(TargetHost host, DropForm form) {
    super(host, "to-erp");
    this.answers = host.folder().resolve("from-erp");
    this.form = form;
  }

  @Override
  protected List<String> keysIn(String content) {
    return form.messagesIn(content);
  }

  @Override
  protected List<String> documentsIn(String content) {
    return form.numbersIn(content);
  }

  @Override
  protected Charset charset() {
    return form.charset();
  }

  /** What it has as the description of an invoice's first line. */
  String description(String number) {
    return files().values().stream()
        .filter(content -> documentsIn(content).contains(number))
        .map(form::descriptionIn)
        .findFirst()
        .orElse("");
  }

  /** One more answer file. */
  List<String> answer(int count) {
    List<String> ids = new ArrayList<>();
    files++;
    for (int each = 0; each < count; each++) {
      messages++;
      ids.add(String.format("m-%05d", messages));
    }
    put(form.answers(files, ids));
    return ids;
  }

  /** One that was cut off behind its header. */
  void putBroken() {
    files++;
    put(form.lines(form.header("x", files)));
  }

  private void put(String text) {
    try {
      Files.createDirectories(answers);
      Files.writeString(answers.resolve(String.format("ACK_%05d" + form.ending(), files)), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
