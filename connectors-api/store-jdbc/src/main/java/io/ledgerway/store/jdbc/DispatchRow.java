package io.ledgerway.store.jdbc;

import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.runtime.idempotency.Dispatch;
import io.ledgerway.runtime.idempotency.DispatchState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Row of a dispatch. */
final class DispatchRow {

  private DispatchRow() {}

  static Dispatch dispatch(ResultSet row) throws SQLException {
    return new Dispatch(
        row.getString("id"),
        row.getString("connection"),
        row.getString("operation"),
        row.getLong("sequence_no"),
        Objects.requireNonNull(Rows.instant(row, "created_at")),
        new StagedFile(
            row.getString("folder"),
            row.getString("temporary_name"),
            row.getString("final_name"),
            row.getLong("file_size"),
            row.getString("sha256")),
        DispatchState.valueOf(row.getString("state")),
        row.getLong("fence"),
        row.getString("owner"));
  }

  static String insert(String now, String soon) {
    return "INSERT INTO lw_dispatch (id, connection, operation, sequence_no, folder, temporary_name,"
        + " final_name, file_size, sha256, state, fence, owner, created_at, lease_until,"
        + " updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        + soon
        + ", "
        + now
        + ")";
  }

  static List<Object> parameters(Dispatch dispatch, Duration lease) {
    StagedFile file = dispatch.file();
    return IntentionRow.list(
        dispatch.id(),
        dispatch.connection(),
        dispatch.operation(),
        dispatch.sequence(),
        file.folder(),
        file.temporaryName(),
        file.finalName(),
        file.size(),
        file.sha256(),
        dispatch.state().name(),
        dispatch.fence(),
        dispatch.owner(),
        Rows.at(dispatch.createdAt()),
        lease.toMillis());
  }
}
