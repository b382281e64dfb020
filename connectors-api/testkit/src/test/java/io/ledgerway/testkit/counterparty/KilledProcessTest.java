package io.ledgerway.testkit.counterparty;

import static io.ledgerway.testkit.counterparty.PaymentFiles.PAYEE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {
  private static final int FILES = 60;

  @TempDir private Path folder;

  @Test
  void hasOneEffectPerFileHoweverOftenTheProcessIsKilled()
      throws IOException, InterruptedException {
    for (int i = 1; i <= FILES; i++) {
      String invoice = InvoiceFiles.invoice("m-" + i, "A-" + i, "EUR", "1.00");
      String invoices = InvoiceFiles.file(i, "EUR=1.00", invoice);
      InvoiceFiles.deliver(folder.resolve("to-erp"), InvoiceFiles.name(i), invoices);
      String transfer = PaymentFiles.transfer(Integer.toString(i), "1.00", "EUR", PAYEE);
      String payment = PaymentFiles.file("M-" + i, 1, "1.00", "2026-11-02", transfer);
      InvoiceFiles.deliver(folder.resolve("to-bank"), "p" + (100 + i) + ".xml", payment);
    }
    assertThat(killedAfter(1)).isTrue();
    for (int ticks : new int[] {50_000, 60_000, 80_000, 120_000, 160_000}) {
      killedAfter(ticks);
    }
    try (LegacyErpFolder erp = KilledProcess.erp(folder);
        BankFolder bank = KilledProcess.bank(folder)) {
      while (erp.work() + bank.work() > 0) {}
      assertThat(erp.postings())
          .extracting(ErpPosting::messageId)
          .containsExactlyInAnyOrderElementsOf(ids("m-"));
      assertThat(erp.alerts()).isEmpty();
      assertThat(bank.payments())
          .allMatch(payment -> payment.status() == BankPaymentStatus.BOOKED)
          .extracting(BankPayment::endToEndId)
          .containsExactlyInAnyOrderElementsOf(ids("E-"));
    }
    assertThat(
            InvoiceFiles.names(folder.resolve("from-erp")).stream()
                .filter(name -> !name.startsWith(".")))
        .hasSize(FILES);
    assertThat(InvoiceFiles.names(folder.resolve("from-bank")))
        .filteredOn(name -> name.startsWith("BANK_PAIN002"))
        .hasSize(FILES);
  }

  private boolean killedAfter(int ticks) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      int seen = 0;
      while (seen < ticks && out.readLine() != null) {
        seen++;
      }
      return seen == ticks;
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static Iterable<String> ids(String prefix) {
    return IntStream.rangeClosed(1, FILES).mapToObj(i -> prefix + i).toList();
  }
}
