package io.ledgerway.testkit.counterparty;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A process that lets an ERP and a bank work until nothing is left to do, if it lives that long.
 */
final class KilledProcess {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

  private KilledProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    try (LegacyErpFolder erp = erp(folder);
        BankFolder bank = bank(folder)) {
      Thread ticks = new Thread(KilledProcess::tick);
      ticks.setDaemon(true);
      ticks.start();
      Thread banking = new Thread(() -> untilQuiet(bank));
      banking.start();
      while (erp.work() > 0) {}
      banking.join();
    }
  }

  static LegacyErpFolder erp(Path folder) {
    return LegacyErpFolder.open(
        "jdbc:h2:file:" + folder.resolve("erp") + ";WRITE_DELAY=0",
        folder.resolve("to-erp"),
        folder.resolve("from-erp"),
        ErpBehaviour.postingAll(),
        MONDAY);
  }

  static BankFolder bank(Path folder) {
    return BankFolder.open(
        "jdbc:h2:file:" + folder.resolve("bank") + ";WRITE_DELAY=0",
        folder.resolve("to-bank"),
        folder.resolve("from-bank"),
        BankBehaviour.payingAll(),
        MONDAY);
  }

  private static void untilQuiet(BankFolder bank) {
    while (bank.work() > 0) {}
  }

  private static void tick() {
    while (true) {
      System.out.println("tick");
    }
  }
}
