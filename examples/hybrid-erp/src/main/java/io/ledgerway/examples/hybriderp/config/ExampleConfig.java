package io.ledgerway.examples.hybriderp.config;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The configuration file, as it stands in JSON. Immutable.
 *
 * @param tenant part of every idempotency key
 * @param entities our legal entities
 * @param routes where payables are posted
 * @param suppliers the approved supplier master
 * @param limits what passes without a person
 * @param connections the connections
 * @param standIns how stand-ins behave; null for ones that refuse nothing
 */
@JsonIgnoreProperties("$schema")
public record ExampleConfig(
    String tenant,
    List<Entity> entities,
    List<RouteEntry> routes,
    List<SupplierEntry> suppliers,
    List<Limit> limits,
    List<ConnectionEntry> connections,
    @Nullable StandInBehaviour standIns) {

  /** A registration in a scheme. */
  public record Registration(String scheme, String value) {}

  /** A national bank code. */
  public record Clearing(String scheme, String memberId) {}

  /** An account, ours or a supplier's; the bank is given for ours alone. */
  public record Account(
      String id,
      @Nullable String currency,
      String holder,
      @Nullable String iban,
      @Nullable String accountNumber,
      @Nullable Clearing clearing,
      @Nullable String bic,
      @Nullable String bank) {

    @Override
    public String toString() {
      return "Account[" + id + "]";
    }
  }

  /** One of our legal entities. */
  public record Entity(
      String code,
      String name,
      List<Registration> registrations,
      @Nullable String functionalCurrency,
      List<Account> accounts) {}

  /** Where payables of an entity are posted. */
  public record RouteEntry(
      String entity, String ledger, @Nullable String currency, String connection) {}

  /** An approved supplier. */
  public record SupplierEntry(
      String number,
      String name,
      List<Registration> registrations,
      boolean blocked,
      @Nullable String country,
      @Nullable String city,
      List<Account> accounts) {}

  /** The largest amount of a currency that passes without a person. */
  public record Limit(String currency, BigDecimal amount) {}

  /** A connection. */
  public record ConnectionEntry(
      String id,
      String name,
      String type,
      @Nullable String database,
      @Nullable Map<String, String> settings) {

    /** The connector's keys; empty when none are given. */
    public Map<String, String> settingsOrNone() {
      return settings == null ? Map.of() : settings;
    }

    @Override
    public String toString() {
      return "ConnectionEntry[" + id + "]";
    }
  }

  /** A return that the bank's stand-in makes. */
  public record ReturnEntry(String account, String reason, int afterBusinessDays) {}

  /** How stand-ins behave. */
  public record StandInBehaviour(
      @Nullable String businessDate,
      @Nullable List<String> refusedInvoices,
      @Nullable List<String> closedAccounts,
      @Nullable List<ReturnEntry> returns) {}
}
