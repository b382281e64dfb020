package io.ledgerway.model.json.internal;

import io.ledgerway.model.json.version.Conversion;
import io.ledgerway.model.json.version.VersionChain;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.JsonValue;
import io.ledgerway.model.v1.value.JsonValue.ObjectValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads envelopes of older major versions by converting them up first. */
final class VersionedReading {

  private final ShapeCatalog catalog;
  private final VersionChain versions;

  VersionedReading(ShapeCatalog catalog, VersionChain versions) {
    this.catalog = catalog;
    this.versions = versions;
  }

  /** Reads the envelope that a reading stands on. */
  Object read(JsonReading in) throws IOException {
    TokenSource.Recorded tokens = in.record();
    ObjectValue older = older(in, tokens);
    if (older == null) {
      return in.replay(tokens.again(), catalog.of(Envelope.class));
    }
    Conversion conversion = versions.up(older, SchemaVersion.CURRENT_MAJOR);
    TokenSource converted = TokenSource.of(conversion.envelope());
    return noted((Envelope<?>) in.replay(converted, catalog.of(Envelope.class)), conversion);
  }

  private @Nullable ObjectValue older(JsonReading in, TokenSource.Recorded tokens)
      throws IOException {
    JsonValue tree = in.tree(tokens.again());
    if (!(tree instanceof ObjectValue envelope)
        || !(envelope.members().get("schemaVersion") instanceof JsonValue.StringValue version)
        || !SchemaVersion.isVersion(version.text())) {
      return null;
    }
    int major = VersionChain.majorOf(envelope);
    boolean older = major < SchemaVersion.CURRENT_MAJOR;
    return older && versions.leadsUp(major, SchemaVersion.CURRENT_MAJOR) ? envelope : null;
  }

  private static <T> Envelope<T> noted(Envelope<T> envelope, Conversion conversion) {
    if (conversion.warnings().isEmpty()) {
      return envelope;
    }
    List<Finding> observations = new ArrayList<>(envelope.observations());
    observations.addAll(conversion.warnings());
    return envelope.toBuilder().observations(observations).build();
  }
}
