package io.ledgerway.testkit.contract;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.lookup.RecordLookup;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.DispatchStamp;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.OpKey;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.json.CanonicalJson;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.runtime.idempotency.Keys;
import io.ledgerway.testkit.internal.Require;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
   * Writes; where the target makes a job of it, time passes until the job has ended.
   *
   * @param connector over which connector
   * @param items the documents
   * @param call deadline, cancellation and correlation
   * @return what the connector said in the end
   */
  public Attempt write(Connector connector, List<WriteItem<T>> items, Call call) {
    Attempt submitted = submit(connector, items, call);
    Attempt told = submitted;
    for (int times = 0; times < POLLS && !openJobs(told).isEmpty(); times++) {
      world.clock().pass(betweenPolls());
      Map<String, Outcome> outcomes = new TreeMap<>(told.outcomes());
      openJobs(told).forEach((job, keys) -> outcomes.putAll(poll(connector, job, keys).outcomes()));
      told = submitted.with(new WriteReport(outcomes));
    }
    return told;
  }

  /** How often a job is asked about until it should have ended. */
  static final int POLLS = 8;

  Duration betweenPolls() {
    return contract().acknowledgementWithin().dividedBy(POLLS);
  }

  /** The keys that have not ended yet, by the job that they are in. */
  Map<String, Set<String>> openJobs(Attempt told) {
    Map<String, Set<String>> open = new TreeMap<>();
    if (contract().completion() == Completion.ASYNC_JOB) {
      told.outcomes()
          .forEach(
              (key, outcome) -> {
                if (outcome instanceof Outcome.Accepted accepted) {
                  open.computeIfAbsent(accepted.reference(), job -> new TreeSet<>()).add(key);
                }
              });
    }
    return open;
  }

  /**
   * Asks once what became of a job.
   *
   * @param connector over which connector
   * @param job the job
   * @param wireKeys keys of documents in it
   * @return what the connector said
   */
  public Attempt poll(Connector connector, String job, Set<String> wireKeys) {
    try {
      RecordWriter<T> writer = connector.<T>writer(spec.id()).orElseThrow(this::missing);
      return Attempt.returned(writer.poll(job, wireKeys, world.call()));
    } catch (RuntimeException e) {
      return Attempt.failed(e);
    }
  }

  /**
   * Writes, by one call and nothing behind it.
   *
   * @param connector over which connector
   * @param items the documents
   * @param call deadline, cancellation and correlation
   * @return what the connector said
   */
  public Attempt submit(Connector connector, List<WriteItem<T>> items, Call call) {
    Map<String, Verdict> refused = new HashMap<>();
    List<Finding> losses = new ArrayList<>();
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
          staged -> {
            staged.refused().forEach((key, failure) -> refused.put(key, Verdict.of(failure)));
            losses.addAll(staged.losses());
          });
      List<WriteItem<T>> left =
          items.stream().filter(item -> !refused.containsKey(item.wireKey())).toList();
      WriteReport report =
          left.isEmpty() ? null : writer.write(new WriteBatch<>(stamp, left), prepared, call);
      if (report != null) {
        losses.addAll(report.losses());
      }
      return new Attempt(report, null, refused, losses);
    } catch (RuntimeException e) {
      return new Attempt(null, e, refused, losses);
    }
  }

  /** Two that are taken and, where there is such a thing, one that is refused. */
  List<WriteItem<T>> mixed() {
    List<WriteItem<T>> items = new ArrayList<>();
    items.add(item(samples.valid(1)));
    items.add(item(samples.valid(2)));
    try {
      items.add(item(samples.refused(3)));
    } catch (UnsupportedOperationException e) {
      items.add(item(samples.valid(3)));
    }
    return items.subList(0, Math.min(items.size(), contract().maxItems()));
  }

  /** What is said of a document is what became of it. */
  void requireTrue(WriteItem<T> item, Verdict verdict) {
    int effects = world.target().effects(item.key().businessId());
    Require.that(
        verdict.isClaimedThere() ? effects == 1 : effects == 0,
        "%s: %s took effect %d times and is said to be %s",
        this,
        item.key().businessId(),
        effects,
        verdict);
  }

  /** Lets so much time pass that a lookup shows what was written, whatever is declared. */
  void awaitShown() {
    Duration declared = contract().lookupLag();
    Duration documented = samples.shownAfter();
    world.clock().pass(declared.compareTo(documented) > 0 ? declared : documented);
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
