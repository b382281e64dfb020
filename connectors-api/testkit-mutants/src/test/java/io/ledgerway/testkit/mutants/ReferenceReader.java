package io.ledgerway.testkit.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpReply;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.EnvelopeBuilder;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.envelope.OriginBuilder;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.model.v1.invoice.InvoiceDatesBuilder;
import io.ledgerway.model.v1.invoice.InvoiceTotalsBuilder;
import io.ledgerway.model.v1.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the records of the ledger, part by part; each step can be overridden. */
class ReferenceReader implements RecordReader<Invoice> {

  static final ExtensionKey MEMO = ExtensionKey.of("ledger", "memo");

  final ReferenceConnector connector;

  ReferenceReader(ReferenceConnector connector) {
    this.connector = connector;
  }

  @Override
  public List<Partition> partitions(Call call) {
    return List.of(new Partition("even", null), new Partition("odd", null));
  }

  @Override
  public Page<Invoice> read(Partition partition, Cursor from, int maxItems, Call call) {
    JsonNode answer = answer(partition, after(from), maxItems, call);
    List<Envelope<Invoice>> items = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    long last = after(from);
    for (JsonNode record : answer.path("records")) {
      last = record.path("seq").asLong();
      take(record, items, failures);
    }
    return new Page<>(items, cursor(last), isDrained(answer), failures);
  }

  boolean isDrained(JsonNode answer) {
    return !answer.path("more").asBoolean();
  }

  long after(Cursor from) {
    return from.index();
  }

  Cursor cursor(long last) {
    return Cursor.atIndex(last);
  }

  private JsonNode answer(Partition partition, long after, int limit, Call call) {
    return answer(
        HttpRequest.read("GET", "records")
            .withQuery("part", partition.id())
            .withQuery("after", Long.toString(after))
            .withQuery("limit", Integer.toString(limit)),
        call);
  }

  JsonNode answer(HttpRequest request, Call call) {
    HttpReply reply = connector.send(request, call);
    connector.judge(request, reply).ifPresent(ReferenceConnector::fail);
    JsonNode tree = ReferenceConnector.tree(reply);
    if (!tree.has("more")) {
      throw new ConnectorException(ReferenceConnector.unreadable());
    }
    return tree;
  }

  void take(JsonNode record, List<Envelope<Invoice>> items, List<Failure> failures) {
    try {
      items.add(envelope(record));
    } catch (IllegalArgumentException e) {
      failures.add(
          Failure.of(
              FailureCategory.UNREADABLE,
              Effect.NOT_APPLIED,
              "BAD_RECORD",
              "Record " + record.path("id").asText() + " can't be read: correct it in the ledger"));
    }
  }

  Envelope<Invoice> envelope(JsonNode record) {
    Instant now = connector.context.clock().instant();
    SourceSystem source =
        new SourceSystem("Ledger", "contract", "reference", "1.0.0", "record", "v1");
    return EnvelopeBuilder.<Invoice>builder()
        .schema("canonical/invoice")
        .schemaVersion("1.0")
        .id(DocumentId.derivedFrom("ledger", record.path("id").asText()))
        .type(DocumentType.INVOICE)
        .origin(OriginBuilder.builder().source(source).observedAt(now).ingestedAt(now).build())
        .document(invoice(record))
        .build();
  }

  Invoice invoice(JsonNode record) {
    return InvoiceBuilder.builder()
        .number(record.path("id").asText())
        .dates(InvoiceDatesBuilder.builder().issue(date(record.path("at").asText())).build())
        .totals(InvoiceTotalsBuilder.builder().amountDue(amount(record)).build())
        .extensions(extensions(record))
        .build();
  }

  Money amount(JsonNode record) {
    return Money.of(record.path("amount").asText(), record.path("currency").asText());
  }

  LocalDate date(String at) {
    return Instant.parse(at).atZone(ZoneOffset.UTC).toLocalDate();
  }

  Extensions extensions(JsonNode record) {
    return Extensions.of(Map.of(MEMO, ExtensionValue.text(record.path("memo").asText())));
  }
}
