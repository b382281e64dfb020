package io.ledgerway.connector.erplegacy.internal.file;

import io.ledgerway.connector.erplegacy.internal.layout.FieldContent;
import io.ledgerway.connector.erplegacy.internal.layout.FieldValues;
import io.ledgerway.connector.write.DispatchStamp;
import org.jspecify.annotations.Nullable;

/**
 * What a file of ours says about itself.
 *
 * @param settings the connection
 * @param stamp id, number and time of the file
 */
record FileHead(FileSettings settings, DispatchStamp stamp) implements FieldValues {

  @Override
  public @Nullable Object of(FieldContent content) {
    return switch (content) {
      case FILE_SENDER -> settings.sender();
      case FILE_RECEIVER -> settings.receiver();
      case FILE_ID -> stamp.id();
      case FILE_SEQUENCE -> stamp.sequence();
      case FILE_CREATED -> stamp.createdAt();
      case FILE_MODE -> settings.mode();
      case FILE_COMPANY -> settings.company();
      default -> null;
    };
  }
}
