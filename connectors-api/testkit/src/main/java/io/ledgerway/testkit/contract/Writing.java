package io.ledgerway.testkit.contract;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.lookup.RecordLookup;
import io.ledgerway.connector.write.DispatchStamp;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.OpKey;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.model.json.CanonicalJson;
import io.ledgerway.runtime.idempotency.Keys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One write operation in a world, driven as the runtime drives it, call by call.
 *
 * @param <T> the document
 */
public final class Writing<T> {

  private final World world;
  private final OperationSpec spec;
  private final WriteSamples<T> samples;
  private long sequence;

  Writing(World world, OperationSpec spec, WriteSamples<T> samples) {
    this.world = world;
    this.spec = spec;
    this.samples = samples;
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
   * What the target offers.
   *
   * @return the contract
   */
  public WriteContract contract() {
    return Objects.requireNonNull(spec.write(), "write");
  }

  /**
   * Its documents.
   *
   * @return the samples
   */
  public WriteSamples<T> samples() {
    return samples;
  }

  /**
   * A document under its key.
   *
   * @param sample the document
   * @return the item
   */
  public WriteItem<T> item(Sample<T> sample) {
    return item(sample, "tenant-a", 0);
  }

  /**
   * A document under its key.
   *
   * @param sample the document
   * @param tenant whose it is
   * @param revision 0 unless corrected
   * @return the item
   */
  public WriteItem<T> item(Sample<T> sample, String tenant, int revision) {
    OpKey key =
        new OpKey(
            tenant, spec.effect(), spec.documentType().value(), sample.businessId(), revision);
    String wireKey =
        contract().key() == KeyFormat.DOCUMENT_FIELD
            ? Objects.requireNonNull(sample.ownKey(), "a sample's own key")
            : Keys.wireKey(key, World.CONNECTION, 0, contract().key());
    return new WriteItem<>(
        key, wireKey, CanonicalJson.sha256(sample.document()), sample.document());
  }

  /**
   * Writes over the connector of the world.
   *
   * @param items the documents
   * @return what the connector said
   */
  @SafeVarargs
  public final Attempt write(WriteItem<T>... items) {
    return write(world.connector(), List.of(items), world.call());
  }

  /**
   * Writes.
   *
   * @param connector over which connector
   * @param items the documents
   * @param call deadline, cancellation and correlation
   * @return what the connector said
   */
  public Attempt write(Connector connector, List<WriteItem<T>> items, Call call) {
    Map<String, Verdict> refused = new HashMap<>();
    try {
      RecordWriter<T> writer = connector.<T>writer(spec.id()).orElseThrow(this::missing);
      sequence++;
      String first = Keys.hash(items.get(0).key());
      DispatchStamp stamp =
          new DispatchStamp(
              Keys.dispatchId(World.CONNECTION, spec.id().value(), sequence, first),
              sequence,
              world.clock().instant());
      WriteBatch<T> batch = new WriteBatch<>(stamp, items);
      Optional<Prepared> prepared =
          contract().staged() ? writer.prepare(batch, call) : Optional.empty();
      prepared.ifPresent(
          staged ->
              staged.refused().forEach((key, failure) -> refused.put(key, Verdict.of(failure))));
      List<WriteItem<T>> left =
          items.stream().filter(item -> !refused.containsKey(item.wireKey())).toList();
      return left.isEmpty()
          ? new Attempt(null, null, refused)
          : new Attempt(writer.write(new WriteBatch<>(stamp, left), prepared, call), null, refused);
    } catch (RuntimeException e) {
      return new Attempt(null, e, refused);
    }
  }

  /**
   * Looks for a document over the connector of the world.
   *
   * @param wireKey the key that it was written under
   * @return what is known
   * @throws ConnectorException when the connector throws rather than answers
   */
  public LookupResult find(String wireKey) {
    RecordLookup lookup = world.connector().lookup(spec.id()).orElseThrow(this::missing);
    return lookup.find(wireKey, world.call());
  }

  private AssertionError missing() {
    return new AssertionError("The connector declares " + spec.id() + " and does not offer it");
  }

  @Override
  public String toString() {
    return spec.id().value();
  }
}
