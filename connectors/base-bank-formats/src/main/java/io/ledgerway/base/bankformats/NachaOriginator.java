package io.ledgerway.base.bankformats;

import io.ledgerway.model.v1.value.Mask;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who originates a NACHA file, as agreed with the bank. {@code toString} masks the ids, which may
 * hold a tax id. Immutable and thread-safe.
 *
 * @param immediateDestination routing number that the file goes to, 9 digits
 * @param immediateOrigin id that the file comes from, 9 or 10 characters
 * @param destinationName name of the bank, at most 23 characters
 * @param originName name of the sender, at most 23 characters
 * @param companyName name that receivers see, at most 16 characters
 * @param companyId id of the company, at most 10 characters
 * @param odfi first 8 digits of the originating bank's routing number
 * @param entryDescription what receivers see the payment is for, at most 10 characters
 * @param discretionaryData for the originator's own use, at most 20 characters
 */
public record NachaOriginator(
    String immediateDestination,
    String immediateOrigin,
    String destinationName,
    String originName,
    String companyName,
    String companyId,
    String odfi,
    String entryDescription,
    @Nullable String discretionaryData) {

  public NachaOriginator {
    Objects.requireNonNull(immediateDestination, "immediateDestination");
    Objects.requireNonNull(immediateOrigin, "immediateOrigin");
    Objects.requireNonNull(destinationName, "destinationName");
    Objects.requireNonNull(originName, "originName");
    Objects.requireNonNull(companyName, "companyName");
    Objects.requireNonNull(companyId, "companyId");
    Objects.requireNonNull(odfi, "odfi");
    Objects.requireNonNull(entryDescription, "entryDescription");
  }

  @Override
  public String toString() {
    return "NachaOriginator[companyName="
        + companyName
        + ", companyId="
        + Mask.tail(companyId)
        + ", odfi="
        + odfi
        + "]";
  }
}
