package io.ledgerway.testkit.mutants;

import io.ledgerway.testkit.store.IntentionStoreContract;
import io.ledgerway.testkit.store.StoreDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The contract of stores on the variant that the configuration parameter names. */
@ExtendWith(StoreMutantContract.ByName.class)
final class StoreMutantContract implements IntentionStoreContract {

  private final StoreMutant mutant;

  StoreMutantContract(StoreMutant mutant) {
    this.mutant = mutant;
  }

  @Override
  public StoreDatabase emptyDatabase() {
    return MemoryDatabase.with(mutant);
  }

  static final class ByName implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == StoreMutant.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return StoreMutants.named(context.getConfigurationParameter(MutantBase.MUTANT).orElseThrow());
    }
  }
}
