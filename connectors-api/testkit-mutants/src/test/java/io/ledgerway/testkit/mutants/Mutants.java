package io.ledgerway.testkit.mutants;

import java.util.List;
import java.util.stream.Stream;

/** Every broken variant. */
final class Mutants {

  private Mutants() {}

  static List<Mutant> all() {
    return Stream.of(
            DescriptorMutants.all(),
            ConfigMutants.all(),
            LifecycleMutants.all(),
            ReadMutants.all(),
            ChangeMutants.all(),
            WriteMutants.all(),
            JobMutants.all(),
            LookupMutants.all(),
            FailureMutants.all(),
            SchemaMutants.all(),
            EventMutants.all())
        .flatMap(List::stream)
        .toList();
  }

  /** What keeps every rule: the reference connector, and it over the jobs of its target. */
  static List<Mutant> clean() {
    return List.of(
        Mutant.ofProvider("Reference", ReferenceProvider::new),
        Mutant.ofProvider("ReferenceJobs", ReferenceJobs.Provider::new));
  }

  static Mutant named(String name) {
    return Stream.concat(clean().stream(), all().stream())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
