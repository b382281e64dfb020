package io.ledgerway.flow;

import io.ledgerway.flow.decision.OperatorDesk;
import io.ledgerway.flow.notice.AcknowledgementDeadline;
import io.ledgerway.flow.payable.DebtorAccount;
import io.ledgerway.flow.payable.InvoiceIntake;
import io.ledgerway.flow.payable.InvoiceToSettlement;
import io.ledgerway.flow.payable.LegalEntity;
import io.ledgerway.flow.payable.PayableRules;
import io.ledgerway.flow.payable.PostingEvidence;
import io.ledgerway.flow.payable.Route;
import io.ledgerway.flow.payment.BatchSubmission;
import io.ledgerway.flow.payment.PaymentRun;
import io.ledgerway.flow.settlement.PaymentReports;
import io.ledgerway.flow.settlement.StatementMatching;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.EnvelopeBuilder;
import io.ledgerway.model.v1.envelope.Origin;
import io.ledgerway.model.v1.envelope.SourceSystem;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.ledger.PostingAcknowledgement;
import io.ledgerway.model.v1.ledger.PostingAcknowledgementBuilder;
import io.ledgerway.model.v1.ledger.PostingDecision;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.payment.InstructionStatus;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentStatusReport;
import io.ledgerway.model.v1.payment.PaymentStatusReportBuilder;
import io.ledgerway.model.v1.payment.StatusReportLevel;
import io.ledgerway.model.v1.settlement.BookingStatus;
import io.ledgerway.model.v1.settlement.CreditDebit;
import io.ledgerway.model.v1.settlement.EntryRef;
import io.ledgerway.model.v1.settlement.SettlementEvent;
import io.ledgerway.model.v1.settlement.SettlementEventBuilder;
import io.ledgerway.model.v1.settlement.SettlementEventType;
import io.ledgerway.model.v1.settlement.SettlementReferencesBuilder;
import io.ledgerway.model.v1.supplier.Supplier;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Identifier;
import io.ledgerway.model.v1.value.Money;
import io.ledgerway.runtime.ConnectionSpec;
import io.ledgerway.runtime.Ledgerway;
import io.ledgerway.runtime.LedgerwayRuntime;
import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.retry.Sleeper;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The whole way of an invoice over a real runtime; rules and connections change when told. */
public final class FlowWorld {

  /** Connection to the ERP that the rules name. */
  public static final String ERP = "erp";

  /** Connection to the bank that the rules name. */
  public static final String BANK = "bank";

  private static final String OWN_IBAN = "DE02000000000987654321";

  private final Path root;
  private final MemoryFlowStore store = new MemoryFlowStore();
  private final MemoryIntentions intentions = new MemoryIntentions();
  private final Counterparty counterparty = new Counterparty();
  private Instant now = Instant.parse("2026-03-02T08:00:00Z");
  private PayableRules rules = rules(ERP, BANK, TestInvoices.supplier());
  private List<Finding> findings = List.of();
  private LedgerwayRuntime runtime;

  /**
   * A world with connections to an ERP and a bank.
   *
   * @param root where folders begin
   */
  public FlowWorld(Path root) {
    this.root = root;
    connect(ERP, BANK);
  }

  /**
   * Starts the process anew.
   *
   * @param connections what is configured now
   */
  public void connect(String... connections) {
    runtime =
        Ledgerway.runtime()
            .stores(intentions, new NoCheckpoints())
            .folder(root)
            .clock(clock())
            .sleeper(Sleeper.NEVER)
            .connector(counterparty)
            .build();
    for (String each : connections) {
      runtime.connect(new ConnectionSpec(each, each, "counterparty", Map.of(), null));
    }
    runtime.recover();
  }

