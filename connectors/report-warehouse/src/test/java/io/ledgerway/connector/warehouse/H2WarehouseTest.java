package io.ledgerway.connector.warehouse;

import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class H2WarehouseTest extends WarehouseContract {

  static DataSource memory() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return source;
  }

  @Override
  DataSource freshDatabase() {
    return memory();
  }
}
