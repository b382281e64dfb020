package io.ledgerway.testkit.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.ledgerway.testkit.contract.ContractExtension;
import io.ledgerway.testkit.contract.Rule;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One run of the kit on one variant, and what came of it. */
final class KitRun implements TestExecutionListener {

  private final Map<String, String> failures = new TreeMap<>();
  private final Set<String> passed = new TreeSet<>();
  private final List<String> skipped = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  private KitRun() {}

  static KitRun on(Mutant mutant) {
    return on(mutant, MutantContract.class);
  }

  static KitRun on(Mutant mutant, Class<?> rules) {
    return on(mutant.name(), rules);
  }

  static KitRun on(StoreMutant mutant) {
    return on(mutant.name(), StoreMutantContract.class);
  }

  static KitRun on(InboxMutant mutant) {
    return on(mutant.name(), InboxMutantContract.class);
  }

  static KitRun on(String mutant, Class<?> rules) {
    KitRun run = new KitRun();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(rules))
            .configurationParameter(MutantBase.MUTANT, mutant)
            .configurationParameter(ContractExtension.REPORT_FOLDER, "target/contract/" + mutant)
            .build();
    LauncherFactory.create().execute(request, run);
    return run;
  }

  /** The ids of the rules of a contract; a rule's name begins with its id. */
  static Set<String> rulesOf(Class<?> contract) {
    Set<String> ids = new TreeSet<>();
    for (Method method : contract.getMethods()) {
      Rule rule = method.getAnnotation(Rule.class);
      if (rule != null) {
        assertThat(method.getName()).startsWith(rule.id().replace('-', '_') + "_");
        ids.add(rule.id());
      }
    }
    return ids;
  }

  /** That every rule of a contract was passed. */
  void requirePassed(Class<?> contract) {
    assertThat(failures).isEmpty();
    assertThat(broken).isEmpty();
    assertThat(passed).isEqualTo(rulesOf(contract));
  }

  /** That these rules failed and no others, each with what to do. */
  void requireKilledBy(Set<String> rules) {
    assertThat(broken).isEmpty();
    assertThat(failures.keySet()).as("%s", failures).isEqualTo(rules);
    failures.forEach(
        (id, said) -> assertThat(said).startsWith(id + ": ").contains("\nHint: ").endsWith("."));
  }

  /** Failed rules with what they said. */
  Map<String, String> failures() {
    return failures;
  }

  Set<String> passed() {
    return passed;
  }

  /** Names of the tests that were not about the variant. */
  List<String> skipped() {
    return skipped;
  }

  /** What went wrong outside of any rule. */
  List<String> broken() {
    return broken;
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    skipped.add(test.getDisplayName());
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Rule rule =
        test.getSource()
            .filter(MethodSource.class::isInstance)
            .map(source -> ((MethodSource) source).getJavaMethod().getAnnotation(Rule.class))
            .orElse(null);
    String said = result.getThrowable().map(Throwable::getMessage).orElse("");
    switch (result.getStatus()) {
      case SUCCESSFUL -> {
        if (rule != null) {
          passed.add(rule.id());
        }
      }
      case ABORTED -> skipped.add(test.getDisplayName());
      case FAILED -> {
        if (rule == null) {
          broken.add(test.getDisplayName() + ": " + said);
        } else {
          failures.put(rule.id(), said);
        }
      }
    }
  }
}
