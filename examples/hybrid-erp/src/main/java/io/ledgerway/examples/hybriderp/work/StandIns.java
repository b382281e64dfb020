package io.ledgerway.examples.hybriderp.work;

import io.ledgerway.examples.hybriderp.config.ExampleConfig.ConnectionEntry;
import io.ledgerway.examples.hybriderp.config.ExampleConfig.ReturnEntry;
import io.ledgerway.examples.hybriderp.config.ExampleConfig.StandInBehaviour;
import io.ledgerway.testkit.counterparty.BankBehaviour;
import io.ledgerway.testkit.counterparty.BankFolder;
import io.ledgerway.testkit.counterparty.ErpBehaviour;
import io.ledgerway.testkit.counterparty.LegacyErpFolder;
import io.ledgerway.testkit.counterparty.ReturnPlan;
import io.ledgerway.testkit.counterparty.StagingTableErp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counterparties of the demonstration: an ERP or bank behind every connection, each with a
 * database, a ledger and a business date of its own. Not thread-safe.
 */
public final class StandIns implements AutoCloseable {

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 2);

  private final List<IntSupplier> workers = new ArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();

  private StandIns() {}

  /** Nobody: the counterparties are real. */
  static StandIns none() {
    return new StandIns();
  }

  /**
   * Opens a stand-in behind every ERP and bank of a workplace.
   *
   * @param workplace the workplace
   * @return the open stand-ins
   */
  static StandIns open(Workplace workplace) {
    StandIns standIns = new StandIns();
    StandInBehaviour behaviour = workplace.config().standIns();
    try {
      for (ConnectionEntry connection : workplace.config().connections()) {
        standIns.open(workplace, connection, behaviour);
      }
      return standIns;
    } catch (RuntimeException e) {
      standIns.close();
      throw e;
    }
  }

  private void open(
      Workplace workplace, ConnectionEntry connection, @Nullable StandInBehaviour behaviour) {
    LocalDate firstDay =
        behaviour == null || behaviour.businessDate() == null
            ? FIRST_DAY
            : LocalDate.parse(behaviour.businessDate());
    Path file = workplace.layout().standIn(connection);
    makeFolder(workplace.layout().standIns());
    String url = Databases.fileUrl(file);
    if (connection.type().equals("bank-files")) {
      add(
          BankFolder.open(
              url,
              folder(workplace, connection, "to-bank"),
              folder(workplace, connection, "from-bank"),
              bank(behaviour),
              firstDay));
    } else if (connection.type().equals("erp-legacy")) {
      ErpBehaviour erp = new ErpBehaviour(refused(behaviour));
      if ("staging-tables".equals(connection.settingsOrNone().get("profile"))) {
        add(StagingTableErp.open(url, workplace.staging(connection), erp, firstDay));
      } else {
        add(
            LegacyErpFolder.open(
                url,
                folder(workplace, connection, "to-erp"),
                folder(workplace, connection, "from-erp"),
                erp,
                firstDay));
      }
    }
  }

  private void add(BankFolder bank) {
    workers.add(bank::work);
    open.add(bank);
  }

  private void add(LegacyErpFolder erp) {
    workers.add(erp::work);
    open.add(erp);
  }

  private void add(StagingTableErp erp) {
    workers.add(erp::work);
    open.add(erp);
  }

  private static Path folder(Workplace workplace, ConnectionEntry connection, String key) {
    Path folder =
        workplace.layout().work().resolve(connection.settingsOrNone().getOrDefault(key, key));
    makeFolder(folder);
    return folder;
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Folder " + folder + " can't be made", e);
    }
  }

  private static Set<String> refused(@Nullable StandInBehaviour behaviour) {
    return behaviour == null || behaviour.refusedInvoices() == null
        ? Set.of()
        : Set.copyOf(behaviour.refusedInvoices());
  }

  private static BankBehaviour bank(@Nullable StandInBehaviour behaviour) {
    if (behaviour == null) {
      return BankBehaviour.payingAll();
    }
    Set<String> closed =
        behaviour.closedAccounts() == null ? Set.of() : new HashSet<>(behaviour.closedAccounts());
    Map<String, ReturnPlan> returns =
        behaviour.returns() == null
            ? Map.of()
            : behaviour.returns().stream()
                .collect(
                    Collectors.toMap(
                        ReturnEntry::account,
                        entry -> new ReturnPlan(entry.reason(), entry.afterBusinessDays())));
    return new BankBehaviour(closed, returns);
  }

  /** Lets every counterparty do what it can do now; 0 when nothing moves any more. */
  int work() {
    return workers.stream().mapToInt(IntSupplier::getAsInt).sum();
  }

  @Override
  public void close() {
    for (AutoCloseable each : open) {
      try {
        each.close();
      } catch (Exception e) {
        throw new IllegalStateException("A stand-in can't be closed", e);
      }
    }
  }
}
