package io.ledgerway.model.v1.party;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.Identifier;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A business partner (BG-4, BG-7, BG-10, BG-11).
 *
 * <p>Immutable and thread-safe.
 *
 * @param name name (BT-27, BT-44, BT-59)
 * @param legalName registered name
 * @param tradingName trading name (BT-28, BT-45)
 * @param identifiers identifiers (BT-29, BT-46, BT-60)
 * @param legalIdentifiers legal registrations (BT-30, BT-47, BT-61)
 * @param taxRegistrations tax registrations (BT-31, BT-32, BT-48, BT-63)
 * @param additionalLegalInformation further legal facts (BT-33)
 * @param electronicAddress electronic address (BT-34, BT-49)
 * @param address postal address; null when the source has none, not even an empty one
 * @param contact contact
 * @param extensions what the model has no field for
 */
@RecordBuilder
public record Party(
    @Nullable String name,
    @Nullable String legalName,
    @Nullable String tradingName,
    List<@Valid Identifier> identifiers,
    List<@Valid Identifier> legalIdentifiers,
    List<@Valid TaxRegistration> taxRegistrations,
    @Nullable String additionalLegalInformation,
    @Valid @Nullable Identifier electronicAddress,
    @Valid @Nullable Address address,
    @Valid Contact contact,
    Extensions extensions) {

  /** Nothing stated; JSON omits it. */
  public static final Party EMPTY =
      new Party(
          null,
          null,
          null,
          List.of(),
          List.of(),
          List.of(),
          null,
          null,
          null,
          Contact.EMPTY,
          Extensions.EMPTY);

  public Party {
    identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
    legalIdentifiers = legalIdentifiers == null ? List.of() : List.copyOf(legalIdentifiers);
    taxRegistrations = taxRegistrations == null ? List.of() : List.copyOf(taxRegistrations);
    contact = contact == null ? Contact.EMPTY : contact;
    extensions = extensions == null ? Extensions.EMPTY : extensions;
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public PartyBuilder toBuilder() {
    return PartyBuilder.builder(this);
  }
}
