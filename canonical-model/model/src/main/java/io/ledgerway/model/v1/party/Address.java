package io.ledgerway.model.v1.party;

import io.ledgerway.model.v1.value.CountryCode;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A postal address (BG-5, BG-8, BG-12, BG-15).
 *
 * <p>Immutable and thread-safe.
 *
 * @param type what it is for
 * @param lines address lines 1 to 3 (BT-35, BT-36, BT-162)
 * @param buildingNumber building number
 * @param poBox post box
 * @param city city (BT-37)
 * @param postalCode post code (BT-38)
 * @param region country subdivision (BT-39)
 * @param regionCode ISO 3166-2 code
 * @param country country (BT-40)
 */
@RecordBuilder
public record Address(
    @Nullable String type,
    List<String> lines,
    @Nullable String buildingNumber,
    @Nullable String poBox,
    @Nullable String city,
    @Nullable String postalCode,
    @Nullable String region,
    @Nullable String regionCode,
    @Valid @Nullable CountryCode country) {

  /** Nothing stated; JSON omits it. */
  public static final Address EMPTY =
      new Address(null, List.of(), null, null, null, null, null, null, null);

  public Address {
    lines = lines == null ? List.of() : List.copyOf(lines);
  }

  /**
   * A builder that starts with this value.
   *
   * @return the builder
   */
  public AddressBuilder toBuilder() {
    return AddressBuilder.builder(this);
  }
}
