package io.ledgerway.testkit.counterparty;

import static io.ledgerway.testkit.counterparty.PaymentFiles.CLOSED;
import static io.ledgerway.testkit.counterparty.PaymentFiles.PAYEE;
import static io.ledgerway.testkit.counterparty.PaymentFiles.RETURNING;
import static io.ledgerway.testkit.counterparty.PaymentFiles.file;
import static io.ledgerway.testkit.counterparty.PaymentFiles.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankFolderTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
  private static final String ACCEPTED =
      file("M-1", 1, "10.00", "2026-11-03", transfer("1", "10.00", "EUR", PAYEE));

  @TempDir private Path folder;
  private Path toBank;
  private Path fromBank;

  @BeforeEach
  void folders() throws IOException {
    toBank = Files.createDirectories(folder.resolve("to-bank"));
    fromBank = folder.resolve("from-bank");
  }

  @Test
  void reportsThenBooksThenReturns() {
    deliver(
        "a.xml",
        file(
            "M-1",
            3,
            "60.00",
            "2026-11-06",
            transfer("1", "10.00", "EUR", PAYEE)
                + transfer("2", "20.00", "EUR", CLOSED)
                + transfer("3", "30.00", "EUR", RETURNING)));
    with(
        bank -> {
          assertThat(bank.work()).isEqualTo(3);
          assertThat(InvoiceFiles.names(fromBank)).containsExactly("BANK_PAIN002_000001.xml");
          assertThat(bank.work()).isEqualTo(2);
          assertThat(bank.businessDate()).isEqualTo(LocalDate.of(2026, 11, 9));
          assertThat(statuses(bank)).containsExactly("E-1 BOOKED", "E-2 REJECTED", "E-3 BOOKED");
          assertThat(bank.work()).isEqualTo(2);
          assertThat(statuses(bank)).containsExactly("E-1 BOOKED", "E-2 REJECTED", "E-3 RETURNED");
          assertThat(bank.work()).isZero();
        });
    assertThat(answer("PAIN002_000001"))
        .contains(
            "<OrgnlMsgId>M-1</OrgnlMsgId>",
            "<GrpSts>PART</GrpSts>",
            "<OrgnlPmtInfId>B-1</OrgnlPmtInfId>")
        .contains("<OrgnlEndToEndId>E-2</OrgnlEndToEndId>", "<TxSts>RJCT</TxSts>", "<Cd>AC04</Cd>");
    assertThat(answer("CAMT053_000001"))
        .contains("<ElctrncSeqNb>1</ElctrncSeqNb>", "<BookgDt><Dt>2026-11-06</Dt>")
        .contains(">10000000.00</Amt>", ">9999960.00</Amt>", "<MsgId>M-1</MsgId>")
        .contains("<EndToEndId>E-1</EndToEndId>", "<Nb>A&amp;1</Nb>", "<Nm>Payee &amp; Sons</Nm>")
        .doesNotContain("RtrInf", "E-2");
    assertThat(answer("CAMT053_000002"))
        .contains("<ElctrncSeqNb>2</ElctrncSeqNb>", "<BookgDt><Dt>2026-11-10</Dt>")
        .contains(">9999960.00</Amt>", ">9999990.00</Amt>", "<EndToEndId>E-3</EndToEndId>")
        .contains("<RtrInf><Rsn><Cd>AM99</Cd>")
        .doesNotContain("E-1");
  }

  @ParameterizedTest
  @CsvSource({
    "10.00,EUR,,ACCP",
    "10.005,EUR,AM12,RJCT",
    "10.5,JPY,AM12,RJCT",
    "10.505,KWD,,ACCP",
    "0,EUR,AM12,RJCT"
  })
  void knowsWhatAmountsACurrencyHas(String amount, String currency, String reason, String status) {
    deliver("a.xml", file("M-1", 1, amount, "2026-11-02", transfer("1", amount, currency, PAYEE)));
    with(BankFolder::work);
    assertThat(answer("PAIN002_000001")).contains("<GrpSts>" + status, "<TxSts>" + status);
    if (reason != null) {
      assertThat(answer("PAIN002_000001")).contains("<Cd>" + reason + "</Cd>");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "<NbOfTxs>1<,<NbOfTxs>2<,AM18",
    "<CtrlSum>10.00<,<CtrlSum>10.01<,AM10",
    "pain.001.001.09,pain.001.001.03,FF01",
    "</Document>,,FF01",
    "<Dt>2026-11-03<,<Dt>today<,FF01",
    "<Document,<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><Document,FF01",
  })
  void refusesTheWholeFileWhenItContradictsItself(String right, String wrong, String reason) {
    assertThat(ACCEPTED).contains(right);
    deliver("a.xml", ACCEPTED.replace(right, wrong == null ? "" : wrong));
    with(
        bank -> {
          bank.work();
          assertThat(bank.payments()).isEmpty();
          assertThat(bank.work()).isZero();
        });
    assertThat(answer("PAIN002_000001"))
        .contains("<GrpSts>RJCT</GrpSts>", "<Cd>" + reason + "</Cd>")
        .doesNotContain("TxInfAndSts");
  }

  @Test
  void refusesBytesThatAreNotUtf8AndTextWithoutEnd() throws IOException {
    String accented = ACCEPTED.replace("Payee", "P\u00e4yee");
    Files.write(toBank.resolve("a.xml"), accented.getBytes(StandardCharsets.ISO_8859_1));
    deliver("b.xml", ACCEPTED.replace("A&amp;1", "&amp;".repeat(9_999)));
    deliver("c.xml", ACCEPTED.replace("<RfrdDocInf>", "<RfrdDocInf><Tp></Tp>".repeat(3_000)));
    with(
        bank -> {
          bank.work();
          assertThat(bank.payments()).isEmpty();
        });
    for (int i = 1; i <= 3; i++) {
      assertThat(answer("PAIN002_00000" + i)).contains("<GrpSts>RJCT</GrpSts>", "<Cd>FF01</Cd>");
    }
  }

  @Test
  void booksADuplicateMessageAgainAndNoticesIt() {
    deliver("a.xml", ACCEPTED);
    with(BankFolder::work);
    deliver("a.xml", ACCEPTED);
    with(
        bank -> {
          workUntilQuiet(bank);
          assertThat(bank.payments())
              .extracting(BankPayment::file)
              .containsExactly("a.xml", "a.xml.2");
          assertThat(statuses(bank)).containsExactly("E-1 BOOKED", "E-1 BOOKED");
          assertThat(bank.alerts()).singleElement().asString().startsWith("DUPLICATE_MESSAGE");
        });
  }

  @Test
  void booksWhatComesLateOnTheNextDay() {
    deliver("a.xml", ACCEPTED);
    with(this::workUntilQuiet);
    deliver("b.xml", ACCEPTED.replace("M-1", "M-2"));
    with(this::workUntilQuiet);
    assertThat(answer("CAMT053_000001")).contains("<BookgDt><Dt>2026-11-03<");
    assertThat(answer("CAMT053_000002")).contains("<BookgDt><Dt>2026-11-04<", "<ElctrncSeqNb>2<");
  }

  @Test
  void hasOneEffectHoweverItIsKilled() {
    deliver("a.xml", ACCEPTED);
    with(BankFolder::takeDeliveries);
    with(BankFolder::acceptDeliveries);
    with(
        bank -> {
          assertThat(bank.acceptDeliveries()).isZero();
          assertThat(statuses(bank)).containsExactly("E-1 ACCEPTED");
        });
    with(BankFolder::bookNextDay);
    InvoiceFiles.deliver(fromBank, ".BANK_CAMT053_000001.xml.tmp", "<Docu");
    with(BankFolder::writeAnswers);
    assertThat(InvoiceFiles.names(fromBank))
        .containsExactly("BANK_CAMT053_000001.xml", "BANK_PAIN002_000001.xml");
    with(
        bank -> {
          assertThat(bank.work()).isZero();
          assertThat(statuses(bank)).containsExactly("E-1 BOOKED");
        });
  }

  @Test
  void takesTenThousandPayments() {
    StringBuilder transfers = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      transfers.append(transfer(Integer.toString(i), "1.00", "EUR", PAYEE));
    }
    deliver("a.xml", file("M-1", 10_000, "10000", "2026-11-02", transfers.toString()));
    with(
        bank -> {
          workUntilQuiet(bank);
          assertThat(bank.payments())
              .hasSize(10_000)
              .allMatch(payment -> payment.status() == BankPaymentStatus.BOOKED);
        });
    assertThat(answer("CAMT053_000001")).contains(">9990000.00</Amt>");
  }

  @Test
  void masksAccounts() {
    deliver("a.xml", ACCEPTED);
    with(
        bank -> {
          bank.work();
          assertThat(bank.payments().toString()).doesNotContain(PAYEE, PaymentFiles.PAYER);
        });
    assertThat(new BankBehaviour(Set.of(CLOSED), Map.of()).toString()).doesNotContain(CLOSED);
  }

  private void workUntilQuiet(BankFolder bank) {
    int moved;
    do {
      moved = bank.work();
    } while (moved > 0);
  }

  private static List<String> statuses(BankFolder bank) {
    return bank.payments().stream().map(p -> p.endToEndId() + " " + p.status()).toList();
  }

  private void deliver(String name, String content) {
    InvoiceFiles.deliver(toBank, name, content);
  }

  private String answer(String id) {
    return InvoiceFiles.read(fromBank.resolve("BANK_" + id + ".xml"));
  }

  private void with(Consumer<BankFolder> use) {
    String url = "jdbc:h2:file:" + folder.resolve("bank") + ";WRITE_DELAY=0";
    BankBehaviour behaviour =
        new BankBehaviour(Set.of(CLOSED), Map.of(RETURNING, new ReturnPlan("AM99", 2)));
    try (BankFolder bank = BankFolder.open(url, toBank, fromBank, behaviour, MONDAY)) {
      use.accept(bank);
    }
  }
}
