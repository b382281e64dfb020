package io.ledgerway.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

/** The rules of the house, over every shipped class and the example. */
@AnalyzeClasses(packages = "io.ledgerway", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

  private static final String MODEL = "io.ledgerway.model.v1..";
  private static final String JSON = "io.ledgerway.model.json..";
  private static final String RULES = "io.ledgerway.model.rules..";
  private static final String SPI = "io.ledgerway.connector";
  private static final String RUNTIME = "io.ledgerway.runtime..";
  private static final String FLOWS = "io.ledgerway.flow..";
  private static final String STORE = "io.ledgerway.store..";
  private static final String EXAMPLES = "io.ledgerway.examples..";
  private static final String[] SPI_PACKAGES = {
    SPI,
    SPI + ".config",
    SPI + ".event",
    SPI + ".failure",
    SPI + ".http",
    SPI + ".lookup",
    SPI + ".port",
    SPI + ".read",
    SPI + ".schema",
    SPI + ".secret",
    SPI + ".write"
  };

  private static final DescribedPredicate<JavaClass> OURS = resideInAPackage("io.ledgerway..");

  private static DescribedPredicate<JavaClass> oursOutside(String... packages) {
    return OURS.and(DescribedPredicate.not(resideInAnyPackage(packages)));
  }

  @ArchTest
  static final ArchRule modelStandsAlone =
      noClasses()
          .that()
          .resideInAPackage(MODEL)
          .should()
          .dependOnClassesThat(
              DescribedPredicate.not(
                  resideInAnyPackage(
                      MODEL,
                      "java..",
                      "org.jspecify..",
                      "io.soabase.recordbuilder..",
                      "javax..",
                      "jakarta.validation..")));

  @ArchTest
  static final ArchRule jsonAndRulesSeeTheModelAlone =
      noClasses()
          .that()
          .resideInAnyPackage(JSON)
          .should()
          .dependOnClassesThat(oursOutside(MODEL, JSON))
          .orShould()
          .dependOnClassesThat(resideInAPackage(RULES));

  @ArchTest
  static final ArchRule rulesSeeTheModelAlone =
      noClasses()
          .that()
          .resideInAPackage(RULES)
          .should()
          .dependOnClassesThat(oursOutside(MODEL, RULES));

  @ArchTest
  static final ArchRule spiKnowsTheJdkAndTheModel =
      noClasses()
          .that()
          .resideInAnyPackage(SPI_PACKAGES)
          .should()
          .dependOnClassesThat(
              DescribedPredicate.not(
                  resideInAnyPackage("java..", "javax.sql..", "org.jspecify..", MODEL)
                      .or(resideInAnyPackage(SPI_PACKAGES))));

  @ArchTest
  static final ArchRule runtimeStandsOnSpiAndJson =
      noClasses()
          .that()
          .resideInAPackage(RUNTIME)
          .should()
          .dependOnClassesThat(
              oursOutside(MODEL, JSON, RUNTIME)
                  .and(DescribedPredicate.not(resideInAnyPackage(SPI_PACKAGES))));

  @ArchTest
  static final ArchRule flowsStandOnTheRuntime =
      noClasses()
          .that()
          .resideInAPackage(FLOWS)
          .should()
          .dependOnClassesThat(
              oursOutside(MODEL, JSON, RULES, RUNTIME, FLOWS)
                  .and(DescribedPredicate.not(resideInAnyPackage(SPI_PACKAGES))));

  @ArchTest
  static final ArchRule onlyTheStoreSpeaksSqlOnOurTables =
      noClasses()
          .that()
          .resideInAnyPackage(FLOWS, MODEL, JSON, RULES, RUNTIME)
          .should()
          .dependOnClassesThat(resideInAPackage(STORE))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.sql.PreparedStatement");

  @ArchTest
  static final ArchRule codecsSeeTheModelAlone =
      noClasses()
          .that()
          .resideInAPackage("io.ledgerway.base..")
          .should()
          .dependOnClassesThat(oursOutside(MODEL, "io.ledgerway.base.."));

  @ArchTest
  static final ArchRule connectorsSeeTheWorldThroughTheSpi =
      noClasses()
          .that(
              resideInAPackage("io.ledgerway.connector..")
                  .and(DescribedPredicate.not(resideInAnyPackage(SPI_PACKAGES))))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  RUNTIME, FLOWS, STORE, JSON, RULES, "io.ledgerway.testkit..", EXAMPLES));

  @ArchTest
  static final ArchRule connectorsDoNotKnowEachOther =
      slices()
          .matching("io.ledgerway.connector.(einvoice|erplegacy|bankfiles|treasuryhub|warehouse)..")
          .should()
          .notDependOnEachOther();

  /** Whoever waits sees an interrupt, and whoever catches one hands it on; nobody swallows it. */
  private static final Set<String> KEEPS_AN_INTERRUPT =
      Set.of("currentThread", "interrupt", "isInterrupted");

  @ArchTest
  static final ArchRule connectorsStartNoThreads =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.ledgerway.connector..", "io.ledgerway.base..", MODEL, FLOWS, RUNTIME)
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.concurrent.Executors")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.concurrent.Executor")
          .orShould()
          .beAssignableTo(Thread.class)
          .orShould()
          .accessTargetWhere(
              DescribedPredicate.describe(
                  "a thread does more than keep its interrupt",
                  access ->
                      access.getTargetOwner().isEquivalentTo(Thread.class)
                          && !KEEPS_AN_INTERRUPT.contains(access.getName())));

  @ArchTest
  static final ArchRule nobodyUsesAnothersInternals =
      classes()
          .that()
          .resideInAPackage("io.ledgerway..internal..")
          .should()
          .onlyBeAccessed()
          .byClassesThat(DescribedPredicate.describe("live in the same module", accessor -> true))
          .andShould(beUsedWithinTheirModule());

  private static ArchCondition<JavaClass> beUsedWithinTheirModule() {
    return new ArchCondition<>("be used within their module") {
      @Override
      public void check(JavaClass internal, ConditionEvents events) {
        String name = internal.getPackageName();
        String module = name.substring(0, name.indexOf(".internal"));
        internal.getDirectDependenciesToSelf().stream()
            .filter(use -> !use.getOriginClass().getPackageName().startsWith(module))
            .forEach(
                use -> events.add(SimpleConditionEvent.violated(internal, use.getDescription())));
      }
    };
  }

  private static final Set<String> FORBIDDEN_NAMES =
      Set.of(
          "common", "core", "util", "utils", "misc", "helper", "helpers", "manager", "shared",
          "impl");

  @ArchTest
  static final ArchRule packagesHaveNamesThatSaySomething =
      classes()
          .should(
              new ArchCondition<JavaClass>("live in a package whose name says something") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                  for (String part : item.getPackageName().split("\\.")) {
                    if (FORBIDDEN_NAMES.contains(part)) {
                      events.add(SimpleConditionEvent.violated(item, item.getFullName()));
                    }
                  }
                }
              });

  /** Decides as the official BR-S-08 does, which computes in binary; no amount comes of it. */
  private static final String OFFICIAL_TOLERANCE =
      "io.ledgerway.model.rules.internal.en16931.Tolerance";

  @ArchTest
  static final ArchRule moneyNeverTouchesADouble =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(OFFICIAL_TOLERANCE)
          .should()
          .callConstructor(BigDecimal.class, double.class)
          .orShould()
          .callMethod(BigDecimal.class, "valueOf", double.class)
          .orShould()
          .callMethod(BigDecimal.class, "doubleValue")
          .orShould()
          .callMethod(Double.class, "parseDouble", String.class);

  @ArchTest
  static final ArchRule timeComesFromAClock =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule nobodySleeps =
      noClasses()
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .orShould()
          .callMethod(Thread.class, "sleep", long.class, int.class);

  @ArchTest
  static final ArchRule librariesDoNotPrint =
      noClasses()
          .that()
          .resideOutsideOfPackage(EXAMPLES)
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule packagesOfTheModelFormNoCycles =
      slices().matching("io.ledgerway.model.v1.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesOfTheRuntimeFormNoCycles =
      slices().matching("io.ledgerway.flow.(*)..").should().beFreeOfCycles();
}
