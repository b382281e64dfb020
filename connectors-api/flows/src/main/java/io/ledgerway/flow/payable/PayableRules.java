package io.ledgerway.flow.payable;

import io.ledgerway.model.v1.supplier.Supplier;
import io.ledgerway.model.v1.value.CurrencyCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rules as data: who we are, where things go, whom we know, how much may pass. Immutable.
 *
 * @param tenant part of every idempotency key
 * @param entities our legal entities
 * @param routes where payables are posted; the first that takes a document counts, one for a single
 *     currency before one for any
 * @param suppliers the approved supplier master
 * @param limits largest amount per currency that passes without a person; a currency without limit
 *     does not pass
 */
public record PayableRules(
    String tenant,
    List<LegalEntity> entities,
    List<Route> routes,
    List<Supplier> suppliers,
    Map<CurrencyCode, BigDecimal> limits) {

  /** Copies everything. */
  public PayableRules {
    entities = List.copyOf(entities);
    routes = List.copyOf(routes);
    suppliers = List.copyOf(suppliers);
    limits = Map.copyOf(limits);
  }

  /**
   * An entity by its code.
   *
   * @param code the code
   * @return the entity
   */
  public Optional<LegalEntity> entity(String code) {
    return entities.stream().filter(entity -> entity.ref().code().equals(code)).findFirst();
  }

  /**
   * A supplier by its number.
   *
   * @param number the number
   * @return the supplier
   */
  public Optional<Supplier> supplier(String number) {
    return suppliers.stream()
        .filter(supplier -> Objects.equals(supplier.number(), number))
        .findFirst();
  }

  /**
   * The route of a document.
   *
   * @param entity code of the legal entity
   * @param currency currency of the document
   * @return the route, the most particular first
   */
  public Optional<Route> route(String entity, CurrencyCode currency) {
    Optional<Route> particular =
        routes.stream()
            .filter(route -> route.currency() != null && route.takes(entity, currency))
            .findFirst();
    return particular.isPresent()
        ? particular
        : routes.stream().filter(route -> route.takes(entity, currency)).findFirst();
  }
}
