package io.ledgerway.testkit.consumer;

import io.ledgerway.testkit.contract.Rule;
import io.ledgerway.testkit.internal.RuleProof;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Puts number and hint of a rule into its failure. */
final class RuleMessages implements InvocationInterceptor {

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    Rule rule = context.getRequiredTestMethod().getAnnotation(Rule.class);
    if (rule == null) {
      invocation.proceed();
    } else {
      RuleProof.of(rule.id(), rule.hint(), "your code", invocation::proceed);
    }
  }
}
