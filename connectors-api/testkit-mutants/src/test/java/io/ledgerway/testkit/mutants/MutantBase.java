package io.ledgerway.testkit.mutants;

import io.ledgerway.testkit.contract.ConnectorHarness;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Rules on the variant that the configuration parameter {@code mutant} names. */
@ExtendWith(MutantBase.ByName.class)
abstract class MutantBase {

  static final String MUTANT = "mutant";

  private final Mutant mutant;

  MutantBase(Mutant mutant) {
    this.mutant = mutant;
  }

  public ConnectorHarness<?> harness() {
    return new ReferenceHarness(mutant.provider());
  }

  static final class ByName implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Mutant.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return Mutants.named(context.getConfigurationParameter(MUTANT).orElseThrow());
    }
  }
}
