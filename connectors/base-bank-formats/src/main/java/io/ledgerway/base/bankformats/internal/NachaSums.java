package io.ledgerway.base.bankformats.internal;

/** What a batch or a file adds up to. Amounts in cents. */
final class NachaSums {

  private static final long HASH_DIGITS = 10_000_000_000L;

  private long lines;
  private long hash;
  private long debits;
  private long credits;

  /** Adds an entry. The hash is the sum of the receiving banks' 8 digits, its last 10 digits. */
  void addEntry(String receivingBank, long debit, long credit) {
    hash = (hash + Long.parseLong(receivingBank)) % HASH_DIGITS;
    debits += debit;
    credits += credit;
  }

  /** Adds entry and addenda records. */
  void addLines(long number) {
    lines += number;
  }

  void add(NachaSums other) {
    lines += other.lines;
    hash = (hash + other.hash) % HASH_DIGITS;
    debits += other.debits;
    credits += other.credits;
  }

  long lines() {
    return lines;
  }

  long credits() {
    return credits;
  }

  String hash() {
    return NachaDocument.digits(hash, 10);
  }

  String debits12() {
    return NachaDocument.digits(debits, 12);
  }

  String credits12() {
    return NachaDocument.digits(credits, 12);
  }
}
