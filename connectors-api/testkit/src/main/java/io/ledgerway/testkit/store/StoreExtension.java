package io.ledgerway.testkit.store;

import io.ledgerway.testkit.contract.Rule;
import io.ledgerway.testkit.internal.Require;
import io.ledgerway.testkit.internal.RuleProof;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Runs the rules about stores: gives each an empty database, puts number and hint into each
 * failure, and fails a rule that never opened the store.
 */
public final class StoreExtension
    implements ParameterResolver, InvocationInterceptor, AfterEachCallback {

  private static final Namespace SPACE = Namespace.create(StoreExtension.class);

  /** The extension that JUnit makes. */
  public StoreExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == StoreWorld.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    StoreRules rules = (StoreRules) context.getRequiredTestInstance();
    try {
      StoreWorld world = new StoreWorld(rules.emptyDatabase());
      context.getStore(SPACE).put(StoreWorld.class, world);
      return world;
    } catch (Exception e) {
      throw new ParameterResolutionException("There is no empty database", e);
    }
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    Rule rule = context.getRequiredTestMethod().getAnnotation(Rule.class);
    if (rule == null) {
      invocation.proceed();
      return;
    }
    RuleProof.of(
        rule.id(),
        rule.hint(),
        "the store",
        () -> {
          invocation.proceed();
          StoreWorld world = context.getStore(SPACE).get(StoreWorld.class, StoreWorld.class);
          Require.that(
              world != null && world.wasOpened(),
              "The rule never opened the store, so it proves nothing");
        });
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    StoreWorld world = context.getStore(SPACE).remove(StoreWorld.class, StoreWorld.class);
    if (world != null) {
      world.close();
    }
  }
}
