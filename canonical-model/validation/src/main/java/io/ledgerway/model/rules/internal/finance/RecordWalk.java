package io.ledgerway.model.rules.internal.finance;

import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.Code;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Walks through a record and hands out every value of one type with its JSON pointer. */
final class RecordWalk<T> {

  private static final ClassValue<List<Member>> MEMBERS =
      new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
          List<Member> members = new ArrayList<>();
          for (RecordComponent component : type.getRecordComponents()) {
            Class<?> part = component.getType();
            boolean walked = List.class.equals(part) || part.isRecord();
            if (walked && !Code.class.isAssignableFrom(part) && part != Extensions.class) {
              members.add(new Member(component.getName(), component.getAccessor()));
            }
          }
          return members;
        }
      };

  private final Class<T> wanted;
  private final BiConsumer<String, T> consumer;

  private record Member(String name, Method accessor) {

    @Nullable Object of(Object owner) {
      try {
        return accessor.invoke(owner);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("A record of the model can't be read: " + accessor, e);
      }
    }
  }

  private RecordWalk(Class<T> wanted, BiConsumer<String, T> consumer) {
    this.wanted = wanted;
    this.consumer = consumer;
  }

  static <T> void each(Object document, Class<T> wanted, BiConsumer<String, T> consumer) {
    new RecordWalk<>(wanted, consumer).walk("", document);
  }

  private void walk(String pointer, @Nullable Object value) {
    if (value == null) {
      return;
    }
    if (wanted.isInstance(value)) {
      consumer.accept(pointer, wanted.cast(value));
    } else if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        walk(pointer + "/" + i, items.get(i));
      }
    } else if (value instanceof Record) {
      for (Member member : MEMBERS.get(value.getClass())) {
        walk(pointer + "/" + member.name(), member.of(value));
      }
    }
  }
}
