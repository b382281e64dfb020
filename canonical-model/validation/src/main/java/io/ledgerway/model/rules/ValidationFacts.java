package io.ledgerway.model.rules;

import io.ledgerway.model.v1.accounting.FiscalPeriod;
import io.ledgerway.model.v1.accounting.GlAccount;
import io.ledgerway.model.v1.accounting.GlAccountRef;
import io.ledgerway.model.v1.envelope.DocumentRef;
import io.ledgerway.model.v1.lifecycle.LifecyclePolicy;
import io.ledgerway.model.v1.lifecycle.TransitionCondition;
import io.ledgerway.model.v1.procurement.PurchaseOrder;
import io.ledgerway.model.v1.supplier.Supplier;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What rules need besides the document. A rule whose fact is null is not evaluated; that is no
 * pass.
 *
 * <p>Immutable; as thread-safe as the functions in it. The functions may be called several times
 * for one document.
 *
 * @param clock what day it is, in the zone of the debtor
 * @param previous the version of the document before; null when there is none or it is not known
 * @param policy how strictly changes of status are judged: null means OBSERVE
 * @param conditions conditions of status changes that hold
 * @param supplier the master record behind the document
 * @param orders finds an order by a reference
 * @param accounts finds an account of the general ledger
 * @param periods finds the fiscal period of a ledger that a day is in
 * @param isDuplicate whether another document has a business key
 * @param isEndToEndIdUsed whether another instruction of the debtor has an end-to-end id
 * @param projectionHash hashes the command projections of a sealed batch, as its seal did
 */
@RecordBuilder
public record ValidationFacts(
    @Nullable Clock clock,
    @Nullable Object previous,
    @Nullable LifecyclePolicy policy,
    Set<TransitionCondition> conditions,
    @Nullable Supplier supplier,
    @Nullable Function<DocumentRef, Optional<PurchaseOrder>> orders,
    @Nullable Function<GlAccountRef, Optional<GlAccount>> accounts,
    @Nullable BiFunction<String, LocalDate, Optional<FiscalPeriod>> periods,
    @Nullable Predicate<String> isDuplicate,
    @Nullable Predicate<String> isEndToEndIdUsed,
    @Nullable Function<Object, String> projectionHash) {

  /** No facts at all: rules that need one are not evaluated. */
  public static final ValidationFacts NONE =
      new ValidationFacts(null, null, null, Set.of(), null, null, null, null, null, null, null);

  public ValidationFacts {
    conditions = conditions == null ? Set.of() : Set.copyOf(conditions);
  }

  /**
   * A builder that starts with these facts.
   *
   * @return the builder
   */
  public ValidationFactsBuilder toBuilder() {
    return ValidationFactsBuilder.builder(this);
  }
}
