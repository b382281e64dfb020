package io.ledgerway.store.jdbc;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the first release left behind: its tables, and a row with what it kept. */
final class EarlierRelease {

  private EarlierRelease() {}

  static void leave(String url, String keyHash, String reference) throws Exception {
    List<String> statements = new ArrayList<>();
    try (InputStream tables = Schema.class.getResourceAsStream("schema-1.sql")) {
      String sql = new String(tables.readAllBytes(), StandardCharsets.UTF_8);
      statements.addAll(List.of(sql.replaceAll("(?m)^--.*\n", "").split(";\n")));
    }
    statements.add(
        "INSERT INTO lw_intention (key_hash, op_key, fingerprint, state, connection, operation,"
            + " generation, wire_key, fence, owner, attempts, reference, created_at, updated_at)"
            + " VALUES ('"
            + keyHash
            + "', 'key', 'fp1:earlier', 'APPLIED', 'hub', 'post', 0, 'wire', 1, 'former', 1, '"
            + reference
            + "', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)");
    Statements.execute(url, statements.toArray(String[]::new));
  }
}
