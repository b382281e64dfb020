package io.ledgerway.runtime;

import io.ledgerway.connector.Call;
import io.ledgerway.connector.CheckReport;
import io.ledgerway.connector.Connector;
import io.ledgerway.connector.ConnectorContext;
import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.EvidenceLevel;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.config.ConfigKey;
import io.ledgerway.connector.config.ConfigSpec;
import io.ledgerway.connector.config.ConfigType;
import io.ledgerway.connector.config.ConnectorConfig;
import io.ledgerway.connector.event.EventDecoder;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.lookup.LookupResult;
import io.ledgerway.connector.lookup.RecordLookup;
import io.ledgerway.connector.port.StagedFile;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.KeyWindow;
import io.ledgerway.connector.write.Outcome;
import io.ledgerway.connector.write.Prepared;
import io.ledgerway.connector.write.RecordWriter;
import io.ledgerway.connector.write.WriteBatch;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.connector.write.WriteContractBuilder;
import io.ledgerway.connector.write.WriteItem;
import io.ledgerway.connector.write.WriteReport;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.runtime.retry.ConnectionLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A connector that answers as a test tells it, and counts every wire step. */
public final class ScriptedConnector implements ConnectorProvider, Connector, RecordWriter<String> {

  /** Its only operation. */
  public static final OperationId POST = new OperationId("post");

  /** Its folder. */
  public static final String FOLDER = "out";

  private final WriteContract contract;
  private final EffectClass effectClass;
  private final Deque<Function<WriteBatch<String>, WriteReport>> answers = new ArrayDeque<>();
  private final List<WriteBatch<String>> wire = new ArrayList<>();
  private final List<String> lookedUp = new ArrayList<>();
  private CheckReport checked = CheckReport.OK;
  private int checks;
  private LookupResult found;
  private ConnectorContext context;
  private Function<Set<String>, WriteReport> polled = wireKeys -> new WriteReport(Map.of());
  private final List<String> polls = new ArrayList<>();
  private Runnable afterPrepare = () -> {};
  private List<Finding> stagingLosses = List.of();
  private Map<String, String> references = Map.of();
  private EventDecoder events;

  /**
   * A connector with a contract.
   *
   * @param contract what its target offers
   */
  public ScriptedConnector(WriteContract contract) {
    this(contract, EffectClass.POSTING);
  }

  /**
   * A connector whose operation has another effect than a posting.
   *
   * @param contract what its target offers
   * @param effectClass what a write does in the world
   */
  public ScriptedConnector(WriteContract contract, EffectClass effectClass) {
    this.contract = contract;
    this.effectClass = effectClass;
  }

  /**
   * A contract.
   *
   * @param dedupe what the target does about a second copy
   * @param lookup whether it can be asked
   * @param settle how long a call may still take effect
   * @return the contract, of at most three items, answered at once
   */
  public static WriteContract contract(Dedupe dedupe, boolean lookup, Duration settle) {
    return of(dedupe, lookup, settle).build();
  }

  /**
   * A contract with a native key that the target honours for 24 hours.
   *
   * @param lookup whether it can be asked
   * @param replaysErrors whether it answers a failure again for the same key
   * @return the contract
   */
  public static WriteContract nativeKey(boolean lookup, boolean replaysErrors) {
    return of(Dedupe.NATIVE_KEY, lookup, Duration.ZERO)
        .keyWindow(new KeyWindow(Duration.ofHours(24), replaysErrors))
        .key(KeyFormat.UUID)
        .build();
  }

  /**
   * A contract with keys of 16 characters.
   *
   * @return the contract
   */
  public static WriteContract shortKeys() {
    return of(Dedupe.NONE, false, Duration.ZERO).key(KeyFormat.REFERENCE_16).build();
  }

  private static WriteContractBuilder of(Dedupe dedupe, boolean lookup, Duration settle) {
    return WriteContractBuilder.builder()
        .dedupe(dedupe)
        .keyWindow(dedupe == Dedupe.NATIVE_KEY ? new KeyWindow(Duration.ofHours(24), false) : null)
        .lookup(lookup)
        .settle(settle)
        .key(KeyFormat.HEX_32)
        .maxItems(3);
  }

  /**
   * A contract of a target whose lookups lag.
   *
   * @param lag how long
   * @return the contract
   */
  public static WriteContract lagging(Duration lag) {
    return of(Dedupe.NONE, true, Duration.ofMinutes(1)).lookupLag(lag).build();
  }

  /**
   * A contract of a target that makes jobs of writes, which take an hour at most.
   *
   * @param lookup whether it can also be asked for a document
   * @return the contract
   */
  public static WriteContract jobs(boolean lookup) {
    return of(Dedupe.NONE, lookup, Duration.ZERO)
        .completion(Completion.ASYNC_JOB)
        .acknowledgementWithin(Duration.ofHours(1))
        .build();
  }

  /**
   * A contract of files.
   *
   * @param completion when a write is done
   * @return the contract
   */
  public static WriteContract staged(Completion completion) {
    return WriteContractBuilder.builder()
        .dedupe(Dedupe.NONE)
        .completion(completion)
        .acknowledgementWithin(Duration.ofDays(1))
        .key(KeyFormat.DOCUMENT_FIELD)
        .staged(true)
        .maxItems(3)
        .build();
  }

  /**
   * The next answers, one a call; afterwards everything is applied.
   *
   * @param answer what to answer
   */
  public void answer(Function<WriteBatch<String>, WriteReport> answer) {
    answers.add(answer);
  }

  /**
   * What its connection gives it.
   *
   * @return the context that it was opened with
   */
  public ConnectorContext context() {
    return context;
  }

