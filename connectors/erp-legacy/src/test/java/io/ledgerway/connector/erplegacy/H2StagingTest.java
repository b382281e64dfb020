package io.ledgerway.connector.erplegacy;

import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class H2StagingTest extends StagingContract {

  @Override
  DataSource freshDatabase() {
    return memory();
  }

  static DataSource memory() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return database;
  }
}
