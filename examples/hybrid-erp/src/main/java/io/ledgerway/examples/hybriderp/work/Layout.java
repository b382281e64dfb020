package io.ledgerway.examples.hybriderp.work;

import io.ledgerway.examples.hybriderp.config.ExampleConfig;
import io.ledgerway.examples.hybriderp.config.ExampleConfig.ConnectionEntry;
import io.ledgerway.examples.hybriderp.config.ExampleConfig.RouteEntry;
import java.nio.file.Path;

/** Where things are below the work folder. */
record Layout(Path work, ExampleConfig config) {

  Path store() {
    return work.resolve("ledgerway");
  }

  Path witness() {
    return work.resolve("witness");
  }

  Path warehouse() {
    return work.resolve("warehouse");
  }

  /** The folder of an ERP: that of the entity that is routed to it, else one of its own name. */
  Path erp(ConnectionEntry connection) {
    String name =
        config.routes().stream()
            .filter(route -> route.connection().equals(connection.id()))
            .map(RouteEntry::entity)
            .findFirst()
            .orElse(connection.id());
    return work.resolve("erp").resolve(name);
  }

  Path staging(ConnectionEntry connection) {
    return erp(connection).resolve("staging-" + connection.id());
  }

  Path standIns() {
    return work.resolve("stand-ins");
  }

  Path standIn(ConnectionEntry connection) {
    return standIns().resolve(connection.id());
  }

  Path report() {
    return work.resolve("report.html");
  }
}
