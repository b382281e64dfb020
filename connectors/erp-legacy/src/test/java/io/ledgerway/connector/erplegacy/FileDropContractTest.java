package io.ledgerway.connector.erplegacy;

/** The contract over CSV files. */
class FileDropContractTest extends FileDropContract {

  FileDropContractTest() {
    super(DropForm.CSV);
  }
}
