package io.ledgerway.model.v1.envelope;

import io.ledgerway.model.v1.value.Code;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a document and hands out every value of one type with its JSON pointer. Inside such
 * a value it does not look further; {@link Extensions#EMPTY} is passed over.
 *
 * @param <T> the type looked for
 */
public final class DocumentWalk<T> {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  /** By what is looked for: the members of a record that may lead to it. */
  private static final ClassValue<ClassValue<List<Member>>> MEMBERS =
      new ClassValue<>() {
        @Override
        protected ClassValue<List<Member>> computeValue(Class<?> wanted) {
          return membersThatLeadTo(wanted);
        }
      };

  private static ClassValue<List<Member>> membersThatLeadTo(Class<?> wanted) {
    return new ClassValue<>() {
      @Override
      protected List<Member> computeValue(Class<?> type) {
        List<Member> members = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
          if (leads(component.getGenericType(), wanted, new HashSet<>())) {
            members.add(new Member(component.getName(), reader(component.getAccessor())));
          }
        }
        return members;
      }
    };
  }

  /** Whether a value of a type may be what is looked for, or hold it. */
  private static boolean leads(Type type, Class<?> wanted, Set<Type> passed) {
    if (type instanceof ParameterizedType generic) {
      return List.class.equals(generic.getRawType())
          ? leads(generic.getActualTypeArguments()[0], wanted, passed)
          : leads(generic.getRawType(), wanted, passed);
    }
    if (!(type instanceof Class<?> part)) {
      return true; // A type parameter, such as the document of an envelope.
    }
    if (part == Object.class || part == wanted) {
      return true;
    }
    if (!part.isRecord() || Code.class.isAssignableFrom(part) || !passed.add(part)) {
      return false;
    }
    return Arrays.stream(part.getRecordComponents())
        .anyMatch(component -> leads(component.getGenericType(), wanted, passed));
  }

  private final Class<T> wanted;
  private final Visitor<T> visitor;
  private final ClassValue<List<Member>> members;
  private final StringBuilder pointer = new StringBuilder();

  /**
   * Takes what is found.
   *
   * @param <T> the type looked for
   */
  @FunctionalInterface
  public interface Visitor<T> {

    /**
     * Takes one value.
     *
     * @param pointer its JSON pointer, relative to the document
     * @param owner the record or list that holds it
     * @param value the value
     */
    void visit(String pointer, Object owner, T value);
  }

  private record Member(String name, Function<Object, @Nullable Object> reader) {}

  /** The accessor as a function, which is called as fast as the accessor itself. */
  @SuppressWarnings("unchecked")
  private static Function<Object, @Nullable Object> reader(Method accessor) {
    try {
      MethodHandle handle = LOOKUP.unreflect(accessor);
      return (Function<Object, @Nullable Object>)
          LambdaMetafactory.metafactory(
                  LOOKUP,
                  "apply",
                  MethodType.methodType(Function.class),
                  MethodType.methodType(Object.class, Object.class),
                  handle,
                  handle.type())
              .getTarget()
              .invoke();
    } catch (Throwable e) {
      throw new IllegalStateException("A record of the model can't be read: " + accessor, e);
    }
  }

  private DocumentWalk(Class<T> wanted, Visitor<T> visitor) {
    this.wanted = wanted;
    this.visitor = visitor;
    this.members = MEMBERS.get(wanted);
  }

  /**
   * Walks through a document.
   *
   * @param document a record of the model
   * @param wanted the type looked for, a record
   * @param visitor takes each value
   * @param <T> the type looked for
   */
  public static <T> void each(Object document, Class<T> wanted, Visitor<T> visitor) {
    new DocumentWalk<>(wanted, visitor).walk(document, document);
  }

  private void walk(Object owner, @Nullable Object value) {
    if (value == null || value == Extensions.EMPTY) {
      return;
    }
    if (wanted.isInstance(value)) {
      visitor.visit(pointer.toString(), owner, wanted.cast(value));
    } else if (value instanceof List<?> items) {
      int before = pointer.length();
      for (int i = 0; i < items.size(); i++) {
        pointer.append('/').append(i);
        walk(items, items.get(i));
        pointer.setLength(before);
      }
    } else if (value instanceof Record && !(value instanceof Extensions)) {
      int before = pointer.length();
      for (Member member : members.get(value.getClass())) {
        pointer.append('/').append(member.name());
        walk(value, member.reader().apply(value));
        pointer.setLength(before);
      }
    }
  }
}
