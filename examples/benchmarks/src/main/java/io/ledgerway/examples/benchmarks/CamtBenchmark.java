package io.ledgerway.examples.benchmarks;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import io.ledgerway.base.iso20022.CamtReader;
import io.ledgerway.base.xml.XmlLimits;
import io.ledgerway.model.v1.settlement.StatementItem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A statement of 20,000 entries, camt.053.001.08. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class CamtBenchmark {

  static final int ENTRIES = 20_000;

  private final String text = SampleStatement.text(ENTRIES);
  private final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

  /** Ours: complete canonical events, and whether the statement adds up. */
  @Benchmark
  public int events() {
    int events = 0;
    try (CamtReader reader =
        CamtReader.open(new ByteArrayInputStream(bytes), XmlLimits.defaults())) {
      for (var item = reader.next(); item != null; item = reader.next()) {
        events += item instanceof StatementItem.Event ? 1 : 0;
      }
    }
    return events;
  }

  /** Prowide: its classes, out of a text that is there already. */
  @Benchmark
  public MxCamt05300108 prowide() {
    return MxCamt05300108.parse(text);
  }

  /** aalto: a walk over all tokens, texts made into strings. */
  @Benchmark
  public long tokens() throws XMLStreamException {
    XMLStreamReader reader =
        new InputFactoryImpl().createXMLStreamReader(new ByteArrayInputStream(bytes));
    long length = 0;
    while (reader.hasNext()) {
      int token = reader.next();
      if (token == XMLStreamReader.CHARACTERS) {
        length += reader.getText().length();
      } else if (token == XMLStreamReader.START_ELEMENT) {
        length += reader.getLocalName().length();
      }
    }
    reader.close();
    return length;
  }
}
