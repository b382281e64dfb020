package io.ledgerway.connector.bankfiles;

import java.util.Map;

class SftpBankContractTest extends BankContract {

  SftpBankContractTest() {
    super(SftpBankTarget::new, Map.of(SftpBankTarget.PASSWORD, SftpBankTarget.CANARY));
  }
}
