package io.ledgerway.examples.hybriderp.command;

import io.ledgerway.model.v1.party.AccountNumber;
import picocli.CommandLine.Option;

/** Our account, for files that name none. */
final class OurAccount {

  @Option(
      names = "--account",
      paramLabel = "NUMBER",
      defaultValue = "NOTPROVIDED",
      description = "Our account, for NACHA returns: their files name none.")
  String account = "";

  /** The account's number. */
  AccountNumber number() {
    if (account.isBlank()) {
      throw new WrongUsageException("--account needs a number");
    }
    return new AccountNumber(account);
  }
}
