package io.ledgerway.model.json;

import io.ledgerway.model.json.internal.DocumentTypes;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.Extensions;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of every type of the model by reflection; what stands in them is the subclass's.
 */
public abstract class RecordMaker {

  private final Set<Type> around = new LinkedHashSet<>();

  /** Makes an envelope around a document. */
  public final Envelope<?> envelope(DocumentType type) {
    return (Envelope<?>) record(Envelope.class, type);
  }

  /** Makes a record. */
  public final Object record(Class<?> type) {
    return record(type, DocumentType.INVOICE);
  }

  /** Whether a component that may be null gets a value. */
  protected abstract boolean fillsNullable();

  /** Whether a group gets its empty value. */
  protected abstract boolean leavesGroupEmpty();

  /** How many elements the next list has. */
  protected abstract int listSize();

  /** A value that is no record. */
  protected abstract Object scalar(Class<?> type, RecordComponent place);

  /** Entries of a map from text to text. */
  protected abstract Map<String, String> texts();

  /** Extensions and unknown members. */
  protected abstract Extensions extensions();

  /** Name of an extension. */
  protected abstract ExtensionKey extensionKey();

  /** A record of one scalar; null to make it as any other record. */
  protected @Nullable Object wrapper(Class<?> type) {
    return null;
  }

  private Object record(Class<?> type, DocumentType documentType) {
    if (type == DocumentType.class) {
      return documentType;
    } else if (type == Extensions.class) {
      return extensions();
    } else if (type == ExtensionKey.class) {
      return extensionKey();
    }
    Object wrapper = type.getRecordComponents().length == 1 ? wrapper(type) : null;
    return wrapper == null ? fromComponents(type, documentType) : wrapper;
  }

  private Object fromComponents(Class<?> type, DocumentType documentType) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (components[i].getName().equals("schemaVersion")) {
        values[i] = DocumentJson.SCHEMA_VERSION;
      } else if (!nullable || fillsNullable()) {
        values[i] = value(components[i].getGenericType(), components[i], documentType);
      }
    }
    try {
      return type.getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private Object value(Type type, RecordComponent place, DocumentType documentType) {
    if (type instanceof TypeVariable<?>) {
      return record(DocumentTypes.all().get(documentType), documentType);
    }
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? list(generic.getActualTypeArguments()[0], place, documentType)
          : texts();
    }
    Class<?> plain = (Class<?>) type;
    Object empty = leavesGroupEmpty() ? empty(plain) : null;
    if (empty != null) {
      return empty;
    }
    return plain.isRecord() ? record(plain, documentType) : scalar(plain, place);
  }

  private static @Nullable Object empty(Class<?> type) {
    try {
      return type.isRecord() ? type.getField("EMPTY").get(null) : null;
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  /** A list inside an element of its own kind, such as lines of a line, stays empty. */
  private List<Object> list(Type element, RecordComponent place, DocumentType documentType) {
    List<Object> items = new ArrayList<>();
    if (around.add(element)) {
      for (int i = listSize(); i > 0; i--) {
        items.add(value(element, place, documentType));
      }
      around.remove(element);
    }
    return items;
  }
}
