package io.ledgerway.flow.payable;

import io.ledgerway.flow.FlowChange;
import io.ledgerway.flow.FlowJson;
import io.ledgerway.flow.FlowStore;
import io.ledgerway.flow.KeyClaim;
import io.ledgerway.flow.Subject;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.HoldType;
import io.ledgerway.model.v1.extension.ExtensionRegistry;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.party.TaxNumber;
import io.ledgerway.model.v1.party.TaxRegistrationBuilder;
import io.ledgerway.model.v1.party.TaxRegistrationType;
import io.ledgerway.model.v1.supplier.Supplier;
import io.ledgerway.model.v1.supplier.SupplierStatus;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides about received invoices, in the order of their intake: rules, route, supplier, duplicate,
 * bank details, limit. The first thing that stops an invoice is its reason.
 */
final class ReceivedStep {

  private static final int NAMED_FINDINGS = 5;

  private final FlowStore store;
  private final PayableRules rules;
  private final InvoiceCheck check;
  private final PartyIndex<LegalEntity> entities = new PartyIndex<>();
  private final PartyIndex<Supplier> suppliers = new PartyIndex<>();

  ReceivedStep(FlowStore store, PayableRules rules, InvoiceCheck check) {
    this.store = store;
    this.rules = rules;
    this.check = check;
    rules.entities().forEach(entity -> entities.add(party(entity), entity));
    rules.suppliers().forEach(supplier -> suppliers.add(supplier.party(), supplier));
  }

  private static Party party(LegalEntity entity) {
    return PartyBuilder.builder()
        .name(entity.ref().name())
        .taxRegistrations(
            entity.ref().identifiers().stream()
                .map(
                    id ->
                        TaxRegistrationBuilder.builder()
                            .type(TaxRegistrationType.VAT)
                            .number(new TaxNumber(id.value()))
                            .build())
                .toList())
        .build();
  }

  /** An invoice that nothing has stopped so far. */
  private record Candidate(
      Subject subject,
      PayableData data,
      Invoice invoice,
      LegalEntity entity,
      Supplier supplier,
      CurrencyCode currency,
      String businessKey) {}

  FlowChange run(List<Subject> page) {
    Map<String, String> documents = store.documents(page.stream().map(Subject::id).toList());
    FlowChange change = new FlowChange();
    List<Candidate> candidates = new ArrayList<>();
    for (Subject subject : page) {
      Envelope<Invoice> envelope =
          FlowJson.read(
              Objects.requireNonNull(documents.get(subject.id()), "document"), Invoice.class);
      Optional<Subject> stopped = consider(subject, envelope, candidates);
      stopped.ifPresent(change::update);
    }
    Map<String, KeyClaim> owners = claim(candidates);
    candidates.forEach(candidate -> change.update(decide(candidate, owners)));
    return change;
  }

  private Optional<Subject> consider(
      Subject subject, Envelope<Invoice> envelope, List<Candidate> candidates) {
    Invoice invoice = envelope.document();
    List<Finding> errors = check.errors(envelope);
    if (!errors.isEmpty()) {
      return Optional.of(PayableDecision.reject(subject, "RULES_BROKEN", describe(errors)));
    }
    if (!ExtensionRegistry.EMPTY.notUnderstood(invoice).isEmpty()) {
      return Optional.of(
          PayableDecision.hold(
              subject,
              HoldType.MUST_UNDERSTAND,
              "It carries an extension that must be understood before posting: decide by hand"));
    }
    CurrencyCode currency = invoice.currency().document();
    Money amount = subject.amount();
    if (currency == null || amount == null || invoice.number() == null) {
      return Optional.of(
          PayableDecision.reject(
              subject,
              "RULES_BROKEN",
              "Number, currency and amount due are needed: ask the supplier"));
    }
    Party buyer = invoice.parties().buyer();
    Optional<LegalEntity> entity =
        entities.byRegistration(buyer).or(() -> entities.byNameWhereUnregistered(buyer));
    if (entity.isEmpty()) {
      return Optional.of(
          PayableDecision.hold(
              subject,
              HoldType.NO_ROUTE,
              "The buyer is none of our legal entities: add it to the entities, or reject"));
    }
    Subject routed = subject.toBuilder().entity(entity.get().ref().code()).build();
    Optional<Supplier> supplier = suppliers.byRegistration(invoice.parties().seller());
    if (supplier.isEmpty()) {
      return Optional.of(
          PayableDecision.hold(
              routed,
              HoldType.UNKNOWN_SUPPLIER,
              "No approved supplier has the seller's registrations: onboard it, or reject"));
    }
    candidates.add(
        new Candidate(
            routed,
            PayableData.of(subject),
            invoice,
            entity.get(),
            supplier.get(),
            currency,
            BusinessKey.of(invoice, entity.get(), supplier.get())));
    return Optional.empty();
  }

