package io.ledgerway.runtime.description;

import io.ledgerway.connector.ConnectorDescriptor;
import io.ledgerway.connector.EffectClass;
import io.ledgerway.connector.EvidenceLevel;
import io.ledgerway.connector.OperationId;
import io.ledgerway.connector.OperationSpec;
import io.ledgerway.connector.event.EventContract;
import io.ledgerway.connector.read.ReadContract;
import io.ledgerway.connector.read.ReadSource;
import io.ledgerway.connector.write.Completion;
import io.ledgerway.connector.write.Dedupe;
import io.ledgerway.connector.write.KeyFormat;
import io.ledgerway.connector.write.KeyWindow;
import io.ledgerway.connector.write.WriteContract;
import io.ledgerway.model.json.JsonErrorCode;
import io.ledgerway.model.v1.envelope.DocumentType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a descriptor of its JSON. */
final class DescriptorReading {

  private DescriptorReading() {}

  static ConnectorDescriptor descriptor(DescribedObject in) {
    int version = in.number("formatVersion");
    if (version != DescriptorJson.FORMAT_VERSION) {
      throw in.refuse(
          JsonErrorCode.SCHEMA_VERSION,
          "formatVersion",
          "this release reads format "
              + DescriptorJson.FORMAT_VERSION
              + " alone; read it with the release that wrote it");
    }
    return new ConnectorDescriptor(
        in.text("id"),
        in.text("version"),
        in.text("spiVersion"),
        in.text("targetSystem"),
        in.texts("releases"),
        in.objects("operations").stream().map(DescriptorReading::operation).toList());
  }

  private static OperationSpec operation(DescribedObject in) {
    return in.make(
        members ->
            new OperationSpec(
                new OperationId(members.text("id")),
                new DocumentType(members.text("documentType")),
                members.constant("effectClass", EffectClass.class),
                members.text("effect"),
                members.constant("evidence", EvidenceLevel.class),
                part(members, "read", DescriptorReading::read),
                part(members, "write", DescriptorReading::write),
                part(members, "events", DescriptorReading::events),
                members.has("describable") && members.flag("describable")));
  }

  private static <T> @Nullable T part(
      DescribedObject in, String name, Function<DescribedObject, T> maker) {
    DescribedObject part = in.object(name);
    return part == null ? null : part.make(maker);
  }

  private static ReadContract read(DescribedObject in) {
    return new ReadContract(
        in.constant("source", ReadSource.class), in.flag("sameNameMeansRepeat"));
  }

  private static WriteContract write(DescribedObject in) {
    return new WriteContract(
        in.constant("dedupe", Dedupe.class),
        part(in, "keyWindow", DescriptorReading::keyWindow),
        in.flag("lookup"),
        in.duration("lookupLag"),
        in.duration("settle"),
        in.constant("completion", Completion.class),
        in.duration("acknowledgementWithin"),
        in.constant("key", KeyFormat.class),
        in.flag("staged"),
        in.number("maxItems"));
  }

  private static KeyWindow keyWindow(DescribedObject in) {
    return new KeyWindow(in.duration("length"), in.flag("replaysErrors"));
  }

  private static EventContract events(DescribedObject in) {
    return new EventContract(
        in.has("replayWindow") ? in.duration("replayWindow") : null, in.duration("answerWithin"));
  }
}
