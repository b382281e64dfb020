package io.ledgerway.model.json.internal;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Reads one component of a record; made once, then as fast as a call in the source. */
@FunctionalInterface
interface Accessor {

  /** The component's value in a record. */
  @Nullable Object of(Object record);

  /** The accessor of a component. */
  static Accessor to(RecordComponent component) {
    Method method = component.getAccessor();
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      MethodHandle handle = lookup.unreflect(method);
      return (Accessor)
          LambdaMetafactory.metafactory(
                  lookup,
                  "of",
                  MethodType.methodType(Accessor.class),
                  MethodType.methodType(Object.class, Object.class),
                  handle,
                  handle.type().wrap())
              .getTarget()
              .invoke();
    } catch (Throwable e) {
      throw new IllegalStateException(method + " can't be read", e);
    }
  }
}
