package io.ledgerway.testkit.counterparty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README runs. */
class ReadmeTest {

  @TempDir private Path folder;

  @Test
  void letsABankWork() {
    try (BankFolder bank =
        BankFolder.open(
            "jdbc:h2:file:" + folder.resolve("bank") + ";WRITE_DELAY=0",
            folder.resolve("to-bank"),
            folder.resolve("from-bank"),
            BankBehaviour.payingAll(),
            LocalDate.of(2026, 11, 2))) {
      while (bank.work() > 0) {}
      List<BankPayment> payments = bank.payments();
      assertThat(payments).isEmpty();
    }
  }
}
