package io.ledgerway.testkit.contract.live.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The fields of one body in JSON or XML with the kinds of their values. */
final class BodyShape {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Names that could be values, such as account numbers and people's, are not kept. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z_@$#][A-Za-z_@$#:.-]{0,60}\\d{0,2}");

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:.*");
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)?");

  private final Map<String, Set<String>> kinds = new TreeMap<>();

  private BodyShape() {}

  static Map<String, Set<String>> of(String body) {
    BodyShape shape = new BodyShape();
    try {
      if (body.strip().startsWith("<")) {
        shape.xml(body);
      } else {
        shape.json("", JSON.readTree(body));
      }
    } catch (JsonProcessingException | XMLStreamException e) {
      shape.see("", "neither JSON nor XML");
    }
    return shape.kinds;
  }

  private void see(String path, String kind) {
    kinds.computeIfAbsent(path, p -> new TreeSet<>()).add(kind);
  }

  private void json(String path, JsonNode node) {
    if (node.isObject()) {
      see(path, "object");
      node.fields()
          .forEachRemaining(field -> json(path + "/" + name(field.getKey()), field.getValue()));
    } else if (node.isArray()) {
      see(path, "list");
      node.forEach(item -> json(path + "[]", item));
    } else if (node.isNumber()) {
      see(path, "number");
    } else if (node.isBoolean()) {
      see(path, "true or false");
    } else {
      see(path, node.isTextual() ? kind(node.textValue()) : "null");
    }
  }

  private void xml(String body) throws XMLStreamException {
    XMLInputFactory parsers = XMLInputFactory.newFactory();
    parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader in = parsers.createXMLStreamReader(new StringReader(body));
    Deque<String> open = new ArrayDeque<>();
    String path = "";
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open.push(path);
        path += "/" + name(in.getLocalName());
        see(path, "element");
        for (int each = 0; each < in.getAttributeCount(); each++) {
          see(path + "/@" + name(in.getAttributeLocalName(each)), kind(in.getAttributeValue(each)));
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        path = open.pop();
      } else if (event == XMLStreamConstants.CHARACTERS && !in.isWhiteSpace()) {
        see(path, kind(in.getText().strip()));
      }
    }
  }

  private static String name(String name) {
    return NAME.matcher(name).matches() ? name : "*";
  }

  private static String kind(String text) {
    if (text.isEmpty()) {
      return "empty text";
    }
    if (DATE.matcher(text).matches()) {
      return "date";
    }
    if (MOMENT.matcher(text).matches()) {
      return "date and time";
    }
    return NUMBER.matcher(text).matches() ? "number as text" : "text";
  }
}