  private Clock clock() {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  /**
   * Rules with one entity and one limit of 1,000 euro.
   *
   * @param erp where it posts
   * @param bank where its account is
   * @param suppliers whom it knows
   * @return the rules
   */
  public static PayableRules rules(String erp, String bank, Supplier... suppliers) {
    LegalEntity entity =
        new LegalEntity(
            new LegalEntityRef(
                "1000",
                "Buying Company",
                List.of(Identifier.of(null, TestInvoices.BUYER_REGISTRATION)),
                null,
                null),
            List.of(
                new DebtorAccount(
                    "house", CurrencyCode.EUR, Payables.account("house", OWN_IBAN), bank)));
    return new PayableRules(
        "tenant",
        List.of(entity),
        List.of(new Route("1000", "L1", null, erp)),
        List.of(suppliers),
        Map.of(CurrencyCode.EUR, new BigDecimal("1000.00")));
  }

  /**
   * Replaces the rules.
   *
   * @param changed the rules of now
   */
  public void rules(PayableRules changed) {
    rules = changed;
  }

  /**
   * Makes the check find something in every invoice.
   *
   * @param found what it finds
   */
  public void findings(Finding... found) {
    findings = List.of(found);
  }

  /**
   * Lets time pass.
   *
   * @param time how much
   */
  public void pass(Duration time) {
    now = now.plus(time);
    store.now(now);
  }

  /**
   * Where the flows keep what they know.
   *
   * @return the store
   */
  public MemoryFlowStore store() {
    return store;
  }

  /**
   * Says that everything so far went out in one file.
   *
   * @param dispatch id of the file
   */
  public void sentIn(String dispatch) {
    intentions.sentIn(dispatch);
  }

  /**
   * Sends what is sealed in one file, with trace numbers.
   *
   * @param dispatch id of the file
   * @param traces trace numbers by end-to-end id
   */
  public void sendTraced(String dispatch, Map<String, String> traces) {
    try {
      advanceOver(new CrashingFlowStore(store, 0));
    } catch (StoreException e) {
      // It was sent, and the process died before the flow knew it.
    }
    intentions.sentIn(dispatch);
    intentions.named(traces);
    advance();
  }

  /**
   * Whoever is on the other side.
   *
   * @return ERP and bank
   */
  public Counterparty counterparty() {
    return counterparty;
  }

  /**
   * The desk.
   *
   * @return where people decide
   */
  public OperatorDesk desk() {
    return new OperatorDesk(store, runtime.decisions(), rules.tenant(), intention -> false);
  }

  /**
   * A desk whose decisions about intentions last, and whose process ends before the flow's commit.
   *
   * @param broken the store that fails
   * @return the desk
   */
  public OperatorDesk deskOver(FlowStore broken) {
    return new OperatorDesk(broken, runtime.decisions(), rules.tenant(), intention -> false);
  }

  /**
   * Takes invoices in, as one page.
   *
   * @param ids their ids
   * @param invoices the invoices
   */
  public void receive(List<String> ids, Invoice... invoices) {
    List<Envelope<Invoice>> page = new ArrayList<>();
    for (int index = 0; index < invoices.length; index++) {
      page.add(envelope(ids.get(index), DocumentType.INVOICE, invoices[index]));
    }
    new InvoiceIntake(store).accept(page);
  }

  /**
   * Takes one invoice in and drives it as far as it goes.
   *
   * @param id its id
   * @param invoice the invoice
   * @return where it stands
   */
  public Subject arrive(String id, Invoice invoice) {
    receive(List.of(id), invoice);
    advance();
    return invoice(id);
  }

  /**
   * Runs every step once.
   *
   * @return how many subjects moved
   */
  public int advance() {
    return advanceOver(store);
  }

  /**
   * Runs every step once over another view of the store.
   *
   * @param view the view
   * @return how many subjects moved
   */
  public int advanceOver(FlowStore view) {
    return new InProcessFlowEngine(
            view,
            List.of(
                new InvoiceToSettlement(view, runtime, rules, envelope -> findings, clock()),
                new BatchSubmission(view, runtime, rules),
                new AcknowledgementDeadline(view, runtime, clock())))
        .advance();
  }

  /** Makes payments of everything that is posted. */
  public void pay() {
    new PaymentRun(store, rules, clock()).start();
  }

  /**
   * An invoice, posted and in a payment that the bank has.
   *
   * @param id its id
   */
  public void sendPaymentOf(String id) {
    postAndSeal(id);
    advance();
  }

  /**
   * An invoice, posted and in a payment that has not gone out.
   *
   * @param id its id
   */
  public void postAndSeal(String id) {
    arrive(id, TestInvoices.invoice("R-" + id, "100.00"));
    acknowledge(invoice(id).correlation(), PostingDecision.POSTED);
    pay();
  }

  /**
   * An invoice.
   *
   * @param id its id
   * @return where it stands
   */
  public Subject invoice(String id) {
    return store.find(id).orElseThrow();
  }

  /**
   * The latest payment.
   *
   * @return where it stands
   */
  public Subject payment() {
    return last(SubjectKind.PAYMENT);
  }

  /**
   * The latest batch.
   *
   * @return where it stands
   */
  public Subject batch() {
    return last(SubjectKind.BATCH);
  }

  private Subject last(SubjectKind kind) {
    List<Subject> all = store.list(kind, 0, 100);
    return all.get(all.size() - 1);
  }

  /**
   * The ERP answers.
   *
   * @param messageId what it names
   * @param decision what it says
   */
  public void acknowledge(String messageId, PostingDecision decision) {
    acknowledge(acknowledgement(messageId, decision));
  }

  /**
   * The ERP answers several times in one page.
   *
   * @param answers the answers
   */
  public void acknowledge(PostingAcknowledgement... answers) {
    new PostingEvidence(ERP, runtime.evidence(), store)
        .accept(
            Arrays.stream(answers)
                .map(each -> envelope("ack", new DocumentType("posting-acknowledgement"), each))
                .toList());
  }

  /**
   * An answer of the ERP.
   *
   * @param messageId what it names
   * @param decision what it says
   * @return the answer
   */
  public static PostingAcknowledgement acknowledgement(String messageId, PostingDecision decision) {
    boolean posted = decision.equals(PostingDecision.POSTED);
    return PostingAcknowledgementBuilder.builder()
        .messageId(messageId)
        .target("ledger")
        .targetDocumentNumber(posted ? "4711" : null)
        .decision(decision)
        .reasons(posted ? List.of() : List.of("E17", "Period is closed"))
        .build();
  }

  /**
   * The bank reports about the latest payment.
   *
   * @param status what it says
   */
  public void report(InstructionStatus status) {
    String endToEndId = payment().correlation();
    report(
        report ->
            report
                .level(StatusReportLevel.INSTRUCTION)
                .instruction(new PaymentIds(null, endToEndId, null, null))
                .canonicalStatus(status));
  }

  /**
   * The bank reports, in one page.
   *
   * @param reports what it says
   */
  @SafeVarargs
  public final void report(Consumer<PaymentStatusReportBuilder>... reports) {
    List<Envelope<PaymentStatusReport>> page = new ArrayList<>();
    for (Consumer<PaymentStatusReportBuilder> each : reports) {
      PaymentStatusReportBuilder report = PaymentStatusReportBuilder.builder().reportId("r");
      each.accept(report);
      page.add(envelope("r", DocumentType.PAYMENT_STATUS_REPORT, report.build()));
    }
    new PaymentReports(store).accept(page);
  }

  /**
   * The bank books entries, in one page.
   *
   * @param events the entries, each with its id
   */
  @SafeVarargs
  public final void book(Envelope<SettlementEvent>... events) {
    new StatementMatching(store).accept(List.of(events));
  }

  /**
   * The bank's statements begin or end.
   *
   * @param headers their headers
   */
  public void statements(Envelope<?>... headers) {
    new StatementMatching(store).acceptBeside(List.of(headers));
  }

  /**
   * A booked debit of a payment.
   *
   * @param id id of the entry
   * @param endToEndId what it names
   * @param amount its amount
   * @return the entry
   */
  public static Envelope<SettlementEvent> debit(String id, String endToEndId, String amount) {
    return entry(
        id,
        endToEndId,
        amount,
        event -> event.eventType(SettlementEventType.PAYMENT).creditDebit(CreditDebit.DEBIT));
  }

  /**
   * A booked entry.
   *
   * @param id id of the entry
   * @param endToEndId what it names
   * @param amount its amount
   * @param more what else it says
   * @return the entry
   */
  public static Envelope<SettlementEvent> entry(
      String id, String endToEndId, String amount, Consumer<SettlementEventBuilder> more) {
    SettlementEventBuilder event =
        SettlementEventBuilder.builder()
            .account(Payables.account("house", OWN_IBAN).iban())
            .entry(new EntryRef(id, null, null, null, null))
            .bookingStatus(BookingStatus.BOOKED)
            .amount(Money.of(amount, "EUR"))
            .references(SettlementReferencesBuilder.builder().endToEndId(endToEndId).build());
    more.accept(event);
    return envelope(id, DocumentType.SETTLEMENT_EVENT, event.build());
  }

  /**
   * A document that was read.
   *
   * @param <T> the document
   * @param id its id
   * @param type what it is
   * @param document the document
   * @return the document in its envelope
   */
  public static <T> Envelope<T> envelope(String id, DocumentType type, T document) {
    Instant read = Instant.parse("2026-03-02T07:00:00Z");
    SourceSystem system = new SourceSystem("test", "test-1", "test", "1", "Document", null);
    return EnvelopeBuilder.<T>builder()
        .schema("canonical/" + type.value())
        .schemaVersion("1.0.0")
        .id(new DocumentId(id))
        .type(type)
        .origin(new Origin(system, null, read, read, null, null, List.of(), null))
        .document(document)
        .build();
  }
}
