package io.ledgerway.testkit.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.http.HttpRequest;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.invoice.Invoice;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Connectors that miss what changes while, or after, they read. */
final class ChangeMutants {

  private ChangeMutants() {}

  static List<Mutant> all() {
    return List.of(
        mutant("StrictGreater", StrictGreater::new, "CT-R03"),
        mutant("NoOverlap", NoOverlap::new, "CT-R04"),
        mutant("OffsetPager", OffsetPager::new, "CT-R04", "CT-R05", "CT-R09"),
        mutant("NoTombstones", NoTombstones::new, "CT-R09"),
        mutant("RestartsBatch", RestartsBatch::new, "CT-E04"));
  }

  private static Mutant mutant(
      String name, Function<ReferenceConnector, ReferenceChanges> reader, String... killedBy) {
    return Mutant.of(
        name,
        (config, context) ->
            new ReferenceConnector(config, context) {
              @Override
              RecordReader<Invoice> changes() {
                return reader.apply(this);
              }
            },
        killedBy);
  }

  /** Goes on behind the time of the last record, whatever else bears it. */
  private static final class StrictGreater extends ReferenceChanges {
    StrictGreater(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    Cursor behind(Cursor place, JsonNode record) {
      return place(record.path("changed").asText(), "~");
    }
  }

  /** Takes the last record that it saw for the last that there can be. */
  private static final class NoOverlap extends ReferenceChanges {
    NoOverlap(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    Cursor nextPass(Cursor place) {
      return place;
    }
  }

  /** Goes on at a number of records. */
  private static final class OffsetPager extends ReferenceChanges {
    OffsetPager(ReferenceConnector connector) {
      super(connector);
    }

    private static int offset(Cursor place) {
      return Integer.parseInt(place.fields().getOrDefault("offset", "0"));
    }

    @Override
    HttpRequest request(Cursor from, int maxItems) {
      return HttpRequest.read("GET", "changes")
          .withQuery("offset", Integer.toString(offset(from)))
          .withQuery("limit", Integer.toString(maxItems));
    }

    @Override
    Cursor behind(Cursor place, JsonNode record) {
      return new Cursor(Map.of("v", "1", "offset", Integer.toString(offset(place) + 1)));
    }

    @Override
    Cursor nextPass(Cursor place) {
      return place;
    }
  }

  /** What is gone looks as if it were there. */
  private static final class NoTombstones extends ReferenceChanges {
    NoTombstones(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    Envelope<Invoice> gone(Envelope<Invoice> read, JsonNode record) {
      return read;
    }
  }

  /** Begins again where its token ended. */
  private static final class RestartsBatch extends ReferenceChanges {
    RestartsBatch(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    public Page<Invoice> read(Partition partition, Cursor from, int maxItems, Call call) {
      try {
        return super.read(partition, from, maxItems, call);
      } catch (ConnectorException e) {
        Failure failure = e.failure();
        if (failure.category() != FailureCategory.AUTH_EXPIRED) {
          throw e;
        }
        return super.read(partition, Cursor.START, maxItems, call);
      }
    }
  }
}
