package io.ledgerway.testkit.contract;

import io.ledgerway.connector.Connector;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.testkit.internal.Require;
import java.util.ArrayList;
import java.util.List;

/**
 * One read operation in a world.
 *
 * @param <T> the document
 */
public final class Reading<T> {

  /** So many pages of one partition that a reader which never ends is found out. */
  private static final int MOST_PAGES = 1000;

  private final World world;
  private final OperationSpec spec;
  private final ReadSamples<T> samples;

  Reading(World world, OperationSpec spec, ReadSamples<T> samples) {
    this.world = world;
    this.spec = spec;
    this.samples = samples;
  }

  /**
   * What was read. Immutable.
   *
   * @param <T> the document
   * @param items the documents in the order they came
   * @param failures what could not be read
   * @param end where the last page ended
   */
  public record Harvest<T>(List<Envelope<T>> items, List<Failure> failures, Cursor end) {

    /** Copies the lists. */
    public Harvest {
      items = List.copyOf(items);
      failures = List.copyOf(failures);
    }
  }

  /**
   * The operation.
   *
   * @return as the connector offers it
   */
  public OperationSpec spec() {
    return spec;
  }

  /**
   * Its records.
   *
   * @return the samples
   */
  public ReadSamples<T> samples() {
    return samples;
  }

  /**
   * A reader.
   *
   * @param connector of which connector
   * @return a new one
   */
  public RecordReader<T> reader(Connector connector) {
    return connector
        .<T>reader(spec.id())
        .orElseThrow(
            () -> new AssertionError("The connector declares " + spec.id() + " and has no reader"));
  }

  /**
   * Reads everything with one reader.
   *
   * @param pageSize how many documents a page may have
   * @return what was read
   */
  public List<Envelope<T>> readAll(int pageSize) {
    List<Envelope<T>> items = new ArrayList<>();
    try (RecordReader<T> reader = reader(world.connector())) {
      for (Partition partition : reader.partitions(world.call())) {
        Harvest<T> part = readOn(reader, partition, Cursor.START, pageSize);
        items.addAll(part.items());
      }
    }
    return items;
  }

  /**
   * Reads a partition to its end.
   *
   * @param reader the reader
   * @param partition which one
   * @param from where to begin
   * @param pageSize how many documents a page may have
   * @return what was read
   */
  public Harvest<T> readOn(RecordReader<T> reader, Partition partition, Cursor from, int pageSize) {
    List<Envelope<T>> items = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    Cursor cursor = from;
    for (int count = 0; count < MOST_PAGES; count++) {
      Page<T> page = reader.read(partition, cursor, pageSize, world.call());
      Require.that(
          page.items().size() <= pageSize,
          "%s gave a page of %d documents where at most %d were asked for",
          spec.id(),
          page.items().size(),
          pageSize);
      items.addAll(page.items());
      failures.addAll(page.itemFailures());
      cursor = page.next();
      if (page.drained()) {
        return new Harvest<>(items, failures, cursor);
      }
    }
    throw new AssertionError(spec.id() + " never says that nothing more is there");
  }

  /**
   * Which records were read.
   *
   * @param items the documents
   * @return their ids, in the same order
   */
  public List<String> ids(List<Envelope<T>> items) {
    return items.stream().map(samples::idOf).toList();
  }

  @Override
  public String toString() {
    return spec.id().value();
  }
}