  private static String describe(List<Finding> errors) {
    String named =
        errors.stream()
            .limit(NAMED_FINDINGS)
            .map(error -> error.rule() + ": " + error.message())
            .collect(Collectors.joining("; "));
    return errors.size() > NAMED_FINDINGS
        ? named + "; and " + (errors.size() - NAMED_FINDINGS) + " more"
        : named;
  }

  private Map<String, KeyClaim> claim(List<Candidate> candidates) {
    Map<String, KeyClaim> claims = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      String key = candidate.businessKey();
      claims.putIfAbsent(
          key,
          new KeyClaim(
              key, candidate.subject().id(), String.valueOf(candidate.data().fingerprint())));
    }
    return claims.isEmpty() ? Map.of() : store.claimKeys(List.copyOf(claims.values()));
  }

  private Subject decide(Candidate candidate, Map<String, KeyClaim> owners) {
    String key = candidate.businessKey();
    PayableData data =
        candidate.data().toBuilder()
            .businessKey(key)
            .supplier(candidate.supplier().number())
            .build();
    Subject subject = data.on(candidate.subject());
    KeyClaim owner = owners.get(key);
    if (owner != null && !owner.subject().equals(subject.id())) {
      return owner.fingerprint().equals(data.fingerprint())
          ? PayableDecision.reject(
              subject,
              "DUPLICATE",
              "The same document has been received before, as " + owner.subject())
          : PayableDecision.hold(
              subject,
              HoldType.CONFLICTING_COPY,
              "Document "
                  + owner.subject()
                  + " has the same seller, number and date but other content: find out which one"
                  + " counts, then approve or reject this one");
    }
    return pay(candidate, data, subject);
  }

  private Subject pay(Candidate candidate, PayableData data, Subject subject) {
    Supplier supplier = candidate.supplier();
    if (Boolean.TRUE.equals(supplier.payment().paymentBlocked())
        || !(supplier.state().status() == null
            || supplier.state().status().equals(SupplierStatus.ACTIVE))) {
      return PayableDecision.hold(
          subject,
          HoldType.SUPPLIER_BLOCKED,
          "Supplier "
              + supplier.number()
              + " is blocked: release it in the master data, or reject");
    }
    Optional<BankAccount> account =
        BankDetails.approved(candidate.invoice(), supplier, candidate.currency());
    if (account.isEmpty()) {
      return PayableDecision.hold(
          subject,
          HoldType.BANK_DETAILS_CHANGED,
          "The account on the document is none of the approved accounts of supplier "
              + supplier.number()
              + ": call the supplier on a number already on file; approve the account in the master"
              + " data, or reject");
    }
    Optional<Route> route = rules.route(candidate.entity().ref().code(), candidate.currency());
    if (route.isEmpty() || candidate.entity().accountIn(candidate.currency()).isEmpty()) {
      return PayableDecision.hold(
          subject,
          HoldType.NO_ROUTE,
          "Entity "
              + candidate.entity().ref().code()
              + " has no route or no account for "
              + candidate.currency()
              + ": add it to the configuration, or reject");
    }
    return aboveLimit(candidate, data, subject)
        .orElseGet(
            () ->
                data.toBuilder()
                    .account(account.get().id())
                    .ledger(route.get().ledger())
                    .build()
                    .on(subject)
                    .moveTo(PayableSteps.POST, PayableSteps.STATE_RECEIVED));
  }

  private Optional<Subject> aboveLimit(Candidate candidate, PayableData data, Subject subject) {
    BigDecimal limit = rules.limits().get(candidate.currency());
    HoldType type = limit == null ? HoldType.NO_LIMIT : HoldType.ABOVE_LIMIT;
    Money amount = subject.amount();
    boolean passes = limit != null && amount != null && amount.amount().compareTo(limit) <= 0;
    if (passes || data.overrides().contains(type.value())) {
      return Optional.empty();
    }
    return Optional.of(
        PayableDecision.hold(
            subject,
            type,
            limit == null
                ? "There is no approval limit for " + candidate.currency() + ": approve or reject"
                : "It is above the approval limit of "
                    + limit.toPlainString()
                    + " "
                    + candidate.currency()
                    + ": approve or reject"));
  }
}