  /**
   * The next answer is the same for every item.
   *
   * @param outcome the outcome
   */
  public void answer(Outcome outcome) {
    answer(batch -> WriteReport.all(batch.items(), outcome));
  }

  /**
   * The next call fails.
   *
   * @param failure with what
   */
  public void fail(RuntimeException failure) {
    answer(
        batch -> {
          throw failure;
        });
  }

  /**
   * What a check finds from now on.
   *
   * @param problems what is wrong
   */
  public void checkFinds(String... problems) {
    checked = new CheckReport(List.of(problems));
  }

  /**
   * How often the connection was checked.
   *
   * @return the number of checks
   */
  public int checks() {
    return checks;
  }

  /**
   * What a lookup finds from now on.
   *
   * @param result the result; null for a connector without a lookup
   */
  public void found(LookupResult result) {
    found = result;
  }

  /**
   * What a poll says from now on.
   *
   * @param answer the report for some wire keys
   */
  public void polled(Function<Set<String>, WriteReport> answer) {
    polled = answer;
  }

  /**
   * The jobs that were polled.
   *
   * @return in the order of asking
   */
  public List<String> polls() {
    return polls;
  }

  /**
   * Acts after each staging, before anything is committed.
   *
   * @param action what happens
   */
  public void afterPrepare(Runnable action) {
    afterPrepare = action;
  }

  /**
   * What is lost at each staging from now on.
   *
   * @param losses the losses
   */
  public void losesWhenStaging(List<Finding> losses) {
    stagingLosses = losses;
  }

  /**
   * What answers name documents inside an item by, at each staging from now on.
   *
   * @param names the names, by the document's id
   */
  public void names(Map<String, String> names) {
    references = names;
  }

  /**
   * What decodes deliveries from now on.
   *
   * @param decoder the decoder; null for a target that tells nothing
   */
  public void events(EventDecoder decoder) {
    events = decoder;
  }

  /**
   * The batches that went out.
   *
   * @return one for every wire step
   */
  public List<WriteBatch<String>> wire() {
    return wire;
  }

  /**
   * The wire keys that went out.
   *
   * @return in the order of sending
   */
  public List<String> wireKeys() {
    return wire.stream().flatMap(batch -> batch.items().stream()).map(WriteItem::wireKey).toList();
  }

  /**
   * The wire keys that were looked up.
   *
   * @return in the order of asking
   */
  public List<String> lookedUp() {
    return lookedUp;
  }

  @Override
  public ConnectorDescriptor descriptor() {
    OperationSpec post =
        new OperationSpec(
            POST,
            DocumentType.INVOICE,
            effectClass,
            "post",
            EvidenceLevel.SIMULATED,
            null,
            contract);
    return new ConnectorDescriptor(
        "scripted", "1", ConnectorDescriptor.SPI_VERSION, "Script", List.of(), List.of(post));
  }

  @Override
  public ConfigSpec configSpec() {
    return new ConfigSpec(
        List.of(ConfigKey.withDefault(FOLDER, ConfigType.FOLDER, "out", "where files go")));
  }

  @Override
  public Connector open(ConnectorConfig config, ConnectorContext world, Call call) {
    context = world;
    return this;
  }

  @Override
  public CheckReport check(Call call) {
    checks++;
    return checked;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> Optional<RecordWriter<T>> writer(OperationId operation) {
    return Optional.of((RecordWriter<T>) this);
  }

  @Override
  public Optional<RecordLookup> lookup(OperationId operation) {
    return found == null
        ? Optional.empty()
        : Optional.of(
            (wireKey, call) -> {
              lookedUp.add(wireKey);
              return found;
            });
  }

  @Override
  public Optional<EventDecoder> events() {
    return Optional.ofNullable(events);
  }

  @Override
  public Optional<Prepared> prepare(WriteBatch<String> batch, Call call) {
    Map<String, Failure> refused = new LinkedHashMap<>();
    for (WriteItem<String> item : batch.items()) {
      if (item.document().startsWith("bad")) {
        refused.put(
            item.wireKey(),
            Failure.of(FailureCategory.VALIDATION, Effect.NOT_SENT, "BAD", "does not fit"));
      }
    }
    if (refused.size() == batch.items().size()) {
      return Optional.of(new Prepared(null, List.of(), refused));
    }
    StagedFile file =
        context
            .files()
            .stage(
                "out",
                "F" + batch.stamp().sequence() + ".txt",
                out -> {
                  for (WriteItem<String> item : batch.items()) {
                    if (refused.containsKey(item.wireKey())) {
                      continue;
                    }
                    out.write((item.document() + "\n").getBytes(StandardCharsets.UTF_8));
                  }
                });
    afterPrepare.run();
    return Optional.of(new Prepared(file, stagingLosses, refused, references));
  }

  @Override
  public WriteReport write(WriteBatch<String> batch, Optional<Prepared> prepared, Call call) {
    wire.add(batch);
    if (!answers.isEmpty()) {
      return answers.remove().apply(batch);
    }
    prepared.ifPresent(file -> context.files().publish(file.requireFile()));
    return WriteReport.all(batch.items(), new Outcome.Applied("done"));
  }

  @Override
  public WriteReport poll(String job, Set<String> wireKeys, Call call) {
    polls.add(job);
    return polled.apply(wireKeys);
  }

  @Override
  public void close() {}

  /**
   * A connection that uses this connector.
   *
   * @param id its stable id
   * @param limits its limits
   * @return the specification
   */
  public static ConnectionSpec connection(String id, ConnectionLimits limits) {
    return new ConnectionSpec(id, id, "scripted", Map.of(FOLDER, "out"), null, null, limits);
  }
}
