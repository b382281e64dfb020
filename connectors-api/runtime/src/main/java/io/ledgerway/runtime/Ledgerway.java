package io.ledgerway.runtime;

import io.ledgerway.connector.ConnectorProvider;
import io.ledgerway.runtime.checkpoint.CheckpointStore;
import io.ledgerway.runtime.http.HttpEndpoints;
import io.ledgerway.runtime.idempotency.IntentionStore;
import io.ledgerway.runtime.retry.Sleeper;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Where a runtime begins. */
public final class Ledgerway {

  private Ledgerway() {}

  /**
   * A builder for a runtime.
   *
   * @return the builder
   */
  public static Builder runtime() {
    return new Builder();
  }

  /** Collects what a runtime stands on. Not thread-safe. */
  public static final class Builder {

    private final ConnectorCatalog catalog = new ConnectorCatalog();
    private @Nullable IntentionStore intentions;
    private @Nullable CheckpointStore checkpoints;
    private @Nullable Path folder;
    private Clock clock = Clock.systemUTC();
    private @Nullable Sleeper sleeper;
    private RandomGenerator random = new SecureRandom();
    private boolean volatileAllowed;
    private HttpEndpoints http = HttpEndpoints.standard();
    private LossListener losses = new LossLog();

    private Builder() {}

    /**
     * The durable stores.
     *
     * @param intentions store of intentions
     * @param checkpoints store of cursors and files
     * @return this builder
     */
    public Builder stores(IntentionStore intentions, CheckpointStore checkpoints) {
      this.intentions = intentions;
      this.checkpoints = checkpoints;
      return this;
    }

    /**
     * Where relative folders of connections begin; rejected files go to {@code rejected} below it.
     *
     * @param root the folder
     * @return this builder
     */
    public Builder folder(Path root) {
      this.folder = root;
      return this;
    }

    /**
     * The time; the system's by default.
     *
     * @param clock the clock
     * @return this builder
     */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /**
     * What lets time pass between two attempts of a call; by default the caller's thread is parked.
     * With {@link Sleeper#NEVER} a call that would have to wait ends, and a later call goes on.
     *
     * @param sleeper the sleeper
     * @return this builder
     */
    public Builder sleeper(Sleeper sleeper) {
      this.sleeper = sleeper;
      return this;
    }

    /**
     * What the waits between two attempts are drawn from; a {@link SecureRandom} by default. With a
     * seeded one and a clock that is moved by hand a run repeats itself.
     *
     * @param generator the generator; thread-safe where the runtime is used by several threads
     * @return this builder
     */
    public Builder random(RandomGenerator generator) {
      this.random = generator;
      return this;
    }

    /**
     * Lets payments and postings go out over a store that {@linkplain IntentionStore#isVolatile
     * forgets} what was sent when the process ends. For tests alone: what was sent before the end
     * would go out again after it.
     *
     * @return this builder
     */
    public Builder allowVolatile() {
      this.volatileAllowed = true;
      return this;
    }

    /**
     * How connections speak HTTP: secrets, tokens, log, and the client. {@link
     * HttpEndpoints#standard} by default.
     *
     * @param endpoints what opens their endpoints
     * @return this builder
     */
    public Builder http(HttpEndpoints endpoints) {
      this.http = endpoints;
      return this;
    }

    /**
     * Who is told what targets can't hold of documents; it is logged by default.
     *
     * @param listener the listener
     * @return this builder
     */
    public Builder losses(LossListener listener) {
      this.losses = listener;
      return this;
    }

    /**
     * Adds a connector.
     *
     * @param provider its provider
     * @return this builder
     * @throws IllegalArgumentException when another provider has the same id, or when it was built
     *     for an SPI that this runtime does not have
     */
    public Builder connector(ConnectorProvider provider) {
      catalog.add(provider);
      return this;
    }

    /**
     * Adds every connector that a class loader finds. One that can't be loaded, or was built for
     * another SPI, is left out: {@link #refusedConnectors} says why.
     *
     * @param loader the class loader
     * @return this builder
     * @throws IllegalArgumentException when two providers have the same id; names both jars
     */
    public Builder connectorsOf(ClassLoader loader) {
      catalog.addAll(loader);
      return this;
    }

    /**
     * What {@link #connectorsOf} had to leave out so far.
     *
     * @return one reason for each; empty when all could be used
     */
    public List<String> refusedConnectors() {
      return catalog.refused();
    }

    /**
     * Builds the runtime.
     *
     * @return the runtime
     * @throws NullPointerException when stores or folder are missing
     */
    public LedgerwayRuntime build() {
      IntentionStore store = Objects.requireNonNull(intentions, "stores");
      return new LedgerwayRuntime(
          store,
          store.isVolatile() && !volatileAllowed,
          Objects.requireNonNull(checkpoints, "stores"),
          Objects.requireNonNull(folder, "folder"),
          clock,
          new Waiting(sleeper == null ? Sleeper.parking(clock) : sleeper, random),
          http,
          losses,
          catalog.providers());
    }
  }
}
