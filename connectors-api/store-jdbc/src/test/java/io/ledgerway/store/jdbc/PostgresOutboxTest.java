package io.ledgerway.store.jdbc;

class PostgresOutboxTest extends OutboxContract {

  @Override
  String freshDatabase() throws Exception {
    return PostgresServer.freshDatabase();
  }
}
