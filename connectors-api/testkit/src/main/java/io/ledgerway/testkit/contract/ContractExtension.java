package io.ledgerway.testkit.contract;

import io.ledgerway.connector.OperationSpec;
import io.ledgerway.testkit.contract.internal.ConformanceReport;
import io.ledgerway.testkit.contract.internal.TargetFolder;
import io.ledgerway.testkit.fake.HttpFakeServer;
import io.ledgerway.testkit.fake.TargetHost;
import io.ledgerway.testkit.internal.Require;
import io.ledgerway.testkit.internal.RuleProof;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Runs the rules: makes a world for each, chooses between a rule and its twin by what the
 * connection offers, puts number and hint into each failure, fails a rule that never looked at the
 * truth, and writes the report to {@code target/contract}.
 */
public final class ContractExtension
    implements ParameterResolver,
        ExecutionCondition,
        InvocationInterceptor,
        AfterEachCallback,
        AfterAllCallback,
        TestWatcher {

  /** Configuration parameter of JUnit: the folder of the reports. */
  public static final String REPORT_FOLDER = "ledgerway.contract.report";

  private static final String TWIN = "_declaredNo";
  private static final Namespace SPACE = Namespace.create(ContractExtension.class);

  /** The extension that JUnit makes. */
  public ContractExtension() {}

  private static Optional<Rule> rule(ExtensionContext context) {
    return context.getTestMethod().map(method -> method.getAnnotation(Rule.class));
  }

  private static ConnectorHarness<?> harness(ExtensionContext context) {
    return ((ContractRules) context.getRequiredTestInstance()).harness();
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<Rule> rule = rule(context);
    if (rule.isEmpty()) {
      return ConditionEvaluationResult.enabled("No rule");
    }
    Aspect about = rule.get().about();
    boolean twin = context.getRequiredTestMethod().getName().endsWith(TWIN);
    boolean applies =
        about == Aspect.EVERY
            || offered(context).stream()
                .anyMatch(spec -> twin ? about.isLackingIn(spec) : about.isDeclaredBy(spec));
    return applies
        ? ConditionEvaluationResult.enabled("Declared")
        : ConditionEvaluationResult.disabled(
            "No operation of this connector " + (twin ? "lacks this: " : "") + about.phrase());
  }

  /** What the connection offers, which may be more than its descriptor declares; asked once. */
  private static List<OperationSpec> offered(ExtensionContext context) {
    return owner(context)
        .getStore(SPACE)
        .getOrComputeIfAbsent(Offer.class, type -> offer(context), Offer.class)
        .operations();
  }

  private record Offer(List<OperationSpec> operations) {}

  private static Offer offer(ExtensionContext context) {
    Path folder = TargetFolder.make();
    try (World world = World.of(harness(context), clock -> host(context, folder, clock), 0)) {
      return new Offer(world.operations(Aspect.EVERY));
    } catch (RuntimeException e) {
      // That it can't be opened is found by the rules that open it.
      return new Offer(harness(context).provider().descriptor().operations());
    } finally {
      TargetFolder.delete(folder);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == World.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(SPACE)
        .getOrComputeIfAbsent(World.class, type -> world(context), World.class);
  }

  private static World world(ExtensionContext context) {
    Path folder = TargetFolder.make();
    context.getStore(SPACE).put(Path.class, folder);
    long seed = context.getRequiredTestMethod().getName().hashCode();
    return World.of(harness(context), clock -> host(context, folder, clock), seed);
  }

  private static TargetHost host(ExtensionContext context, Path folder, Clock clock) {
    return new TargetHost(() -> server(context), folder, clock);
  }

  /** A connector whose target speaks no HTTP needs nothing that does. */
  private static HttpFakeServer server(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .getOrComputeIfAbsent(
            HttpFakeServer.class, type -> new HttpFakeServer(), HttpFakeServer.class);
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    Optional<Rule> rule = rule(context);
    if (rule.isEmpty()) {
      invocation.proceed();
      return;
    }
    RuleProof.of(
        rule.get().id(),
        rule.get().hint(),
        "the connector",
        () -> {
          invocation.proceed();
          World world = context.getStore(SPACE).get(World.class, World.class);
          Require.that(
              world != null && world.wasTruthAsked(),
              "The rule never looked at what the target really did, so it proves nothing");
        });
  }

  @Override
  public void afterEach(ExtensionContext context) {
    ExtensionContext.Store store = context.getStore(SPACE);
    World world = store.remove(World.class, World.class);
    if (world != null) {
      world.close();
    }
    Path folder = store.remove(Path.class, Path.class);
    if (folder != null) {
      TargetFolder.delete(folder);
    }
  }

  /** The context of the contract test that a rule belongs to. */
  private static ExtensionContext owner(ExtensionContext context) {
    return context.getTestMethod().isPresent() ? context.getParent().orElse(context) : context;
  }

  private static ConformanceReport report(ExtensionContext context) {
    return owner(context)
        .getStore(SPACE)
        .getOrComputeIfAbsent(
            ConformanceReport.class, type -> new ConformanceReport(), ConformanceReport.class);
  }

  private static void record(ExtensionContext context, RuleResult.Status status, String reason) {
    rule(context)
        .ifPresent(
            rule ->
                report(context)
                    .add(
                        new RuleResult(
                            rule.id(),
                            context.getRequiredTestMethod().getName(),
                            rule.level(),
                            status,
                            reason)));
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
  public void testDisabled(ExtensionContext context, Optional<String> reason) {
    record(context, RuleResult.Status.NOT_APPLICABLE, reason.orElse(""));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    String folder = context.getConfigurationParameter(REPORT_FOLDER).orElse("target/contract");
    report(context)
        .write(
            Path.of(folder),
            context.getRequiredTestClass().getSimpleName(),
            context.getRequiredTestClass().getSimpleName());
  }
}
