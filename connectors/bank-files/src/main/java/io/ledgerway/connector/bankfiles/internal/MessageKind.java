package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.model.v1.envelope.DocumentId;
import io.ledgerway.model.v1.envelope.DocumentType;
import java.io.InputStream;

/**
 * A kind of message that a bank sends.
 *
 * @param <T> the document that it is read into
 */
interface MessageKind<T> {

  /** What its documents are. */
  DocumentType documentType();

  /** Whether a file with this beginning is read as this kind. */
  boolean claims(MessageHead head);

  /** Opens a message. The stream may refuse with XmlProblem or with ConnectorException. */
  MessageStream<T> open(String fileName, InputStream in);

  /** Identity of a document; {@code index} is its place in the file, from 0. */
  DocumentId id(String connectionId, FileEntry file, long index, T document);
}
