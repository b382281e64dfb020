package io.ledgerway.connector.treasuryhub.internal.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerway.connector.treasuryhub.Payments;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionType;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.AddressBuilder;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.BankAccountBuilder;
import io.ledgerway.model.v1.party.BankAccountNumberKind;
import io.ledgerway.model.v1.party.ClearingMember;
import io.ledgerway.model.v1.party.ClearingScheme;
import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.payment.AmountCurrencyRole;
import io.ledgerway.model.v1.payment.ChargeBearer;
import io.ledgerway.model.v1.payment.CheckInstruction;
import io.ledgerway.model.v1.payment.CreditorReference;
import io.ledgerway.model.v1.payment.PaymentConversion;
import io.ledgerway.model.v1.payment.PaymentDetailsBuilder;
import io.ledgerway.model.v1.payment.PaymentIds;
import io.ledgerway.model.v1.payment.PaymentInstruction;
import io.ledgerway.model.v1.payment.PaymentInstructionBuilder;
import io.ledgerway.model.v1.payment.PaymentMethod;
import io.ledgerway.model.v1.payment.PaymentParty;
import io.ledgerway.model.v1.payment.PaymentPriority;
import io.ledgerway.model.v1.payment.PaymentRail;
import io.ledgerway.model.v1.payment.PaymentTypeBuilder;
import io.ledgerway.model.v1.payment.RegulatoryReport;
import io.ledgerway.model.v1.payment.Remittance;
import io.ledgerway.model.v1.payment.TaxPaymentBuilder;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.JsonValue;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderMapperTest {

  private static final PaymentInstruction PLAIN = Payments.payment("P-1", "12.50", "EUR");
  private static final BankAccount LOCAL =
      BankAccountBuilder.builder()
          .holderName("Example Holder")
          .accountNumber(new AccountNumber("000-SYNTHETIC-1"))
          .clearing(new ClearingMember(ClearingScheme.USABA, "000000000"))
          .build();

  private static String order(PaymentInstruction instruction) throws Exception {
    return OrderMapper.order(instruction, "account-1", "wire-key", "fp1:abc").toString();
  }

  private static void assertOrder(PaymentInstruction instruction, String golden) throws Exception {
    ObjectMapper json = new ObjectMapper();
    try (InputStream in = OrderMapperTest.class.getResourceAsStream("/order/" + golden)) {
      assertThat(json.readTree(order(instruction))).isEqualTo(json.readTree(in));
    }
  }

  private static PaymentInstruction paying(BankAccount account) {
    Party party =
        PartyBuilder.builder()
            .name("Example Supplies")
            .address(
                AddressBuilder.builder()
                    .lines(List.of("1 Example Road", "Unit 2", "Yard"))
                    .city("Exampleton")
                    .postalCode("00000")
                    .country(new CountryCode("US"))
                    .build())
            .build();
    return PLAIN.toBuilder().creditor(new PaymentParty(party, account, Party.EMPTY)).build();
  }

  @Test
  void ordersATransferToAnIban() throws Exception {
    assertOrder(PLAIN, "sepa.json");
  }

  @Test
  void ordersATransferToAnAccountNumberWithEveryTerm() throws Exception {
    PaymentInstruction wire =
        paying(LOCAL).toBuilder()
            .ids(new PaymentIds("I-1", "E-1", "11111111-2222-4333-8444-555555555555", null))
            .type(
                PaymentTypeBuilder.builder()
                    .rail(PaymentRail.WIRE)
                    .priority(PaymentPriority.HIGH)
                    .chargeBearer(ChargeBearer.DEBTOR)
                    .purpose("GDDS")
                    .build())
            .debtor(
                new PaymentParty(
                    Party.EMPTY, null, PartyBuilder.builder().name("Example Daughter").build()))
            .remittance(
                new Remittance(
                    List.of(),
                    List.of("Invoice 4711"),
                    new CreditorReference("SCOR", "ISO", "RF00SYNTHETIC")))
            .build();
    assertOrder(wire, "wire.json");
  }

  private static Arguments refused(
      String pointer, UnaryOperator<PaymentInstructionBuilder> change) {
    return Arguments.of(pointer, change.apply(PLAIN.toBuilder()).build());
  }

  private static Arguments refusedAccount(
      String pointer, UnaryOperator<BankAccountBuilder> change) {
    return Arguments.of(pointer, paying(change.apply(LOCAL.toBuilder()).build()));
  }

  static Stream<Arguments> refusals() {
    Extensions vital =
        Extensions.of(
            Map.of(
                ExtensionKey.of("org.example", "vital"),
                new ExtensionValue(
                    ExtensionType.TEXT, new JsonValue.StringValue("x"), null, true)));
    return Stream.of(
        refused("/amount", each -> each.amount(null)),
        refused(
            "/type/method",
            each ->
                each.type(
                    PaymentTypeBuilder.builder()
                        .rail(PaymentRail.SEPA)
                        .method(PaymentMethod.DIRECT_DEBIT)
                        .build())),
        refused("/type/rail", each -> each.type(PaymentTypeBuilder.builder().build())),
        refused(
            "/type/rail",
            each -> each.type(PaymentTypeBuilder.builder().rail(PaymentRail.PIX).build())),
        refused(
            "/type/chargeBearer",
            each ->
                each.type(
                    PaymentTypeBuilder.builder()
                        .rail(PaymentRail.SEPA)
                        .chargeBearer(new ChargeBearer("NOBODY"))
                        .build())),
        refused(
            "/conversion/role",
            each ->
                each.conversion(
                    new PaymentConversion(AmountCurrencyRole.EQUIVALENT, CurrencyCode.USD, null))),
        refused(
            "/conversion",
            each -> each.conversion(new PaymentConversion(null, CurrencyCode.USD, null))),
        refused(
            "/details/regulatoryReporting",
            each ->
                each.details(
                    PaymentDetailsBuilder.builder()
                        .regulatoryReporting(
                            List.of(new RegulatoryReport(null, "1", null, null, List.of())))
                        .build())),
        refused(
            "/details/taxPayment",
            each ->
                each.details(
                    PaymentDetailsBuilder.builder()
                        .taxPayment(TaxPaymentBuilder.builder().build())
                        .build())),
        refused(
            "/details/check",
            each ->
                each.details(
                    PaymentDetailsBuilder.builder()
                        .check(new CheckInstruction(null, null, null, List.of()))
                        .build())),
        refused("/extensions", each -> each.extensions(vital)),
        refused("/creditor/account", each -> each.creditor(PaymentParty.EMPTY)),
        refusedAccount("/creditor/account", each -> each.accountNumber(null)),
        refusedAccount("/creditor/account", each -> each.clearing(null)),
        refusedAccount(
            "/creditor/account/accountNumberKind",
            each -> each.accountNumberKind(BankAccountNumberKind.CARD_TOKEN)),
        refusedAccount(
            "/creditor/account/clearing/scheme",
            each -> each.clearing(new ClearingMember(new ClearingScheme("NOVEL"), "1"))),
        refusedAccount("/creditor/account/extensions", each -> each.extensions(vital)));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesWhatItWouldHaveToLeaveOut(String pointer, PaymentInstruction instruction) {
    assertThatThrownBy(() -> order(instruction))
        .isInstanceOf(RefusedInstructionException.class)
        .hasMessageContaining(": " + pointer + " ")
        .hasMessageNotContaining("SYNTHETIC");
  }

  @Test
  void needsANameOfTheReceiver() {
    BankAccount nameless = LOCAL.toBuilder().holderName(null).build();
    PaymentInstruction instruction =
        PLAIN.toBuilder().creditor(new PaymentParty(Party.EMPTY, nameless, Party.EMPTY)).build();
    assertThatThrownBy(() -> order(instruction)).hasMessageContaining("/creditor/party/name");
  }
}
