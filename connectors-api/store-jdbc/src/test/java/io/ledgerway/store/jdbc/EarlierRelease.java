package io.ledgerway.store.jdbc;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What earlier releases left behind: their tables, and a row with what the first one kept. */
final class EarlierRelease {

  private EarlierRelease() {}

  /** The tables of a version, as the releases up to it have made them. */
  static void leaveTables(String url, int version) throws Exception {
    for (int each = 1; each <= version; each++) {
      try (InputStream tables = Schema.class.getResourceAsStream("schema-" + each + ".sql")) {
        String sql = new String(tables.readAllBytes(), StandardCharsets.UTF_8);
        Statements.execute(url, sql.replaceAll("(?m)^--.*\n", "").split(";\n"));
      }
    }
  }

  static void leave(String url, String keyHash, String reference) throws Exception {
    leaveTables(url, 1);
    Statements.execute(
        url,
        "INSERT INTO lw_intention (key_hash, op_key, fingerprint, state, connection, operation,"
            + " generation, wire_key, fence, owner, attempts, reference, created_at, updated_at)"
            + " VALUES ('"
            + keyHash
            + "', 'key', 'fp1:earlier', 'APPLIED', 'hub', 'post', 0, 'wire', 1, 'former', 1, '"
            + reference
            + "', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)");
  }
}
