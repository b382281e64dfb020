package io.ledgerway.runtime.checkpoint;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.runtime.RuntimeConnection;
import io.ledgerway.runtime.retry.Demand;
import io.ledgerway.runtime.retry.Lane;
import io.ledgerway.runtime.retry.Purpose;
import io.ledgerway.runtime.retry.RetryTerms;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The pages of a system that is asked for them: within the connection's limits, and again where a
 * failure may pass, from the same cursor and with a fresh reader. Used by one thread.
 *
 * @param <T> the document
 */
final class RemotePages<T> implements AutoCloseable {

  private final RuntimeConnection connection;
  private final OperationId operation;
  private RecordReader<T> reader;

  RemotePages(RuntimeConnection connection, OperationId operation) {
    this.connection = connection;
    this.operation = operation;
    this.reader = connection.reader(operation);
  }

  List<Partition> partitions() {
    return ask(RecordReader::partitions);
  }

  Page<T> read(Partition partition, Cursor from, int maxItems) {
    return ask((asked, call) -> asked.read(partition, from, maxItems, call));
  }

  private <R> R ask(BiFunction<RecordReader<T>, Call, R> question) {
    Call call = connection.call(operation.value());
    Demand demand = new Demand(operation.value(), Lane.BATCH, Purpose.READ);
    return connection.complete(
        connection.plan(demand, RetryTerms.read(), call),
        start -> {
          if (start.number() > 1) {
            reader.close();
            reader = connection.reader(operation);
          }
          return question.apply(reader, call.until(start.deadline()));
        });
  }

  @Override
  public void close() {
    reader.close();
  }
}
