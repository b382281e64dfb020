package io.ledgerway.base.bankformats;

import io.ledgerway.model.v1.party.AccountNumber;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * How a NACHA file is read. Immutable and thread-safe.
 *
 * @param account our account that the bank settles returns on; the format does not name it
 * @param strictness what to do with differences from the format
 * @param originated whether entries that are no returns are told too
 * @param charset encoding of the file, one that agrees with ASCII
 * @param limits what the file may ask for
 */
public record NachaOptions(
    AccountNumber account,
    Strictness strictness,
    boolean originated,
    Charset charset,
    TextLimits limits) {

  public NachaOptions {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(strictness, "strictness");
    Objects.requireNonNull(charset, "charset");
    Objects.requireNonNull(limits, "limits");
  }

  /**
   * Returns and notifications alone, ISO-8859-1, the default limits.
   *
   * @param account our account that the bank settles returns on
   * @param strictness what to do with differences from the format
   * @return the options
   */
  public static NachaOptions of(AccountNumber account, Strictness strictness) {
    return new NachaOptions(
        account, strictness, false, StandardCharsets.ISO_8859_1, TextLimits.defaults());
  }

  /**
   * The same with the entries that are no returns.
   *
   * @return the options
   */
  public NachaOptions withOriginated() {
    return new NachaOptions(account, strictness, true, charset, limits);
  }
}
