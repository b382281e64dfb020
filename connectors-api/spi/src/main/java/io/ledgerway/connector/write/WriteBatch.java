package io.ledgerway.connector.write;

import java.util.List;

/**
 * Documents that go out in one call. Immutable.
 *
 * @param <T> the document
 * @param stamp identity of the call, and of the file where there is one
 * @param items the documents
 */
public record WriteBatch<T>(DispatchStamp stamp, List<WriteItem<T>> items) {

  /** Copies the items. */
  public WriteBatch {
    items = List.copyOf(items);
  }
}
