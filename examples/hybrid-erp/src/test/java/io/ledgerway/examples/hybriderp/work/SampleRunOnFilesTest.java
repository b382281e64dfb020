package io.ledgerway.examples.hybriderp.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.flow.Subject;
import io.ledgerway.flow.SubjectKind;
import io.ledgerway.flow.decision.DecisionRefusedException;
import io.ledgerway.flow.decision.OperatorDesk;
import io.ledgerway.runtime.StoreException;
import io.ledgerway.runtime.idempotency.DecisionDesk;
import io.ledgerway.store.jdbc.JdbcStores;
import io.ledgerway.testkit.counterparty.BankPayment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SampleRunOnFilesTest extends SampleRunContract {

  @Override
  @Nullable String jdbcUrl() {
    return null;
  }

  private Subject decide(Function<OperatorDesk, Subject> decision) {
    try (JdbcStores stores = Workplace.openStores(work, null)) {
      OperatorDesk desk =
          new OperatorDesk(
              stores.flows(),
              new DecisionDesk(stores.intentions()),
              CONFIG.tenant(),
              intention -> false);
      return decision.apply(desk);
    }
  }

  private Subject heldFor(String code) {
    try (JdbcStores stores = Workplace.openStores(work, null)) {
      return stores.flows().list(SubjectKind.INVOICE, 0, 1000).stream()
          .filter(subject -> code.equals(subject.reasonCode()))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void goesOnAfterAPersonHasDecided() {
    run(SAMPLE, null);
    int payments = CounterpartyLedgers.payments(work, CONFIG).size();
    Subject aboveLimit = heldFor("ABOVE_LIMIT");
    Subject returned = heldFor("PAYMENT_RETURNED");
    Subject unknownSupplier = heldFor("UNKNOWN_SUPPLIER");
    Subject copy = heldFor("CONFLICTING_COPY");
    Subject changedAccount = heldFor("BANK_DETAILS_CHANGED");

    decide(desk -> desk.approve(aboveLimit.id(), "A. Approver", "within the yearly budget"));
    decide(desk -> desk.approve(returned.id(), "A. Approver", "account reopened"));
    decide(desk -> desk.reject(unknownSupplier.id(), "A. Approver", "never ordered"));
    decide(desk -> desk.approve(changedAccount.id(), "A. Approver", "called back"));
    assertThatThrownBy(
            () -> decide(desk -> desk.approve(copy.id(), "A. Approver", "newer one counts")))
        .isInstanceOf(DecisionRefusedException.class)
        .hasMessageContaining("double");
    assertThatThrownBy(() -> decide(desk -> desk.approve(aboveLimit.id(), "B", "again")))
        .isInstanceOf(DecisionRefusedException.class);
    RunResult result = run(SAMPLE, null);

    assertThat(result.addsUp()).isTrue();
    try (JdbcStores stores = Workplace.openStores(work, null)) {
      assertThat(stores.flows().find(aboveLimit.id()).orElseThrow().state()).isEqualTo("PAID");
      assertThat(stores.flows().find(returned.id()).orElseThrow().reasonCode())
          .as("the account is still closed")
          .isEqualTo("PAYMENT_RETURNED");
      assertThat(stores.flows().find(unknownSupplier.id()).orElseThrow().state())
          .isEqualTo("REJECTED");
      assertThat(stores.flows().find(changedAccount.id()).orElseThrow().reasonCode())
          .as("an approval does not replace the master data")
          .isEqualTo("BANK_DETAILS_CHANGED");
      assertThat(stores.flows().decisions(aboveLimit.id())).hasSize(1);
    }
    List<BankPayment> after = CounterpartyLedgers.payments(work, CONFIG);
    assertThat(after).hasSize(payments + 2);
    assertThat(after.stream().map(BankPayment::endToEndId)).doesNotHaveDuplicates();
    assertThat(postings().stream().map(posting -> posting.invoiceNumber())).doesNotHaveDuplicates();
  }

  @Test
  void paysAndPostsNothingTwiceAfterItsStoreWasSetBack() throws Exception {
    run(Files.createDirectory(work.resolve("no-invoices")), null);
    Path store = work.resolve("ledgerway.mv.db");
    Path backup = Files.copy(store, work.resolve("backup"));
    run(SAMPLE, null);
    int payments = CounterpartyLedgers.payments(work, CONFIG).size();
    int postings = postings().size();
    Files.copy(backup, store, StandardCopyOption.REPLACE_EXISTING);

    RunResult result = run(SAMPLE, null);

    assertThat(result.addsUp()).isTrue();
    assertThat(CounterpartyLedgers.payments(work, CONFIG)).hasSize(payments);
    assertThat(postings()).hasSize(postings);
    try (JdbcStores stores = Workplace.openStores(work, null)) {
      assertThat(stores.intentions().forgottenSince()).isPresent();
    }
  }

  @Test
  void saysWhatIsWrongWhenAFolderCantBeWritten() throws Exception {
    Files.createDirectories(work.resolve("bank"));
    Files.writeString(work.resolve("bank/to-bank"), "a file where the folder should be");

    assertThatThrownBy(() -> run(SAMPLE, null)).isInstanceOf(RuntimeException.class);
    Files.delete(work.resolve("bank/to-bank"));

    assertThat(run(SAMPLE, null).addsUp()).isTrue();
  }

  @Test
  void refusesAStoreThatAnotherHasOpen() throws Exception {
    Process other =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                StoreHolder.class.getName(),
                work.toString())
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("open");
      assertThatThrownBy(() -> run(SAMPLE, null))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("in use");
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertThat(run(SAMPLE, null).addsUp()).isTrue();
  }
}
