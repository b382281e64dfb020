package io.ledgerway.base.bankformats;

import io.ledgerway.model.v1.value.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What was written. Immutable and thread-safe.
 *
 * @param entries number of entries
 * @param addenda number of addenda
 * @param creditTotal sum of the entries in USD
 * @param entryHash entry hash of the file, 10 digits
 * @param traces trace numbers in the order of the file: keep them, they are what returns refer to
 * @param losses what the file could not carry as it was: characters replaced, texts cut; pointers
 *     begin at the {@link NachaFile}
 */
public record NachaResult(
    int entries,
    int addenda,
    BigDecimal creditTotal,
    String entryHash,
    List<NachaTrace> traces,
    List<Finding> losses) {

  public NachaResult {
    Objects.requireNonNull(creditTotal, "creditTotal");
    Objects.requireNonNull(entryHash, "entryHash");
    traces = List.copyOf(traces);
    losses = List.copyOf(losses);
  }
}
