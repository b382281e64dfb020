package io.ledgerway.base.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.Bank;
import io.ledgerway.model.v1.party.BankAccountBuilder;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.payment.BatchSeal;
import io.ledgerway.model.v1.payment.CreditorReference;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentMethod;
import io.ledgerway.model.v1.payment.PaymentParty;
import io.ledgerway.model.v1.payment.PaymentTypeBuilder;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.payment.SealedBatch;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Money;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Pain001WriterTest {

  private static final PaymentInstruction PLAIN =
      Payments.instruction(1, Money.of("10", "EUR"), Remittance.EMPTY);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private String written() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<String> refusal(PaymentFile file) {
    Pain001Refused refused =
        catchThrowableOfType(Pain001Refused.class, () -> Pain001Writer.write(file, out));
    assertThat(out.size()).isZero();
    return refused.findings().stream().map(f -> f.rule() + " " + f.pointer()).toList();
  }

  private List<String> refusal(PaymentInstruction instruction) {
    return refusal(Payments.file(Payments.batch("B-1", CurrencyCode.EUR, instruction)));
  }

  private static SealedBatch sealed(SealedBatch batch, BatchSeal seal) {
    return new SealedBatch(batch.batch().toBuilder().seal(seal).build(), batch.instructions());
  }

  @Test
  void writesTheSameBytesForTheSameFile() {
    PaymentFile file = Payments.file(Payments.batch("B-1", CurrencyCode.EUR, PLAIN));
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    Pain001Writer.write(file, out);
    Pain001Writer.write(file, again);
    assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
  }

  @Test
  void writesAmountsInTheMinorUnitsOfTheirCurrency() {
    PaymentInstruction yen = Payments.instruction(1, Money.of("1000.00", "JPY"), Remittance.EMPTY);
    PaymentInstruction dinar = Payments.instruction(2, Money.of("1.5", "KWD"), Remittance.EMPTY);
    Pain001Writer.write(
        Payments.file(
            Payments.batch("B-1", CurrencyCode.JPY, yen),
            Payments.batch("B-2", CurrencyCode.KWD, dinar)),
        out);
    assertThat(written())
        .contains("<InstdAmt Ccy=\"JPY\">1000</InstdAmt>")
        .contains("<InstdAmt Ccy=\"KWD\">1.500</InstdAmt>")
        .contains("<NbOfTxs>2</NbOfTxs>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5 JPY", "1.2345 KWD", "1.001 EUR"})
  void refusesMoreDecimalsThanTheCurrencyHas(String amount) {
    String[] parts = amount.split(" ");
    PaymentInstruction instruction =
        Payments.instruction(1, Money.of(parts[0], parts[1]), Remittance.EMPTY);
    assertThat(
            refusal(Payments.file(Payments.batch("B-1", new CurrencyCode(parts[1]), instruction))))
        .containsExactly("ISO-AMOUNT /batches/0/instructions/0/amount");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1"})
  void refusesAmountsThatAreNotPositive(String amount) {
    assertThat(refusal(PLAIN.toBuilder().amount(Money.of(amount, "EUR")).build()))
        .containsExactly("ISO-AMOUNT /batches/0/instructions/0/amount");
  }

  @Test
  void namesAllReasonsOfARefusalTogether() {
    PaymentInstruction empty =
        PLAIN.toBuilder().amount(null).ids(PaymentIds.EMPTY).creditor(PaymentParty.EMPTY).build();
    assertThat(refusal(empty))
        .containsExactly(
            "ISO-MISSING /batches/0/instructions/0/ids/endToEndId",
            "ISO-AMOUNT /batches/0/instructions/0/amount",
            "ISO-MISSING /batches/0/instructions/0/creditor/party/name",
            "ISO-MISSING /batches/0/instructions/0/creditor/account");
  }

  @Test
  void refusesAnotherCurrencyThanTheBatchHas() {
    assertThat(refusal(PLAIN.toBuilder().amount(Money.of("1", "USD")).build()))
        .containsExactly("ISO-CURRENCY /batches/0/instructions/0/amount");
  }

  @Test
  void refusesABatchThatDiffersFromItsSeal() {
    SealedBatch batch = Payments.batch("B-1", CurrencyCode.EUR, PLAIN);
    BigDecimal sum = new BigDecimal("10");
    assertThat(refusal(Payments.file(sealed(batch, null))))
        .containsExactly("ISO-SEAL /batches/0/batch/seal");
    assertThat(
            refusal(
                Payments.file(sealed(batch, new BatchSeal(2, sum, "h", Payments.CREATED, null)))))
        .containsExactly("ISO-SEAL /batches/0/batch/seal/count");
    BatchSeal other = new BatchSeal(1, new BigDecimal("10.01"), "h", Payments.CREATED, null);
    assertThat(refusal(Payments.file(sealed(batch, other))))
        .containsExactly("ISO-SEAL /batches/0/batch/seal/controlSum");
    SealedBatch foreign =
        new SealedBatch(
            batch.batch().toBuilder().instructionIds(List.of(Payments.id(9))).build(),
            batch.instructions());
    assertThat(refusal(Payments.file(foreign)))
        .containsExactly("ISO-SEAL /batches/0/batch/instructionIds");
  }

  @Test
  void refusesTheSamePaymentTwiceInAFile() {
    assertThat(
            refusal(
                Payments.file(
                    Payments.batch("B-1", CurrencyCode.EUR, PLAIN),
                    Payments.batch("B-2", CurrencyCode.EUR, PLAIN))))
        .containsExactly(
            "ISO-DUPLICATE /batches/1/instructions/0/id",
            "ISO-DUPLICATE /batches/1/instructions/0/ids/endToEndId");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/a", "a/", "a//b", "ä", "a_b", " a", "123456789012345678901234567890123456"})
  void refusesIdentifiersThatWouldHaveToBeChanged(String id) {
    PaymentIds ids = new PaymentIds(null, id, null, null);
    assertThat(refusal(PLAIN.toBuilder().ids(ids).build()))
        .containsExactly("ISO-ID /batches/0/instructions/0/ids/endToEndId");
  }

  @Test
  void refusesWhatIsNoCreditTransfer() {
    PaymentInstruction debit =
        PLAIN.toBuilder()
            .type(PaymentTypeBuilder.builder().method(PaymentMethod.DIRECT_DEBIT).build())
            .build();
    assertThat(refusal(debit)).containsExactly("ISO-BATCH /batches/0/instructions/0/type");
    SealedBatch batch = Payments.batch("B-1", CurrencyCode.EUR, PLAIN);
    SealedBatch cards =
        new SealedBatch(
            batch.batch().toBuilder()
                .type(PaymentTypeBuilder.builder().method(PaymentMethod.CARD).build())
                .build(),
            batch.instructions());
    assertThat(refusal(Payments.file(cards)))
        .containsExactly("ISO-TYPE /batches/0/batch/type/method");
  }

  @Test
  void refusesANameOfWhichNothingCanBeWritten() {
    PaymentParty creditor =
        new PaymentParty(Payments.party("株式会社"), PLAIN.creditor().account(), Party.EMPTY);
    assertThat(refusal(PLAIN.toBuilder().creditor(creditor).build()))
        .containsExactly("ISO-MISSING /batches/0/instructions/0/creditor/party/name");
  }

  @Test
  void reportsWhatItCutsAndLeavesOut() {
    Party party = Payments.party("N".repeat(80));
    Remittance both =
        new Remittance(
            List.of(),
            List.of("text"),
            new CreditorReference(null, "I".repeat(30), "RF18539007547034"));
    PaymentInstruction instruction =
        PLAIN.toBuilder()
            .creditor(new PaymentParty(party, PLAIN.creditor().account(), Party.EMPTY))
            .remittance(both)
            .build();
    WriteResult result =
        Pain001Writer.write(
            Payments.file(Payments.batch("B-1", CurrencyCode.EUR, instruction)), out);
    assertThat(result.losses())
        .extracting(Finding::rule)
        .containsExactly("ISO-DETAILS", "ISO-LENGTH", "ISO-REMITTANCE");
    assertThat(written())
        .contains("<Nm>" + "N".repeat(70) + "</Nm>", "<Ref>RF18539007547034</Ref>")
        .doesNotContain("Ustrd");
  }

  @Test
  void writesAnAccountWithoutIbanAndABankByItsNameAlone() {
    PaymentParty creditor =
        new PaymentParty(
            Payments.party("Payee"),
            BankAccountBuilder.builder()
                .accountNumber(new AccountNumber("12345678"))
                .bank(new Bank("Bänk", null, null))
                .build(),
            Party.EMPTY);
    PaymentInstruction dollars =
        Payments.instruction(1, Money.of("10", "USD"), Remittance.EMPTY).toBuilder()
            .creditor(creditor)
            .build();
    Pain001Writer.write(Payments.file(Payments.batch("B-1", CurrencyCode.USD, dollars)), out);
    assertThat(written().replaceAll("\\s", ""))
        .contains("<CdtrAgt><FinInstnId><Nm>Baenk</Nm></FinInstnId></CdtrAgt>")
        .contains("<CdtrAcct><Id><Othr><Id>12345678</Id></Othr></Id></CdtrAcct>");
  }
}
