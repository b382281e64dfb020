package io.ledgerway.testkit.contract;

import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.config.ConfigKey;
import io.ledgerway.connector.config.ConfigProblem;
import io.ledgerway.connector.config.ConfigSpec;
import io.ledgerway.connector.config.ConfigType;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.testkit.fake.Fault;
import io.ledgerway.testkit.fake.When;
import io.ledgerway.testkit.internal.Require;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** What a connector makes of its configuration. */
public interface ConfigContract extends ContractRules {

  /**
   * Every mistake is found at once, before anything is opened.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-C01",
      hint =
          "Declare each key with its type and what it needs in the ConfigSpec; leave nothing for"
              + " open to find out.")
  default void CT_C01_findsEveryMistakeAtOnce(World world) {
    ConfigSpec spec = world.provider().configSpec();
    Require.equal(List.of(), spec.validate(world.config()), "problems of the valid configuration");
    for (String key : world.config().keySet()) {
      Map<String, String> without = new HashMap<>(world.config());
      without.remove(key);
      if (spec.validate(without).isEmpty()) {
        requireOpens(world, without, key);
      }
    }
    Map<String, String> wrong = new HashMap<>();
    Set<String> expected = new TreeSet<>();
    for (ConfigKey key : spec.keys()) {
      boolean typed = !UNTYPED.contains(key.type());
      if (typed) {
        wrong.put(key.name(), "\u00a7 no such value");
      }
      if (typed || (key.required() && key.requiredWhen() == null)) {
        expected.add(key.name());
      }
    }
    Set<String> named =
        spec.validate(wrong).stream()
            .map(ConfigProblem::key)
            .collect(Collectors.toCollection(TreeSet::new));
    Require.that(
        named.containsAll(expected), "of the mistakes in %s only %s were found", expected, named);
    Require.equal(0, world.target().effects(), "effects of a configuration");
  }

  /** Types that take any text. */
  Set<ConfigType> UNTYPED = Set.of(ConfigType.TEXT, ConfigType.FOLDER, ConfigType.SECRET);

  private static void requireOpens(World world, Map<String, String> settings, String missing) {
    try {
      world.open(settings);
    } catch (RuntimeException e) {
      throw new AssertionError(
          "validation has nothing against a configuration without " + missing + ", opening has", e);
    }
  }

  /**
   * A misspelt key is no key.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-C02",
      hint = "Declare the keys that there are and no others, so that a misspelt one is named.")
  default void CT_C02_refusesUnknownKeys(World world) {
    ConfigSpec spec = world.provider().configSpec();
    for (String key : world.config().keySet()) {
      for (String typo : List.of(key + "x", key.substring(0, key.length() - 1), "x" + key)) {
        Map<String, String> misspelt = new HashMap<>(world.config());
        misspelt.put(typo, misspelt.remove(key));
        Require.that(
            spec.validate(misspelt).stream().anyMatch(problem -> problem.key().equals(typo)),
            "the key %s, misspelt as %s, was not refused",
            key,
            typo);
      }
    }
    Require.equal(0, world.target().wire().size(), "requests during validation");
  }

  /**
   * No secret turns up anywhere but at the target, and there not in an address.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-C03",
      hint =
          "Take a secret from SecretSource where it is needed, put it into a header field or a"
              + " body, and into no text.")
  default void CT_C03_secretsTurnUpNowhere(World world) {
    boolean takesSecrets =
        world.provider().configSpec().keys().stream()
            .anyMatch(key -> key.type() == ConfigType.SECRET);
    if (world.secrets().isEmpty() && !takesSecrets) {
      throw new TestAbortedException("The connection has no secrets");
    }
    Require.that(
        !world.secrets().isEmpty(), "the harness gives no secret for a key of type SECRET");
    try (Traces traces = Traces.begin(world)) {
      traces.leave();
      for (String canary : world.secrets().values()) {
        traces.requireWithout(canary);
      }
    }
  }

  /**
   * Validation is thinking.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-C05",
      hint = "Make the ConfigSpec of constants; what the target knows belongs into check.")
  default void CT_C05_validatesWithoutIo(World world) {
    try (SocketWatch watch = SocketWatch.begin()) {
      ConfigSpec spec = world.provider().configSpec();
      spec.validate(world.config());
      spec.validate(Map.of());
      Require.equal(spec, world.provider().configSpec(), "the specification of a second provider");
      Require.that(watch.sockets() == 0, "validation opened a socket");
    }
    Require.equal(0, world.target().wire().size(), "requests during validation");
  }

  /**
   * A secret that was replaced counts at once.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-C04",
      hint = "Ask SecretSource at each request, or leave the proof to the endpoint; keep nothing.")
  default void CT_C04_takesANewSecretWithoutReopening(World world) {
    if (world.secrets().isEmpty()) {
      throw new TestAbortedException("The connection has no secrets");
    }
    requireUsable(world, 1, "under the first secret");
    int number = 1;
    for (String name : world.secrets().keySet()) {
      world.rotate(name);
      number++;
      requireUsable(world, number, "after the secret " + name + " was replaced");
    }
    Require.that(!world.target().wire().isEmpty(), "nothing was sent under any secret");
  }

  private static void requireUsable(World world, int number, String when) {
    for (Writing<?> writing : world.writings(Aspect.WRITE)) {
      requireTaken(world, writing, number, when);
    }
    for (Reading<?> reading : world.readings()) {
      reading.readAll(1);
    }
  }

  private static <T> void requireTaken(World world, Writing<T> writing, int number, String when) {
    WriteItem<T> item = writing.item(writing.samples().valid(number));
    Verdict verdict = writing.write(item).of(item);
    boolean expired =
        verdict.cause().filter(e -> e.category() == FailureCategory.AUTH_EXPIRED).isPresent();
    // A token may live on until it is refused; the attempt after that has a new one.
    Verdict last = expired ? writing.write(item).of(item) : verdict;
    Require.that(
        last.isClaimedThere() && world.target().effects(item.key().businessId()) == 1,
        "%s, %s: %s",
        writing,
        when,
        last);
  }

  /**
   * A check finds what is wrong, says which of them, and changes nothing.
   *
   * @param world where it is tried
   */
  @Test
  @Rule(
      id = "CT-C06",
      hint =
          "Let check make a read that needs credentials and permission, and hand on why it failed;"
              + " it never writes.")
  default void CT_C06_checkTellsWhatIsWrong(World world) {
    world.requireHttp();
    Require.equal("nothing wrong", symptom(world), "check of a connection that works");
    world.target().inject(Fault.status(401), When.RECEIVED_NOT_APPLIED);
    String credentials = symptom(world);
    world.target().inject(Fault.status(403), When.RECEIVED_NOT_APPLIED);
    String permission = symptom(world);
    world.target().inject(Fault.broken(), When.BEFORE_RECEIVE);
    String network = symptom(world);
    Require.equal(
        4,
        new TreeSet<>(List.of("nothing wrong", credentials, permission, network)).size(),
        "what check tells apart of health, credentials, permission and network");
    Require.equal(0, world.target().effects(), "effects of checking");
  }

  private static String symptom(World world) {
    try {
      CheckReport report = world.connector().check(world.call());
      return report.isOk() ? "nothing wrong" : String.join(", ", report.problems());
    } catch (ConnectorException e) {
      return e.failure().category() + ": " + e.failure().text();
    }
  }
}
