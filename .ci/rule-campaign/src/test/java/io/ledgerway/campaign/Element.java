package io.ledgerway.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element of a UBL document that can be changed. Not thread-safe. */
final class Element {

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Element> children = new ArrayList<>();
  private String text = "";

  private Element(String name) {
    this.name = name;
  }

  static Element group(String name, Element... children) {
    Element element = new Element(name);
    element.children.addAll(List.of(children));
    return element;
  }

  static Element leaf(String name, String text, String... attributes) {
    Element element = new Element(name);
    element.text = text;
    for (int i = 0; i < attributes.length; i += 2) {
      element.attributes.put(attributes[i], attributes[i + 1]);
    }
    return element;
  }

  Element add(Element child) {
    children.add(child);
    return this;
  }

  Element add(List<Element> more) {
    children.addAll(more);
    return this;
  }

  String name() {
    return name;
  }

  Map<String, String> attributes() {
    return attributes;
  }

  List<Element> children() {
    return children;
  }

  String text() {
    return text;
  }

  void text(String changed) {
    text = changed;
  }

  boolean isLeaf() {
    return name.startsWith("cbc:");
  }

  Element copy() {
    Element copy = new Element(name);
    copy.text = text;
    copy.attributes.putAll(attributes);
    for (Element child : children) {
      copy.children.add(child.copy());
    }
    return copy;
  }

  /** All elements below this one, in document order. */
  List<Element> descendants() {
    List<Element> all = new ArrayList<>();
    collect(all);
    return all;
  }

  private void collect(List<Element> all) {
    for (Element child : children) {
      all.add(child);
      child.collect(all);
    }
  }

  Element parentIn(Element root) {
    if (root.children.contains(this)) {
      return root;
    }
    for (Element element : root.descendants()) {
      if (element.children.contains(this)) {
        return element;
      }
    }
    throw new IllegalStateException(name + " is not in the document");
  }

  String xml() {
    StringBuilder out = new StringBuilder(16_000);
    write(out, true);
    return out.toString();
  }

  private void write(StringBuilder out, boolean root) {
    out.append('<').append(name);
    if (root) {
      String ubl = "urn:oasis:names:specification:ubl:schema:xsd:";
      out.append(" xmlns=\"").append(ubl).append(name).append("-2\"");
      out.append(" xmlns:cac=\"").append(ubl).append("CommonAggregateComponents-2\"");
      out.append(" xmlns:cbc=\"").append(ubl).append("CommonBasicComponents-2\"");
    }
    attributes.forEach(
        (key, value) ->
            out.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
    out.append('>').append(escaped(text));
    for (Element child : children) {
      child.write(out, false);
    }
    out.append("</").append(name).append('>');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
