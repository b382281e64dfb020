package io.ledgerway.testkit.mutants;

import io.ledgerway.testkit.contract.ConnectorContract;

/** The whole contract of one variant. */
final class MutantContract extends MutantBase implements ConnectorContract {

  MutantContract(Mutant mutant) {
    super(mutant);
  }
}
