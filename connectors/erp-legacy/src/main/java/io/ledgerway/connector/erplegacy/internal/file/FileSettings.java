package io.ledgerway.connector.erplegacy.internal.file;

import io.ledgerway.connector.erplegacy.internal.layout.Layout;
import java.time.Duration;

/**
 * Configuration of a connection that exchanges files.
 *
 * @param connection stable id of the connection
 * @param company company code
 * @param toErp folder that the ERP takes files from
 * @param fromErp folder that it answers into
 * @param sender our name in headers
 * @param receiver the ERP's name in headers
 * @param acknowledgeWithin how long an answer may take
 * @param test whether files are marked as tests
 * @param layout what the files look like
 */
public record FileSettings(
    String connection,
    String company,
    String toErp,
    String fromErp,
    String sender,
    String receiver,
    Duration acknowledgeWithin,
    boolean test,
    Layout layout) {

  String mode() {
    return test ? "T" : "P";
  }
}
