package io.ledgerway.connector.warehouse;

class H2WarehouseKitTest extends WarehouseKit {

  H2WarehouseKitTest() {
    super(H2WarehouseTest::memory);
  }
}
