package io.ledgerway.connector.bankfiles.internal;

import io.ledgerway.base.bankformats.BankFormatProblem;
import io.ledgerway.base.xml.XmlProblem;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.port.FileEntry;
import io.ledgerway.connector.port.FileExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being read. A file that is no longer the one that was listed is never called
 * unreadable, and never complete.
 */
final class OpenMessage<T> implements AutoCloseable {

  private final FileEntry file;
  private final InputStream source;
  private final HashingInput hashing;
  private final MessageStream<T> stream;
  private long position;

  private OpenMessage(FileEntry file, InputStream source, MessageKind<T> kind) {
    this.file = file;
    this.source = source;
    this.hashing = new HashingInput(source);
    this.stream = open(kind);
  }

  static <T> OpenMessage<T> of(FileExchange files, FileEntry file, MessageKind<T> kind) {
    InputStream source = files.open(file);
    try {
      return new OpenMessage<>(file, source, kind);
    } catch (RuntimeException e) {
      closeQuietly(source);
      throw e;
    }
  }

  private MessageStream<T> open(MessageKind<T> kind) {
    try {
      return kind.open(file.name(), hashing);
    } catch (XmlProblem e) {
      throw refused(FileFailures.unreadable(file.name(), e));
    } catch (BankFormatProblem e) {
      throw refused(FileFailures.unreadable(file.name(), e));
    } catch (UncheckedIOException e) {
      throw FileFailures.notRead(file.name(), e);
    }
  }

  boolean isAt(FileEntry other, long index) {
    return file.equals(other) && position == index;
  }

  long position() {
    return position;
  }

  /** The next document, or null when the file has been read to its end and is the listed one. */
  @Nullable T next() {
    try {
      T document = stream.next();
      if (document == null) {
        requireUnchanged();
      } else {
        position++;
      }
      return document;
    } catch (XmlProblem e) {
      throw refused(FileFailures.unreadable(file.name(), e));
    } catch (BankFormatProblem e) {
      throw refused(FileFailures.unreadable(file.name(), e));
    } catch (ConnectorException e) {
      throw e.failure().category() == FailureCategory.UNREADABLE ? refused(e) : e;
    } catch (UncheckedIOException e) {
      throw FileFailures.notRead(file.name(), e);
    }
  }

  List<Failure> passedOver() {
    return stream.passedOver();
  }

  List<StatementPlace> statements() {
    return stream.statements();
  }

  @Nullable Long statement() {
    return stream.statement();
  }

  private ConnectorException refused(ConnectorException reason) {
    requireUnchanged();
    return reason;
  }

  private void requireUnchanged() {
    try {
      if (!hashing.finish().equals(file.sha256())) {
        throw FileFailures.changed(file.name());
      }
    } catch (IOException e) {
      throw FileFailures.notRead(file.name(), e);
    }
  }

  @Override
  public void close() {
    stream.close();
    closeQuietly(source);
  }

  private static void closeQuietly(InputStream source) {
    try {
      source.close();
    } catch (IOException e) {
      // Nothing was written, so that nothing can be lost by it.
      return;
    }
  }
}
