package io.ledgerway.testkit.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.connector.Call;
import io.ledgerway.connector.failure.ConnectorException;
import io.ledgerway.connector.failure.Effect;
import io.ledgerway.connector.failure.Failure;
import io.ledgerway.connector.failure.FailureCategory;
import io.ledgerway.connector.read.Cursor;
import io.ledgerway.connector.read.Page;
import io.ledgerway.connector.read.Partition;
import io.ledgerway.connector.read.RecordReader;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Connectors that lose, repeat or spoil what they read. */
final class ReadMutants {

  private ReadMutants() {}

  static List<Mutant> all() {
    return List.of(
        mutant(
            "DropsLastPage", DropsLastPage::new, "CT-E04", "CT-R01", "CT-R02", "CT-R07", "CT-R11"),
        mutant("OffByOnePage", OffByOnePage::new, "CT-E04", "CT-R01", "CT-R02", "CT-R07", "CT-R11"),
        mutant("CursorInMemory", CursorInMemory::new, "CT-R02"),
        mutant(
            "OverlapPartitions",
            OverlapPartitions::new,
            "CT-D04",
            "CT-E04",
            "CT-R01",
            "CT-R07",
            "CT-R08"),
        mutant("AllOrNothingRead", AllOrNothingRead::new, "CT-E04", "CT-R07"),
        mutant("TrustsCursor", TrustsCursor::new, "CT-R06"),
        mutant("EmptyMeansDone", EmptyMeansDone::new, "CT-R11"),
        mutant("PoisonStops", PoisonStops::new, "CT-R08"),
        mutant("PoisonVanishes", PoisonVanishes::new, "CT-R08"),
        mutant("DoubleMoney", DoubleMoney::new, "CT-R10"),
        mutant("LocalZone", LocalZone::new, "CT-R10"),
        mutant("DropsUnknown", DropsUnknown::new, "CT-R10"));
  }

  private static Mutant mutant(
      String name, Function<ReferenceConnector, ReferenceReader> reader, String... killedBy) {
    return Mutant.of(
        name,
        (config, context) ->
            new ReferenceConnector(config, context) {
              @Override
              RecordReader<Invoice> reader() {
                return reader.apply(this);
              }
            },
        killedBy);
  }

  private static final class DropsLastPage extends ReferenceReader {
    DropsLastPage(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    public Page<Invoice> read(Partition partition, Cursor from, int maxItems, Call call) {
      Page<Invoice> page = super.read(partition, from, maxItems, call);
      return page.drained() && from.index() > 0
          ? new Page<>(List.of(), page.next(), true, page.itemFailures())
          : page;
    }
  }

  /** Goes on behind the first record of the next page. */
  private static final class OffByOnePage extends ReferenceReader {
    OffByOnePage(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    Cursor cursor(long last) {
      return Cursor.atIndex(last + 2);
    }
  }

  private static final class CursorInMemory extends ReferenceReader {
    private final Map<String, Cursor> places = new HashMap<>();

    CursorInMemory(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    public Page<Invoice> read(Partition partition, Cursor from, int maxItems, Call call) {
      Cursor place = places.getOrDefault(partition.id(), Cursor.START);
      Page<Invoice> page = super.read(partition, place, maxItems, call);
      places.put(partition.id(), page.next());
      return new Page<>(page.items(), Cursor.START, page.drained(), page.itemFailures());
    }
  }

  private static final class OverlapPartitions extends ReferenceReader {
    OverlapPartitions(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    public List<Partition> partitions(Call call) {
      List<Partition> parts = new ArrayList<>(super.partitions(call));
      parts.add(new Partition("even-again", null));
      return parts;
    }
  }

  private static final class AllOrNothingRead extends ReferenceReader {
    private boolean failed;

    AllOrNothingRead(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    public Page<Invoice> read(Partition partition, Cursor from, int maxItems, Call call) {
      if (failed) {
        throw new ConnectorException(
            Failure.of(FailureCategory.TRANSIENT, Effect.NOT_SENT, "Another part has failed"));
      }
      try {
        return super.read(partition, from, maxItems, call);
      } catch (ConnectorException e) {
        failed = true;
        throw e;
      }
    }
  }

  /** Takes its field out of whatever cursor comes. */
  private static final class TrustsCursor extends ReferenceReader {
    TrustsCursor(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    long after(Cursor from) {
      return Long.parseLong(from.fields().getOrDefault("index", "0"));
    }
  }

  /** Never comes back to where nothing was. */
  private static final class EmptyMeansDone extends ReferenceReader {
    EmptyMeansDone(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    public Page<Invoice> read(Partition partition, Cursor from, int maxItems, Call call) {
      Page<Invoice> page = super.read(partition, from, maxItems, call);
      return page.items().isEmpty()
          ? new Page<>(List.of(), cursor(Integer.MAX_VALUE), true, page.itemFailures())
          : page;
    }
  }

  private static final class PoisonStops extends ReferenceReader {
    PoisonStops(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    void take(JsonNode record, List<Envelope<Invoice>> items, List<Failure> failures) {
      super.take(record, items, failures);
      if (!failures.isEmpty()) {
        throw new ConnectorException(failures.get(0));
      }
    }
  }

  private static final class PoisonVanishes extends ReferenceReader {
    PoisonVanishes(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    void take(JsonNode record, List<Envelope<Invoice>> items, List<Failure> failures) {
      super.take(record, items, new ArrayList<>());
    }
  }

  private static final class DoubleMoney extends ReferenceReader {
    DoubleMoney(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    Money amount(JsonNode record) {
      try {
        double amount = Double.parseDouble(record.path("amount").asText());
        return Money.of(Double.toString(amount), record.path("currency").asText());
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("no number", e);
      }
    }
  }

  private static final class LocalZone extends ReferenceReader {
    LocalZone(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    LocalDate date(String at) {
      return Instant.parse(at).atZone(ZoneId.systemDefault()).toLocalDate();
    }
  }

  private static final class DropsUnknown extends ReferenceReader {
    DropsUnknown(ReferenceConnector connector) {
      super(connector);
    }

    @Override
    Extensions extensions(JsonNode record) {
      return Extensions.of(Map.of());
    }
  }
}
