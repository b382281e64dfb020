package io.ledgerway.base.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.model.v1.invoice.Invoice;
import io.ledgerway.model.v1.invoice.InvoiceDirection;
import io.ledgerway.model.v1.value.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows every business term of MAPPING.md through reader, JSON and writer. */
class EveryTermTest {

  private static final byte[] FILE = "hello".getBytes(StandardCharsets.UTF_8);
  private static final String FILE_HASH =
      "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  private static byte[] document(boolean creditNote) throws Exception {
    String name = creditNote ? "every-term.credit-note" : "every-term";
    try (InputStream in =
        EveryTermTest.class.getResourceAsStream("/invoice/" + name + ".ubl.xml")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static ReadInvoice read(byte[] document) {
    return UblReader.read(
        new ByteArrayInputStream(document), UblOptions.of(InvoiceDirection.PAYABLE));
  }

  private static byte[] written(Invoice invoice) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    UblWriteOptions options =
        UblWriteOptions.STRICT.withSource(attachment -> new ByteArrayInputStream(FILE));
    assertThat(UblWriter.write(invoice, out, options).isLossless()).isTrue();
    return out.toByteArray();
  }

  private static Map<String, List<String>> terms(byte[] document, boolean creditNote)
      throws Exception {
    UblPaths paths = new UblPaths(document);
    Map<String, List<String>> terms = new LinkedHashMap<>();
    for (BusinessTerm term : BusinessTerm.all()) {
      terms.put(term.id(), paths.texts(term.path(creditNote)));
    }
    return terms;
  }

  /** EN 16931-1 numbers its terms from 1 to 165; number 4 is not used. */
  @Test
  void knowsEveryTermOnce() throws Exception {
    List<String> known = BusinessTerm.all().stream().map(BusinessTerm::id).toList();
    assertThat(known).doesNotHaveDuplicates();
    assertThat(IntStream.rangeClosed(1, 165).filter(n -> n != 4).mapToObj(n -> "BT-" + n).toList())
        .isSubsetOf(known);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsEveryTermIntoItsField(boolean creditNote) throws Exception {
    byte[] document = document(creditNote);
    JsonNode tree = CanonicalFields.tree(read(document).invoice());
    UblPaths paths = new UblPaths(document);
    for (BusinessTerm term : BusinessTerm.all()) {
      List<String> fields = new ArrayList<>();
      term.fields().forEach(field -> fields.addAll(CanonicalFields.texts(tree, field)));
      List<String> texts = paths.texts(term.path(creditNote));
      assertThat(texts).as(term.id()).isNotEmpty();
      switch (term.id()) {
        case "BT-21" -> assertThat(fields).containsExactly("AAI");
        case "BT-22" -> assertThat(fields).containsExactly("General note");
        case "BT-125" -> assertThat(fields).containsExactly(FILE_HASH);
        default -> assertThat(fields).as(term.id()).containsExactlyInAnyOrderElementsOf(texts);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void keepsEveryTermThroughJsonAndBack(boolean creditNote) throws Exception {
    byte[] before = document(creditNote);
    ReadInvoice first = read(before);

    byte[] after = written(CanonicalFields.throughJson(first.invoice()));

    assertThat(terms(after, creditNote)).isEqualTo(terms(before, creditNote));
    assertThat(read(after)).isEqualTo(first);
    assertThat(written(read(after).invoice())).isEqualTo(after);
    assertThat(first.observations()).extracting(Finding::rule).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void writesWhatTheSchemaWants(boolean creditNote) throws Exception {
    UblSchema schema = creditNote ? UblSchema.CREDIT_NOTE : UblSchema.INVOICE;
    schema.validate(document(creditNote));
    schema.validate(written(read(document(creditNote)).invoice()));
  }
}
