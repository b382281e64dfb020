package io.ledgerway.connector.bankfiles;

import java.util.Map;

class FolderBankContractTest extends BankContract {

  FolderBankContractTest() {
    super(BankDropTarget::new, Map.of());
  }
}
