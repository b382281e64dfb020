package io.ledgerway.connector.erplegacy;

class H2StagedErpContractTest extends StagedErpContract {

  H2StagedErpContractTest() {
    super(H2StagingTest::memory);
  }
}
