package io.ledgerway.connector.erplegacy;

/** The contract over files of fixed width. */
class FixedWidthContractTest extends FileDropContract {

  FixedWidthContractTest() {
    super(DropForm.FIXED_WIDTH);
  }
}
