package io.ledgerway.store.jdbc;

class PostgresSealedInboxTest extends SealedInboxContract {

  @Override
  String freshDatabase() throws Exception {
    return PostgresServer.freshDatabase();
  }
}
