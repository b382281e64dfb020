package io.ledgerway.model.json.internal;

import io.ledgerway.model.json.JsonErrorCode;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An envelope: its type and version decide how the document in it is read, in any order. */
final class EnvelopeShape extends RecordShape {

  private final ShapeCatalog catalog;
  private final int type;
  private final int version;
  private final int document;

  EnvelopeShape(RecordType recordType, List<Member> members, ShapeCatalog catalog) {
    super(Envelope.class, recordType, members);
    this.catalog = catalog;
    type = positionOf("type");
    version = positionOf("schemaVersion");
    document = positionOf("document");
  }

  @Override
  Object readComponent(JsonReading in, int position, @Nullable Object[] values) throws IOException {
    if (position == document) {
      boolean known = values[type] != null && values[version] != null;
      return known ? documentShape(in, values).read(in) : in.record();
    }
    Object value = super.readComponent(in, position, values);
    if (position == version) {
      SchemaVersion.requireReadable((String) value, in);
    }
    return value;
  }

  @Override
  void complete(JsonReading in, @Nullable Object[] values) throws IOException {
    if (values[document] instanceof TokenSource.Recorded recorded
        && values[type] != null
        && values[version] != null) {
      in.enter("document");
      values[document] = in.replay(recorded, documentShape(in, values));
      in.leave();
    }
  }

  private Shape documentShape(JsonReading in, @Nullable Object[] values) {
    Class<?> found = DocumentTypes.classOf((DocumentType) values[type]);
    if (found == null) {
      throw in.error(
          JsonErrorCode.DOCUMENT_TYPE,
          "the envelope's type is none that this version reads; update the library or see the"
              + " document types of the model");
    }
    return catalog.of(found);
  }
}
