package io.ledgerway.model.json.internal;

import com.fasterxml.jackson.core.JsonToken;
import io.ledgerway.model.json.JsonErrorCode;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.JsonValue;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record as an object: one member per component, in the order of the components. */
class RecordShape implements Shape {

  private final RecordType type;
  private final List<Member> members;
  private final Map<String, Integer> positions = new HashMap<>();
  private final int extensions;
  private final boolean leaf;

  RecordShape(Class<?> recordClass, RecordType type, List<Member> members) {
    this.type = type;
    this.members = List.copyOf(members);
    int carrier = -1;
    for (int i = 0; i < members.size(); i++) {
      positions.put(members.get(i).name(), i);
      carrier = members.get(i).isExtensions() ? i : carrier;
    }
    extensions = carrier;
    leaf = recordClass.getPackageName().equals(Code.class.getPackageName());
  }

  Set<String> names() {
    return Collections.unmodifiableSet(positions.keySet());
  }

  @Nullable Shape shapeOf(String name) {
    Integer position = positions.get(name);
    return position == null ? null : members.get(position).shape();
  }

  int positionOf(String name) {
    Integer position = positions.get(name);
    if (position == null) {
      throw new IllegalArgumentException("No component " + name);
    }
    return position;
  }

  @Override
  public final boolean holdsMembers() {
    return true;
  }

  @Override
  public final void write(Object value, UnknownMembers given, ValueSink out) throws IOException {
    UnknownMembers unknown = given;
    if (extensions >= 0 || leaf) {
      given.requireNone(value.getClass().getSimpleName());
    }
    if (extensions >= 0) {
      Object carrier = members.get(extensions).accessor().of(value);
      unknown =
          UnknownMembers.of(carrier == null ? Map.of() : ((Extensions) carrier).unknownMembers());
    }
    if (!unknown.isEmpty()) {
      unknown.requirePlaces(names());
    }
    out.startObject();
    for (Member member : members) {
      writeMember(member, member.accessor().of(value), unknown.below(member.name()), out);
    }
    unknown.write(out);
    out.endObject();
  }

  private static void writeMember(
      Member member, @Nullable Object part, UnknownMembers unknown, ValueSink out)
      throws IOException {
    boolean omitted =
        member.isExtensions()
            ? part == null || ((Extensions) part).values().isEmpty()
            : member.isOmitted(part);
    if (part == null || omitted && unknown.isEmpty()) {
      return;
    }
    if (!member.shape().holdsMembers()) {
      unknown.requireNone(member.name());
    }
    out.name(member.written());
    member.shape().write(part, unknown, out);
  }

  @Override
  public final Object read(JsonReading in) throws IOException {
    in.require(JsonToken.START_OBJECT, "an object");
    JsonReading.Keeper outer = in.keeper();
    if (extensions >= 0) {
      in.keepWith(in.newKeeper());
    } else if (leaf) {
      in.keepWith(null);
    }
    @Nullable Object[] values = new Object[members.size()];
    boolean[] seen = new boolean[members.size()];
    while (in.next() == JsonToken.FIELD_NAME) {
      readMember(in, values, seen);
    }
    complete(in, values);
    fillAbsent(in, values);
    in.keepWith(outer);
    return type.create(values, in);
  }

  private void readMember(JsonReading in, @Nullable Object[] values, boolean[] seen)
      throws IOException {
    String name = in.text();
    in.enter(name);
    Integer position = positions.get(name);
    if (position == null) {
      in.next();
      in.keepUnknown();
    } else {
      if (seen[position]) {
        throw in.duplicate();
      }
      seen[position] = true;
      if (in.next() != JsonToken.VALUE_NULL) {
        values[position] = readComponent(in, position, values);
      }
    }
    in.leave();
  }

  /** Reads one component; what was read before it stands in the values. */
  Object readComponent(JsonReading in, int position, @Nullable Object[] values) throws IOException {
    return members.get(position).shape().read(in);
  }

  /** Called when the object has been read, before absent members are filled. */
  void complete(JsonReading in, @Nullable Object[] values) throws IOException {}

  private void fillAbsent(JsonReading in, @Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      Member member = members.get(i);
      if (values[i] == null) {
        values[i] = member.absent();
      }
      if (values[i] == null && !member.optional()) {
        in.enter(member.name());
        throw in.error(JsonErrorCode.MISSING_MEMBER, "the member has to be there; add it");
      }
    }
    JsonReading.Keeper keeper = in.keeper();
    if (extensions >= 0 && keeper != null && !keeper.members().isEmpty()) {
      Extensions read = (Extensions) values[extensions];
      Map<String, JsonValue> unknown = keeper.members();
      values[extensions] = new Extensions(read == null ? Map.of() : read.values(), unknown);
    }
  }
}
