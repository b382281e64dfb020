package io.ledgerway.model.json.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.Map;

/** Walks JSON together with the records that it stands for. */
public final class TypedTree {

  private final Class<?> document;
  private final Visitor visitor;

  private TypedTree(Class<?> document, Visitor visitor) {
    this.document = document;
    this.visitor = visitor;
  }

  /** Sees every object that stands for a record. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * Called once an object, after its parts.
     *
     * @param type the record
     * @param object its JSON
     * @param keeps whether the codec keeps unknown members of it
     */
    void visit(Class<?> type, ObjectNode object, boolean keeps);
  }

  /** Visits the objects of a record; the document is what stands in an envelope. */
  public static void visit(JsonNode json, Class<?> type, Class<?> document, Visitor visitor) {
    new TypedTree(document, visitor).record(json, type, false);
  }

  private void record(JsonNode node, Class<?> type, boolean keepsAround) {
    if (type == Extensions.class) {
      node.forEach(value -> record(value, ExtensionValue.class, keepsAround));
      return;
    }
    if (!(node instanceof ObjectNode object) || !type.isRecord()) {
      return;
    }
    ModelType model = ModelType.of(type);
    boolean own = model.fields().stream().anyMatch(it -> it.type() == Extensions.class);
    boolean keeps = own || keepsAround && !model.isLeaf();
    for (ModelField field : model.fields()) {
      JsonNode part = object.get(field.name());
      if (part != null) {
        part(part, field.type(), keeps);
      }
    }
    visitor.visit(type, object, keeps);
  }

  private void part(JsonNode node, Type type, boolean keeps) {
    if (type instanceof TypeVariable<?>) {
      record(node, document, keeps);
    } else if (type instanceof Class<?> plain) {
      record(node, plain, keeps);
    } else if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      node.forEach(item -> part(item, generic.getActualTypeArguments()[0], false));
    } else if (!(type instanceof ParameterizedType generic && generic.getRawType() == Map.class)) {
      throw new IllegalStateException("No JSON for " + type);
    }
  }
}
