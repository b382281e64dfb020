package io.ledgerway.examples.hybriderp.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Configurations between which a killed run is started again: a second connection for the same ERP
 * work, routes that change between the two, connections that get other names.
 */
final class ChangedConfig {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECOND_DROP = "regio-drop-2";

  private ChangedConfig() {}

  /** The shipped configuration with a second drop for the regional company. */
  static ObjectNode withSecondDrop(Path shipped) throws IOException {
    ObjectNode config = (ObjectNode) JSON.readTree(shipped.toFile());
    ObjectNode drop = null;
    for (JsonNode connection : config.withArray("connections")) {
      if (connection.path("settings").path("profile").asText().equals("file-drop")) {
        drop = connection.deepCopy();
      }
    }
    if (drop == null) {
      throw new IllegalStateException("The shipped configuration has no file drop");
    }
    drop.put("id", SECOND_DROP).put("name", "Regional ERP, second drop");
    ObjectNode settings = (ObjectNode) drop.get("settings");
    settings.put("to-erp", "erp/REGIO-2/to-erp").put("from-erp", "erp/REGIO-2/from-erp");
    ((ArrayNode) config.get("connections")).add(drop);
    return config;
  }

  /** Sends what is new over the other drop, and renames every connection. */
  static ObjectNode rerouted(ObjectNode config, int round) {
    ObjectNode changed = config.deepCopy();
    if (round % 2 == 1) {
      for (JsonNode route : changed.withArray("routes")) {
        if (route.path("connection").asText().equals("regio-drop")) {
          ((ObjectNode) route).put("connection", SECOND_DROP);
        }
      }
    }
    for (JsonNode connection : changed.withArray("connections")) {
      ((ObjectNode) connection).put("name", "Renamed in round " + round);
    }
    return changed;
  }

  static Path write(ObjectNode config, Path file) throws IOException {
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), config);
    return file;
  }
}
