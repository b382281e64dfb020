package io.ledgerway.model.v1.accounting;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account of the general ledger.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code account code
 * @param name name
 * @param classification what it is
 * @param type type in the ledger's words
 * @param normalSide where its balance normally is
 * @param currency the one currency it is kept in; null means any
 * @param parent code of the account above it
 * @param postingAllowed whether it may be posted to
 * @param controlAccountFor subledger that it sums up, such as payables
 * @param requiredDimensions dimensions that each line needs, by code
 * @param legalEntity whose books; null means all
 * @param status whether it is used
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record GlAccount(
    @Nullable String code,
    @Nullable String name,
    @Nullable AccountClassification classification,
    @Nullable String type,
    @Nullable NormalSide normalSide,
    @Valid @Nullable CurrencyCode currency,
    @Nullable String parent,
    @Nullable Boolean postingAllowed,
    @Nullable String controlAccountFor,
    List<String> requiredDimensions,
    @Valid @Nullable LegalEntityRef legalEntity,
    @Nullable MasterStatus status,
    @Valid Extensions extensions) {

  public GlAccount {
    requiredDimensions = requiredDimensions == null ? List.of() : List.copyOf(requiredDimensions);
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public GlAccountBuilder toBuilder() {
    return GlAccountBuilder.builder(this);
  }
}
