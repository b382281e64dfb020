package io.ledgerway.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  @Test
  void showsWhatWorks() {
    Invoice broken = Invoices.valid().toBuilder().number(null).build();
    Envelope<Invoice> envelope = Invoices.envelope(DocumentType.INVOICE, broken);
    List<String> lines = new ArrayList<>();
    Consumer<String> log = lines::add;

    Profile profile = Profiles.claimedBy(envelope.document());
    ValidationReport report = DocumentValidator.create().validate(envelope, profile);
    if (!report.isValid()) {
      report.violations().forEach(finding -> log.accept(finding.rule() + " " + finding.message()));
    }

    assertThat(lines)
        .containsExactly("BR-02 An invoice has a number (BT-1). It is missing; add it.");
  }
}
