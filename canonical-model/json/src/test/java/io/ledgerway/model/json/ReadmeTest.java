package io.ledgerway.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
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
}
