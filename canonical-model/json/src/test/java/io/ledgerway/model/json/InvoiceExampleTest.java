package io.ledgerway.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.model.v1.envelope.DocumentType;
import io.ledgerway.model.v1.envelope.Envelope;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.invoice.Invoice;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class InvoiceExampleTest {

  static String example() {
    return ExamplesTest.example(DocumentType.INVOICE);
  }

  @Test
  void fillsEveryComponentSomewhere() {
    Set<String> missing = new TreeSet<>();
    for (Class<?> type : ModelRecords.typesOf(Envelope.class, Invoice.class)) {
      if (type == Extensions.class || type.getRecordComponents().length == 1) {
        continue;
      }
      List<JsonNode> places = new ArrayList<>();
      collect(Envelope.class, DocumentJsonTest.tree(example()), type, places);
      for (RecordComponent component : type.getRecordComponents()) {
        boolean afterConversion = component.getName().equals("conversionData");
        if (!afterConversion
            && places.stream().noneMatch(place -> place.has(component.getName()))) {
          missing.add(type.getSimpleName() + "." + component.getName());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Class<?> partType(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      return partType(last);
    }
    if (type instanceof Class<?> plain) {
      return plain.isRecord() ? plain : null;
    }
    return Invoice.class;
  }

  private void collect(Class<?> type, JsonNode node, Class<?> wanted, List<JsonNode> places) {
    if (type == wanted) {
      places.add(node);
    }
    if (type == Extensions.class) {
      node.forEach(value -> collect(ExtensionValue.class, value, wanted, places));
      return;
    }
    if (!type.isRecord()) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      JsonNode value = node.get(component.getName());
      Class<?> part = partType(component.getGenericType());
      if (value == null || part == null) {
        continue;
      }
      if (value.isArray()) {
        value.forEach(item -> collect(part, item, wanted, places));
      } else {
        collect(part, value, wanted, places);
      }
    }
  }
}
