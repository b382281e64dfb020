package io.ledgerway.testkit.mutants;

import io.ledgerway.testkit.store.InboxStoreContract;
import io.ledgerway.testkit.store.StoreDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The contract of inboxes on the variant that the configuration parameter names. */
@ExtendWith(InboxMutantContract.ByName.class)
final class InboxMutantContract implements InboxStoreContract {

  private final InboxMutant mutant;

  InboxMutantContract(InboxMutant mutant) {
    this.mutant = mutant;
  }

  @Override
  public StoreDatabase emptyDatabase() {
    return MemoryDatabase.with(mutant);
  }

  static final class ByName implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == InboxMutant.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return InboxMutants.named(context.getConfigurationParameter(MutantBase.MUTANT).orElseThrow());
    }
  }
}
