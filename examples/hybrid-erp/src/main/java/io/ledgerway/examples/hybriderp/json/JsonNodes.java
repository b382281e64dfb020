package io.ledgerway.examples.hybriderp.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.Money;
import org.jspecify.annotations.Nullable;

/** Pieces of a line for programs. */
public final class JsonNodes {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonNodes() {}

  /**
   * An object with nothing in it.
   *
   * @return the object
   */
  public static ObjectNode empty() {
    return JSON.createObjectNode();
  }

  /**
   * An object that says what it is.
   *
   * @param type its type
   * @return the object
   */
  public static ObjectNode typed(String type) {
    return empty().put("type", type);
  }

  /**
   * Puts an amount with its scale and currency.
   *
   * @param node where to
   * @param name the member's name
   * @param money the amount; null becomes JSON's null
   */
  public static void money(ObjectNode node, String name, @Nullable Money money) {
    if (money == null) {
      node.putNull(name);
    } else {
      node.putObject(name)
          .put("amount", money.amount().toPlainString())
          .put("currency", money.currency().value());
    }
  }

  /**
   * The text of a code.
   *
   * @param code the code
   * @return its value, or null
   */
  public static @Nullable String value(@Nullable Code code) {
    return code == null ? null : code.value();
  }
}
