package io.ledgerway.model.v1.trade;

import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.Identifier;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is ordered, received or invoiced (BG-31).
 *
 * <p>Immutable and thread-safe.
 *
 * @param name name (BT-153)
 * @param description description (BT-154)
 * @param sellerId seller's id (BT-155)
 * @param buyerId buyer's id (BT-156)
 * @param standardId standard id with its scheme (BT-157)
 * @param classifications classes (BT-158)
 * @param originCountry country of origin (BT-159)
 * @param attributes properties (BG-32)
 * @param manufacturer who made it
 */
@RecordBuilder
public record Item(
    @Nullable String name,
    @Nullable String description,
    @Nullable String sellerId,
    @Nullable String buyerId,
    @Valid @Nullable Identifier standardId,
    List<@Valid ItemClassification> classifications,
    @Valid @Nullable CountryCode originCountry,
    List<@Valid ItemAttribute> attributes,
    @Valid @Nullable Manufacturer manufacturer) {

  /** Nothing stated; JSON omits it. */
  public static final Item EMPTY =
      new Item(null, null, null, null, null, List.of(), null, List.of(), null);

  public Item {
    classifications = classifications == null ? List.of() : List.copyOf(classifications);
    attributes = attributes == null ? List.of() : List.copyOf(attributes);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public ItemBuilder toBuilder() {
    return ItemBuilder.builder(this);
  }
}
