package io.ledgerway.model.json.schema;

import io.ledgerway.model.json.ModelRecords;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.value.Code;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A record of the model as its JSON shows it.
 *
 * @param type the record
 * @param doc its first sentence
 * @param fields its members, in order; one component alone when the record stands as a scalar
 */
record ModelType(Class<?> type, String doc, List<ModelField> fields) {

  private static final Map<Class<?>, ModelType> KNOWN = new ConcurrentHashMap<>();

  static ModelType of(Class<?> type) {
    return KNOWN.computeIfAbsent(type, ModelType::read);
  }

  /** Every type that a record holds, and itself, by name. */
  static Collection<ModelType> reachableFrom(Class<?>... roots) {
    Map<String, ModelType> found = new TreeMap<>();
    for (Class<?> type : ModelRecords.typesOf(roots)) {
      if (found.put(type.getSimpleName(), of(type)) != null) {
        throw new IllegalStateException("Two records are named " + type.getSimpleName());
      }
    }
    return found.values();
  }

  /** Every type of the model. */
  static Collection<ModelType> all() {
    List<Class<?>> roots = new ArrayList<>(ModelRecords.DOCUMENTS.values());
    roots.add(Envelope.class);
    return reachableFrom(roots.toArray(Class<?>[]::new));
  }

  /** The document types by name. */
  static Map<DocumentType, Class<?>> documents() {
    Map<DocumentType, Class<?>> sorted = new TreeMap<>(Comparator.comparing(DocumentType::value));
    sorted.putAll(ModelRecords.DOCUMENTS);
    return sorted;
  }

  private static ModelType read(Class<?> type) {
    SourceDocs docs = SourceDocs.of(type);
    List<ModelField> fields = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      fields.add(new ModelField(component, docs.component(component.getName())));
    }
    return new ModelType(type, docs.summary(), List.copyOf(fields));
  }

  String name() {
    return type.getSimpleName();
  }

  /** Whether JSON holds the one component instead of an object. */
  boolean isScalar() {
    return fields.size() == 1
        && (fields.get(0).type() == String.class || fields.get(0).type() == BigDecimal.class);
  }

  boolean isCode() {
    return Code.class.isAssignableFrom(type);
  }

  /** Closed leaf values never grow, so the codec refuses unknown members in them. */
  boolean isLeaf() {
    return type.getPackageName().equals(Code.class.getPackageName());
  }

  /** The constants of a code, in their order. */
  List<Code> constants() {
    return Arrays.stream(type.getDeclaredFields())
        .filter(it -> Modifier.isStatic(it.getModifiers()) && it.getType() == type)
        .map(ModelType::constant)
        .toList();
  }

  private static Code constant(Field field) {
    try {
      return (Code) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(field.toString(), e);
    }
  }

  /** Whether the record refuses a text, such as a blank one. */
  boolean refuses(String text) {
    try {
      type.getConstructor(String.class).newInstance(text);
      return false;
    } catch (InvocationTargetException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }
}
