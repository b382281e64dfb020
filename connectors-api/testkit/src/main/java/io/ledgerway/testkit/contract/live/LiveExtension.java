package io.ledgerway.testkit.contract.live;

import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.testkit.contract.ContractExtension;
import io.ledgerway.testkit.contract.Rule;
import io.ledgerway.testkit.contract.RuleResult;
import io.ledgerway.testkit.contract.internal.ConformanceReport;
import io.ledgerway.testkit.contract.live.internal.DriftReport;
import io.ledgerway.testkit.contract.live.internal.Simulation;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Runs the live rules where a sandbox is named: opens its connection, puts number and hint into
 * each failure and nothing that was read, and writes the reports to {@code target/contract}.
 */
public final class LiveExtension
    implements ParameterResolver,
        ExecutionCondition,
        InvocationInterceptor,
        TestWatcher,
        AfterAllCallback {

  private static final Namespace SPACE = Namespace.create(LiveExtension.class);

  /** The extension that JUnit makes. */
  public LiveExtension() {}

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return place(context).isPresent()
        ? ConditionEvaluationResult.enabled("A sandbox is named")
        : ConditionEvaluationResult.disabled(
            "No sandbox is named: set "
                + LiveSettings.LIVE
                + " to a file, or to env: and a prefix");
  }

  private static Optional<String> place(ExtensionContext context) {
    return context.getConfigurationParameter(LiveSettings.LIVE).filter(text -> !text.isBlank());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LiveWorld.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return owner(context)
        .getStore(SPACE)
        .getOrComputeIfAbsent(LiveWorld.class, type -> world(context), LiveWorld.class);
  }

  private static LiveWorld world(ExtensionContext context) {
    LiveSettings settings = LiveSettings.at(place(context).orElseThrow(), System.getenv());
    LiveHarness<?> harness = ((LiveContract) context.getRequiredTestInstance()).harness();
    owner(context).getStore(SPACE).put(LiveHarness.class, harness);
    return new LiveWorld(harness, settings);
  }

  /** The context of the test class. */
  private static ExtensionContext owner(ExtensionContext context) {
    return context.getTestMethod().isPresent() ? context.getParent().orElse(context) : context;
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    Rule rule = method.getExecutable().getAnnotation(Rule.class);
    if (rule == null) {
      invocation.proceed();
      return;
    }
    try {
      invocation.proceed();
    } catch (TestAbortedException e) {
      throw e;
    } catch (AssertionError e) {
      throw failure(rule, clean(context, String.valueOf(e.getMessage())));
    } catch (ConnectorException e) {
      throw failure(rule, "the connector failed with " + e.failure().category());
    } catch (Exception e) {
      throw failure(rule, "the connector threw " + e.getClass().getName());
    }
  }

  private static String clean(ExtensionContext context, String text) {
    LiveWorld world = owner(context).getStore(SPACE).get(LiveWorld.class, LiveWorld.class);
    return world == null ? text : world.withoutSettings(text);
  }

  /** What lies behind it may hold what was read, and is left out. */
  private static AssertionFailedError failure(Rule rule, String what) {
    return new AssertionFailedError(rule.id() + ": " + what + "\nHint: " + rule.hint());
  }

  private static ConformanceReport report(ExtensionContext context) {
    return owner(context)
        .getStore(SPACE)
        .getOrComputeIfAbsent(
            ConformanceReport.class, type -> new ConformanceReport(), ConformanceReport.class);
  }

  private static void record(ExtensionContext context, RuleResult.Status status, String reason) {
    Method test = context.getRequiredTestMethod();
    Rule rule = test.getAnnotation(Rule.class);
    if (rule != null) {
      report(context).add(new RuleResult(rule.id(), test.getName(), rule.level(), status, reason));
    }
  }

  @Override
  public void testSuccessful(ExtensionContext context) {
    record(context, RuleResult.Status.PASS, "");
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    record(context, RuleResult.Status.FAIL, String.valueOf(cause.getMessage()));
  }

  @Override
  public void testAborted(ExtensionContext context, Throwable cause) {
    record(context, RuleResult.Status.NOT_APPLICABLE, String.valueOf(cause.getMessage()));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Path folder =
        Path.of(
            context
                .getConfigurationParameter(ContractExtension.REPORT_FOLDER)
                .orElse("target/contract"));
    String name = context.getRequiredTestClass().getSimpleName();
    report(context).write(folder, name, name);
    LiveWorld world = context.getStore(SPACE).remove(LiveWorld.class, LiveWorld.class);
    LiveHarness<?> harness = context.getStore(SPACE).remove(LiveHarness.class, LiveHarness.class);
    if (world == null || harness == null) {
      return;
    }
    world.close();
    DriftReport drift = DriftReport.between(Simulation.of(harness.simulated()), world.shapes());
    drift.write(folder, name + "-drift", name);
    context.publishReportEntry(
        Map.of("differences from the simulation", Integer.toString(drift.differences())));
  }
}
