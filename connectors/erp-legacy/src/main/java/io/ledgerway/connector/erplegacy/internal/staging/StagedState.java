package io.ledgerway.connector.erplegacy.internal.staging;

import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.write.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the tables under a message id.
 *
 * @param payloadHash hash of its content
 * @param outcome what became of it
 */
record StagedState(@Nullable String payloadHash, Outcome outcome) {

  /** Looks in every company, as the message id is unique in the table. */
  static Map<String, StagedState> find(Connection connection, List<String> messageIds)
      throws SQLException {
    Map<String, StagedState> found = new HashMap<>();
    if (messageIds.isEmpty()) {
      return found;
    }
    String sql =
        "select MESSAGE_ID, STATUS, ERROR_CODE, ERROR_TEXT, ERP_DOC_NO, PAYLOAD_HASH"
            + " from STG_APINV_HDR where MESSAGE_ID in ("
            + String.join(", ", Collections.nCopies(messageIds.size(), "?"))
            + ")";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < messageIds.size(); i++) {
        statement.setString(i + 1, messageIds.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.put(
              rows.getString("MESSAGE_ID"),
              new StagedState(rows.getString("PAYLOAD_HASH"), outcome(rows)));
        }
      }
    }
    return found;
  }

  private static Outcome outcome(ResultSet row) throws SQLException {
    String status = row.getString("STATUS");
    if ("POSTED".equals(status)) {
      return new Outcome.Applied(row.getString("ERP_DOC_NO"));
    }
    if ("REJECTED".equals(status)) {
      String text = row.getString("ERROR_TEXT");
      return new Outcome.Rejected(
          new Failure(
              FailureCategory.BUSINESS_RULE,
              Effect.NOT_APPLIED,
              row.getString("ERROR_CODE"),
              text == null ? "The ERP refused it without saying why: ask there" : text,
              null,
              null,
              null));
    }
    return new Outcome.Accepted(row.getString("MESSAGE_ID"));
  }
}
