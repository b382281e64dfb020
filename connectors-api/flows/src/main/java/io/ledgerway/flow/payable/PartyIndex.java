package io.ledgerway.flow.payable;

import io.ledgerway.model.v1.party.Party;
import io.ledgerway.model.v1.value.Identifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom a party on a document is: by registrations, never by a name that several share.
 *
 * @param <T> what is found
 */
final class PartyIndex<T> {

  private final Map<String, Set<T>> byRegistration = new HashMap<>();
  private final Map<String, Set<T>> byName = new HashMap<>();

  void add(Party party, T value) {
    for (String registration : registrations(party)) {
      byRegistration.computeIfAbsent(registration, key -> new HashSet<>()).add(value);
    }
    if (party.name() != null) {
      byName.computeIfAbsent(name(party.name()), key -> new HashSet<>()).add(value);
    }
  }

  /** The one that shares a registration; empty when there is none, or more than one. */
  Optional<T> byRegistration(Party party) {
    Set<T> found = new HashSet<>();
    for (String registration : registrations(party)) {
      found.addAll(byRegistration.getOrDefault(registration, Set.of()));
    }
    return single(found);
  }

  /** The one of that very name, for a party that states no registration at all. */
  Optional<T> byNameWhereUnregistered(Party party) {
    return party.name() == null || !registrations(party).isEmpty()
        ? Optional.empty()
        : single(byName.getOrDefault(name(party.name()), Set.of()));
  }

  private static <T> Optional<T> single(Set<T> found) {
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  /** Tax and legal registrations of a party, in one spelling; the strongest first. */
  static Set<String> registrations(Party party) {
    Set<String> registrations = new LinkedHashSet<>();
    party.taxRegistrations().forEach(tax -> registrations.add(spelling(tax.number().value())));
    for (Identifier legal : party.legalIdentifiers()) {
      registrations.add(spelling(legal.value()));
    }
    return registrations;
  }

  static String spelling(String registration) {
    return registration.replaceAll("[\\s.\\-/]", "").toUpperCase(Locale.ROOT);
  }

  private static String name(String name) {
    return name.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
  }
}
