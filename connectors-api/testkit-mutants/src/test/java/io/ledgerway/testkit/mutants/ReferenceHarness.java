package io.ledgerway.testkit.mutants;

import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.event.DeliveryReply;
import io.ledgerway.connector.event.RawDelivery;
import io.ledgerway.connector.http.HttpHeaders;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceBuilder;
import io.ledgerway.model.v1.invoice.InvoiceDatesBuilder;
import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.testkit.contract.ByteLimit;
import io.ledgerway.testkit.contract.Challenge;
import io.ledgerway.testkit.contract.ChangingRecords;
import io.ledgerway.testkit.contract.ConnectorHarness;
import io.ledgerway.testkit.contract.EventSamples;
import io.ledgerway.testkit.contract.ExactValues;
import io.ledgerway.testkit.contract.FreeText;
import io.ledgerway.testkit.contract.HintRow;
import io.ledgerway.testkit.contract.ReadSamples;
import io.ledgerway.testkit.contract.Sample;
import io.ledgerway.testkit.contract.SchemaSamples;
import io.ledgerway.testkit.contract.StaleWrite;
import io.ledgerway.testkit.contract.WriteSamples;
import io.ledgerway.testkit.fake.Fault;
import io.ledgerway.testkit.fake.HttpAnswer;
import io.ledgerway.testkit.fake.TargetHost;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** How the reference connector and its broken variants are tried. */
record ReferenceHarness(Supplier<ConnectorProvider> providers)
    implements ConnectorHarness<LedgerTarget> {

  @Override
  public ConnectorProvider provider() {
    return providers.get();
  }

  @Override
  public LedgerTarget target(TargetHost host) {
    return new LedgerTarget(host);
  }

  @Override
  public Map<String, String> config(LedgerTarget target) {
    return Map.of(
        "company", "100", "token", "ledger-token", "hook", "hook-2", "former-hook", "hook-1");
  }

  @Override
  public Map<String, String> secrets() {
    return Map.of(
        "ledger-token", LedgerTarget.TOKEN, "hook-2", "canary-b81c", "hook-1", "canary-77de");
  }

  @Override
  public List<WriteSamples<?>> writes(LedgerTarget target) {
    return List.of(new Documents(target));
  }

  @Override
  public List<ReadSamples<?>> reads(LedgerTarget target) {
    return List.of(new Records(target), new Changes(target));
  }

  @Override
  public Optional<EventSamples> events(LedgerTarget target) {
    return Optional.of(new Hooks());
  }

  @Override
  public List<SchemaSamples> schemas(LedgerTarget target) {
    return List.of(new Fields(target));
  }

  private record Fields(LedgerTarget target) implements SchemaSamples {

    @Override
    public OperationId operation() {
      return ReferenceProvider.READ;
    }

    @Override
    public Set<String> fields() {
      return Set.copyOf(LedgerTarget.FIELDS);
    }

    @Override
    public Optional<String> addCustom() {
      return Optional.of(target.addField());
    }
  }

  private record Hooks() implements EventSamples {

    @Override
    public byte[] body(int number) {
      return event(number, "record.changed");
    }

    @Override
    public byte[] ofUnknownType(int number) {
      return event(number, "record.dreamt");
    }

    @Override
    public Optional<byte[]> xml(int number) {
      String body =
          "<?xml version=\"1.0\"?><event><id>evt-%d</id><type>record.changed</type></event>";
      return Optional.of(String.format(body, number).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] event(int number, String type) {
      String body = "{ \"id\": \"evt-%d\",\n  \"type\": \"%s\", \"record\": \"r\u00e9c-%d\" }";
      return String.format(body, number, type, number).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<String> secretNames() {
      return List.of("hook-2", "hook-1");
    }

    @Override
    public HttpHeaders sign(byte[] body, String secret, Instant at) {
      return ReferenceEvents.sign(body, secret, at);
    }

    @Override
    public Optional<Challenge> challenge(String text, String secret, Instant at) {
      String target = "/hooks?token=" + secret + "&challenge=" + text;
      return Optional.of(
          new Challenge(
              new RawDelivery("GET", target, HttpHeaders.EMPTY, new byte[0], at),
              DeliveryReply.text("text/plain", text)));
    }
  }

  private record Documents(LedgerTarget target) implements WriteSamples<Invoice> {

    @Override
    public OperationId operation() {
      return ReferenceProvider.POST;
    }

    @Override
    public Sample<Invoice> valid(int number) {
      return document("R-" + number);
    }

    @Override
    public Sample<Invoice> refused(int number) {
      return document("BAD-" + number);
    }

    private static Sample<Invoice> document(String number) {
      return Sample.of(number, InvoiceBuilder.builder().number(number).build());
    }

    @Override
    public Sample<Invoice> changed(Sample<Invoice> sample) {
      Invoice changed =
          sample.document().toBuilder()
              .dates(InvoiceDatesBuilder.builder().issue(LocalDate.of(2026, 3, 1)).build())
              .build();
      return Sample.of(sample.businessId(), changed);
    }

    @Override
    public List<HintRow> hints(Instant now) {
      List<HintRow> rows = new ArrayList<>(HintRow.standard(now));
      rows.add(
          HintRow.row(
              HttpAnswer.of(429).with(ReferenceConnector.WAIT_SECONDS, "11"),
              Duration.ofSeconds(11)));
      return rows;
    }

    @Override
    public List<Fault> unknownAnswers(String wireKey) {
      List<Fault> answers = new ArrayList<>(WriteSamples.super.unknownAnswers(wireKey));
      String parked = "{\"results\":[{\"key\":\"" + wireKey + "\",\"status\":\"PARKED\"}]}";
      answers.add(Fault.answer(200, "application/json", parked));
      return answers;
    }

    @Override
    public Duration shownAfter() {
      return ReferenceProvider.LAG;
    }

    @Override
    public String lostJob(String job) {
      target.lose(job);
      return job;
    }

    @Override
    public Optional<FreeText<Invoice>> freeText() {
      return Optional.of(new Memos(target));
    }

    @Override
    public Optional<ByteLimit<Invoice>> byteLimit() {
      String memo = "\u4e2d".repeat(LedgerTarget.LONGEST_TEXT);
      return Optional.of(
          new ByteLimit<>(
              LedgerTarget.LONGEST_REQUEST,
              number -> with("W-" + number, ReferenceReader.MEMO, memo)));
    }

    @Override
    public Optional<StaleWrite<Invoice>> stale(int number) {
      String document = "S-" + number;
      target.addChanged(document);
      return Optional.of(
          new StaleWrite<>(
              with(document, ReferenceConnector.VERSION, "1"), () -> target.held(document)));
    }

    private static Sample<Invoice> with(String number, ExtensionKey key, String value) {
      Extensions extensions = Extensions.of(Map.of(key, ExtensionValue.text(value)));
      return Sample.of(
          number, InvoiceBuilder.builder().number(number).extensions(extensions).build());
    }

    @Override
    public boolean addSecond(Sample<Invoice> sample, String wireKey) {
      target.addSecond(wireKey, sample.businessId());
      return true;
    }
  }

  private record Memos(LedgerTarget target) implements FreeText<Invoice> {

    @Override
    public Sample<Invoice> with(int number, String text) {
      return Documents.with("T-" + number, ReferenceReader.MEMO, text);
    }

    @Override
    public String held(String businessId) {
      return target.text(businessId);
    }
  }

  private record Records(LedgerTarget target) implements ReadSamples<Invoice> {

    @Override
    public OperationId operation() {
      return ReferenceProvider.READ;
    }

    @Override
    public List<String> seed(int count) {
      List<String> ids = new ArrayList<>();
      for (int each = 1; each <= count; each++) {
        ids.add(target.addRecord(each + ".50", "EUR", "2026-02-01T10:00:00Z", "m" + each));
      }
      return ids;
    }

    @Override
    public String idOf(Envelope<Invoice> envelope) {
      return String.valueOf(envelope.document().number());
    }

    @Override
    public String seedBroken() {
      return target.addRecord("twelve", "EUR", "2026-02-01T10:00:00Z", "broken");
    }

    @Override
    public String seedExact(ExactValues values) {
      return target.addExact(values);
    }

    @Override
    public ExactValues exactOf(Invoice document) {
      return new ExactValues(
          document.totals().amountDue(), document.dates().issue(), memo(document));
    }

    private static String memo(Invoice document) {
      ExtensionValue memo = document.extensions().values().get(ReferenceReader.MEMO);
      return memo != null && memo.value() instanceof JsonValue.StringValue kept ? kept.text() : "";
    }

    @Override
    public void failNext(Partition partition) {
      target.failNext(partition.id());
    }

    @Override
    public Optional<ChangingRecords> changing() {
      return Optional.empty();
    }
  }

  private record Changes(LedgerTarget target) implements ReadSamples<Invoice> {

    @Override
    public OperationId operation() {
      return ReferenceProvider.CHANGES;
    }

    @Override
    public List<String> seed(int count) {
      return target.changes().seed(count);
    }

    @Override
    public String idOf(Envelope<Invoice> envelope) {
      return String.valueOf(envelope.document().number());
    }

    @Override
    public String seedBroken() {
      return target.changes().seedBroken();
    }

    @Override
    public String seedExact(ExactValues values) {
      return target.changes().seedExact(values);
    }

    @Override
    public ExactValues exactOf(Invoice document) {
      return new Records(target).exactOf(document);
    }

    @Override
    public void failNext(Partition partition) {
      target.failNext(partition.id());
    }

    @Override
    public Optional<ChangingRecords> changing() {
      return Optional.of(target.changes());
    }
  }
}
