package io.ledgerway.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  @Test
  void showsWhatWorks() {
    String text = InvoiceExampleTest.example();

    DocumentJson json = DocumentJson.create();
    Envelope<Invoice> envelope = json.read(text, Invoice.class);
    String same = json.write(envelope);

    String hash = ContentHash.of(envelope);
    String command = CanonicalJson.sha256(envelope.document(), Projection.leavingOut("/state"));

    assertThat(same).isEqualTo(DocumentJsonTest.tree(text).toString());
    assertThat(hash).isNotEqualTo(command);
  }

  @Test
  void showsLines() {
    DocumentJson json = DocumentJson.create();
    String text = json.write(json.read(InvoiceExampleTest.example()));
    List<Envelope<?>> accepted = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    InputStream in =
        new ByteArrayInputStream((text + "\nbroken\n").getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    DocumentLineReader lines = DocumentLineReader.of(json, in);
    while (lines.hasNext()) {
      DocumentLine line = lines.next();
      if (line.error() == null) {
        accepted.add(line.required());
      } else {
        problems.add(line.error().getMessage());
      }
    }
    DocumentLineWriter writer = DocumentLineWriter.of(json, out);
    accepted.forEach(writer::write);

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text + "\n");
    assertThat(problems).singleElement().asString().startsWith("Line 2, ");
  }
}
