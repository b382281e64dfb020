package io.ledgerway.campaign;

import io.ledgerway.base.einvoice.ReadInvoice;
import io.ledgerway.base.einvoice.UblOptions;
import io.ledgerway.base.einvoice.UblReader;
import io.ledgerway.model.rules.DocumentValidator;
import io.ledgerway.model.rules.Profile;
import io.ledgerway.model.rules.RuleSet;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.EnvelopeBuilder;
import io.ledgerway.model.v1.envelope.OriginBuilder;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceDirection;
import io.ledgerway.model.v1.value.Finding;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** Our reader and rules of one release. Thread-safe. */
final class Own {

  private final DocumentValidator validator;

  Own(RuleSet rules) {
    validator = DocumentValidator.create().withRuleSet(rules);
  }

  Set<String> judge(String xml) {
    ReadInvoice read =
        UblReader.read(
            new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
            UblOptions.of(InvoiceDirection.PAYABLE));
    Set<String> ids = new TreeSet<>();
    for (Finding finding : validator.validate(envelope(read), Profile.EN16931).violations()) {
      if (finding.rule().startsWith("BR-")) {
        ids.add(finding.rule());
      }
    }
    return ids;
  }

  private static Envelope<Invoice> envelope(ReadInvoice read) {
    return EnvelopeBuilder.<Invoice>builder()
        .schema("canonical/invoice")
        .schemaVersion("1.0")
        .id(new DocumentId("campaign"))
        .type(DocumentType.INVOICE)
        .origin(
            OriginBuilder.builder()
                .source(new SourceSystem("ubl", "campaign", "campaign", "1", "Invoice", null))
                .observedAt(Instant.EPOCH)
                .ingestedAt(Instant.EPOCH)
                .build())
        .observations(read.observations())
        .document(read.invoice())
        .build();
  }
}
