package io.ledgerway.examples.hybriderp.config;

import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.config.ConfigKey;
import io.ledgerway.connector.config.ConfigType;
import io.ledgerway.examples.hybriderp.config.ExampleConfig.Account;
import io.ledgerway.examples.hybriderp.config.ExampleConfig.ConnectionEntry;
import io.ledgerway.examples.hybriderp.config.ExampleConfig.Entity;
import io.ledgerway.examples.hybriderp.config.ExampleConfig.Registration;
import io.ledgerway.examples.hybriderp.config.ExampleConfig.RouteEntry;
import io.ledgerway.examples.hybriderp.config.ExampleConfig.SupplierEntry;
import io.ledgerway.model.rules.AccountChecks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a schema can't say: names that must exist, be unique, or be valid account numbers. */
final class ConfigReferences {

  private final ExampleConfig config;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> typeOf = new HashMap<>();

  private ConfigReferences(ExampleConfig config) {
    this.config = config;
  }

  static List<String> problems(ExampleConfig config) {
    ConfigReferences references = new ConfigReferences(config);
    references.attempt(references::connections);
    references.attempt(references::settings);
    references.attempt(references::entities);
    references.attempt(references::routes);
    references.attempt(references::suppliers);
    references.attempt(references::limits);
    references.attempt(references::businessDate);
    return references.problems;
  }

  /** A part that the schema has found incomplete can't be looked into; the others can. */
  private void attempt(Runnable part) {
    try {
      part.run();
    } catch (NullPointerException e) {
      return;
    }
  }

  /** What the connectors themselves say about their settings. */
  private void settings() {
    Map<String, ConnectorProvider> providers = new HashMap<>();
    ServiceLoader.load(ConnectorProvider.class, ConfigReferences.class.getClassLoader())
        .forEach(provider -> providers.put(provider.descriptor().id(), provider));
    Map<String, String> folders = new HashMap<>();
    for (int index = 0; index < config.connections().size(); index++) {
      ConnectionEntry connection = config.connections().get(index);
      Map<String, String> settings = new HashMap<>(connection.settingsOrNone());
      if (connection.type().equals("einvoice-inbox")) {
        settings.putIfAbsent("folder", "given on the command line");
      }
      String place = "/connections/" + index + "/settings";
      ConnectorProvider provider = providers.get(connection.type());
      if (provider != null) {
        provider.configSpec().validate(settings).stream()
            .map(problem -> place + "/" + problem.key() + ": " + problem.message())
            .forEach(problems::add);
        ownFolders(place, connection.id(), provider, settings, folders);
      }
    }
  }

  /** Two connections on one folder would take each other's files. */
  private void ownFolders(
      String place,
      String connection,
      ConnectorProvider provider,
      Map<String, String> settings,
      Map<String, String> folders) {
    for (ConfigKey key : provider.configSpec().keys()) {
      String folder = settings.get(key.name());
      if (key.type() == ConfigType.FOLDER && folder != null) {
        String other = folders.put(Path.of(folder).normalize().toString(), connection);
        if (other != null) {
          problems.add(place + "/" + key.name() + ": is also a folder of connection " + other);
        }
      }
    }
  }

  private void limits() {
    Set<String> currencies = new HashSet<>();
    for (int index = 0; index < config.limits().size(); index++) {
      if (!currencies.add(config.limits().get(index).currency())) {
        problems.add("/limits/" + index + "/currency: has a limit already");
      }
    }
  }

  private void connections() {
    for (int index = 0; index < config.connections().size(); index++) {
      ConnectionEntry connection = config.connections().get(index);
      if (typeOf.put(connection.id(), connection.type()) != null) {
        problems.add("/connections/" + index + "/id: " + connection.id() + " occurs twice");
      }
    }
    for (String type : List.of("einvoice-inbox", "report-warehouse")) {
      long count = config.connections().stream().filter(c -> c.type().equals(type)).count();
      if (count != 1) {
        problems.add("/connections: exactly one of type " + type + " is needed, not " + count);
      }
    }
  }

  private void entities() {
    Set<String> codes = new HashSet<>();
    Map<String, String> owners = new HashMap<>();
    for (int index = 0; index < config.entities().size(); index++) {
      Entity entity = config.entities().get(index);
      String place = "/entities/" + index;
      if (!codes.add(entity.code())) {
        problems.add(place + "/code: " + entity.code() + " occurs twice");
      }
      unique(place, entity.code(), entity.registrations(), owners);
      for (int at = 0; at < entity.accounts().size(); at++) {
        Account account = entity.accounts().get(at);
        account(place + "/accounts/" + at, account);
        connection(place + "/accounts/" + at + "/bank", account.bank(), "bank-files");
      }
    }
  }

  private void unique(
      String place, String owner, List<Registration> registrations, Map<String, String> owners) {
    for (Registration registration : registrations) {
      String other = owners.put(registration.value(), owner);
      if (other != null && !other.equals(owner)) {
        problems.add(place + "/registrations: one is also that of " + other);
      }
    }
  }

  private void routes() {
    for (int index = 0; index < config.routes().size(); index++) {
      RouteEntry route = config.routes().get(index);
      String place = "/routes/" + index;
      if (config.entities().stream().noneMatch(entity -> entity.code().equals(route.entity()))) {
        problems.add(place + "/entity: there is no entity " + route.entity());
      }
      connection(place + "/connection", route.connection(), "erp-legacy");
    }
  }

  private void suppliers() {
    Set<String> numbers = new HashSet<>();
    Map<String, String> owners = new HashMap<>();
    for (int index = 0; index < config.suppliers().size(); index++) {
      SupplierEntry supplier = config.suppliers().get(index);
      String place = "/suppliers/" + index;
      if (!numbers.add(supplier.number())) {
        problems.add(place + "/number: " + supplier.number() + " occurs twice");
      }
      unique(place, supplier.number(), supplier.registrations(), owners);
      Set<String> ids = new HashSet<>();
      for (int at = 0; at < supplier.accounts().size(); at++) {
        Account account = supplier.accounts().get(at);
        account(place + "/accounts/" + at, account);
        if (!ids.add(account.id())) {
          problems.add(place + "/accounts/" + at + "/id: " + account.id() + " occurs twice");
        }
      }
    }
  }

  private void businessDate() {
    var standIns = config.standIns();
    if (standIns != null && standIns.businessDate() != null) {
      try {
        LocalDate.parse(standIns.businessDate());
      } catch (DateTimeParseException e) {
        problems.add("/standIns/businessDate: there is no such day");
      }
    }
  }

  private void account(String place, Account account) {
    if ((account.iban() == null) == (account.accountNumber() == null)) {
      problems.add(place + ": either iban or accountNumber is needed");
    }
    if (account.iban() != null) {
      AccountChecks.iban(account.iban())
          .ifPresent(problem -> problems.add(place + "/iban: " + problem));
    }
  }

  private void connection(String place, @Nullable String id, String type) {
    if (id == null) {
      problems.add(place + ": is missing");
    } else if (!type.equals(typeOf.get(id))) {
      problems.add(place + ": there is no connection " + id + " of type " + type);
    }
  }
}
