package io.ledgerway.store.jdbc;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

class H2SealedInboxTest extends SealedInboxContract {

  @TempDir private Path folder;

  @Override
  String freshDatabase() {
    return "jdbc:h2:file:" + folder.resolve(UUID.randomUUID().toString()) + ";WRITE_DELAY=0";
  }
}
