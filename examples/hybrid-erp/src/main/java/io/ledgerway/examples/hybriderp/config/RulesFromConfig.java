package io.ledgerway.examples.hybriderp.config;

import io.ledgerway.examples.hybriderp.config.ExampleConfig.Account;
import io.ledgerway.examples.hybriderp.config.ExampleConfig.Entity;
import io.ledgerway.examples.hybriderp.config.ExampleConfig.Registration;
import io.ledgerway.examples.hybriderp.config.ExampleConfig.RouteEntry;
import io.ledgerway.examples.hybriderp.config.ExampleConfig.SupplierEntry;
import io.ledgerway.flow.payable.DebtorAccount;
import io.ledgerway.flow.payable.LegalEntity;
import io.ledgerway.flow.payable.PayableRules;
import io.ledgerway.flow.payable.Route;
import io.ledgerway.model.v1.party.AccountNumber;
import io.ledgerway.model.v1.party.AddressBuilder;
import io.ledgerway.model.v1.party.BankAccount;
import io.ledgerway.model.v1.party.BankAccountBuilder;
import io.ledgerway.model.v1.party.ClearingMember;
import io.ledgerway.model.v1.party.ClearingScheme;
import io.ledgerway.model.v1.party.LegalEntityRef;
import io.ledgerway.model.v1.party.PartyBuilder;
import io.ledgerway.model.v1.party.TaxNumber;
import io.ledgerway.model.v1.party.TaxRegistration;
import io.ledgerway.model.v1.party.TaxRegistrationBuilder;
import io.ledgerway.model.v1.party.TaxRegistrationType;
import io.ledgerway.model.v1.supplier.Supplier;
import io.ledgerway.model.v1.supplier.SupplierBuilder;
import io.ledgerway.model.v1.supplier.SupplierPaymentBuilder;
import io.ledgerway.model.v1.supplier.SupplierStateBuilder;
import io.ledgerway.model.v1.supplier.SupplierStatus;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.CurrencyCode;
import io.ledgerway.model.v1.value.Identifier;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the configuration file into the rules of the flow. */
public final class RulesFromConfig {

  private RulesFromConfig() {}

  /**
   * The rules that a configuration states.
   *
   * @param config the configuration
   * @return the rules
   */
  public static PayableRules of(ExampleConfig config) {
    Map<CurrencyCode, BigDecimal> limits = new LinkedHashMap<>();
    config
        .limits()
        .forEach(limit -> limits.put(new CurrencyCode(limit.currency()), limit.amount()));
    return new PayableRules(
        config.tenant(),
        config.entities().stream().map(RulesFromConfig::entity).toList(),
        config.routes().stream().map(RulesFromConfig::route).toList(),
        config.suppliers().stream().map(RulesFromConfig::supplier).toList(),
        limits);
  }

  private static LegalEntity entity(Entity entity) {
    return new LegalEntity(
        new LegalEntityRef(
            entity.code(),
            entity.name(),
            entity.registrations().stream()
                .map(registration -> Identifier.of(registration.scheme(), registration.value()))
                .toList(),
            currency(entity.functionalCurrency()),
            null),
        entity.accounts().stream().map(RulesFromConfig::debtorAccount).toList());
  }

  private static DebtorAccount debtorAccount(Account account) {
    return new DebtorAccount(
        account.id(),
        Objects.requireNonNull(currency(account.currency()), "currency"),
        account(account),
        Objects.requireNonNull(account.bank(), "bank"));
  }

  private static Route route(RouteEntry route) {
    return new Route(
        route.entity(),
        route.ledger(),
        "*".equals(route.currency()) ? null : currency(route.currency()),
        route.connection());
  }

  private static Supplier supplier(SupplierEntry supplier) {
    return SupplierBuilder.builder()
        .number(supplier.number())
        .state(SupplierStateBuilder.builder().status(SupplierStatus.ACTIVE).build())
        .party(
            PartyBuilder.builder()
                .name(supplier.name())
                .taxRegistrations(
                    supplier.registrations().stream().map(RulesFromConfig::registration).toList())
                .address(
                    supplier.country() == null
                        ? null
                        : AddressBuilder.builder()
                            .city(supplier.city())
                            .country(new CountryCode(supplier.country()))
                            .build())
                .build())
        .bankAccounts(supplier.accounts().stream().map(RulesFromConfig::account).toList())
        .payment(SupplierPaymentBuilder.builder().paymentBlocked(supplier.blocked()).build())
        .build();
  }

  private static TaxRegistration registration(Registration registration) {
    return TaxRegistrationBuilder.builder()
        .type(
            registration.scheme().equals("VAT")
                ? TaxRegistrationType.VAT
                : TaxRegistrationType.LOCAL)
        .number(new TaxNumber(registration.value()))
        .build();
  }

  private static BankAccount account(Account account) {
    return BankAccountBuilder.builder()
        .id(account.id())
        .holderName(account.holder())
        .iban(account.iban() == null ? null : new AccountNumber(account.iban()))
        .accountNumber(
            account.accountNumber() == null ? null : new AccountNumber(account.accountNumber()))
        .bic(account.bic())
        .clearing(
            account.clearing() == null
                ? null
                : new ClearingMember(
                    new ClearingScheme(account.clearing().scheme()), account.clearing().memberId()))
        .currency(currency(account.currency()))
        .build();
  }

  private static @Nullable CurrencyCode currency(@Nullable String code) {
    return code == null ? null : new CurrencyCode(code);
  }
}
