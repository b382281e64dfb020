package io.ledgerway.testkit.counterparty.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of the name of an invoice file, as it stands in the archive.
 *
 * @param archivedName name in the archive, with the number of the delivery if it is not the first
 * @param company company code
 * @param sequence sequence number
 */
public record InvoiceFileName(String archivedName, String company, long sequence) {
  private static final Pattern NAME =
      Pattern.compile(
          "LEDGERWAY_APINV_([A-Za-z0-9-]{1,20})_[0-9]{14}_([0-9]{6})\\.csv(\\.[0-9]+)?");

  public static Optional<InvoiceFileName> parse(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        ? Optional.of(new InvoiceFileName(name, parts.group(1), Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  /** The name it was delivered under, without the number of the delivery. */
  public String deliveredName() {
    return archivedName.substring(0, archivedName.indexOf(".csv") + 4);
  }
}
