package io.ledgerway.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.value.Code;
import io.ledgerway.model.v1.value.CountryCode;
import io.ledgerway.model.v1.value.SchemeCode;
import io.ledgerway.model.v1.value.UnitCode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class ExamplesTest {

  static Stream<DocumentType> types() {
    return ModelRecords.DOCUMENTS.keySet().stream();
  }

  public static String example(DocumentType type) {
    try (InputStream in =
        ExamplesTest.class.getResourceAsStream(
            "/io/ledgerway/model/json/examples/" + type + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void comesBackAsTheSameTreeInTheSameOrder(DocumentType type) {
    DocumentJson json = DocumentJson.create();
    Envelope<?> envelope = json.read(example(type));
    assertThat(envelope.type()).isEqualTo(type);
    assertThat(json.write(envelope)).isEqualTo(DocumentJsonTest.tree(example(type)).toString());
  }

  @ParameterizedTest
  @MethodSource("types")
  void usesCodesThatTheModelKnows(DocumentType type) {
    List<String> unknown = new ArrayList<>();
    unknownCodes(DocumentJson.create().read(example(type)), unknown);
    assertThat(unknown).isEmpty();
  }

  /** Official lists are larger than the constants; codes of our own are not. */
  private static void unknownCodes(Object value, List<String> unknown) {
    if (value instanceof Code code) {
      boolean official =
          value instanceof CountryCode || value instanceof UnitCode || value instanceof SchemeCode;
      if (!official && !code.isKnown()) {
        unknown.add(value.getClass().getSimpleName() + " " + code.value());
      }
    } else if (value instanceof List<?> items) {
      items.forEach(item -> unknownCodes(item, unknown));
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        try {
          unknownCodes(component.getAccessor().invoke(value), unknown);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
