package io.ledgerway.model.json.schema;

import static io.ledgerway.model.json.schema.SchemaDiff.Kind.CLOSED_TYPE_GREW;
import static io.ledgerway.model.json.schema.SchemaDiff.Kind.DEFAULT_CHANGED;
import static io.ledgerway.model.json.schema.SchemaDiff.Kind.NARROWED;
import static io.ledgerway.model.json.schema.SchemaDiff.Kind.NO_LONGER_REQUIRED;
import static io.ledgerway.model.json.schema.SchemaDiff.Kind.REMOVED;
import static io.ledgerway.model.json.schema.SchemaDiff.Kind.RENAMED;
import static io.ledgerway.model.json.schema.SchemaDiff.Kind.REQUIRED;
import static io.ledgerway.model.json.schema.SchemaDiff.Kind.RETYPED;
import static io.ledgerway.model.json.schema.SchemaDiff.Kind.WIDENED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.model.json.schema.SchemaDiff.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SchemaDiffTest {

  private static final String INVOICE = "invoice.schema.json";
  private static final String LINE = "/$defs/InvoiceLine";
  private static final Map<String, String> TODAY = GeneratedFiles.schemas();

  /** What the gate says when somebody changes a part of the invoice's schema. */
  private static List<Change> change(String pointer, Consumer<ObjectNode> edit) {
    return change(INVOICE, pointer, edit);
  }

  private static List<Change> change(String file, String pointer, Consumer<ObjectNode> edit) {
    ObjectNode schema = (ObjectNode) GeneratedFiles.tree(TODAY.get(file));
    edit.accept((ObjectNode) schema.at(pointer));
    Map<String, String> changed = new HashMap<>(TODAY);
    changed.put(file, schema.toString());
    return SchemaDiff.between(TODAY, changed);
  }

  private static Change invoice(SchemaDiff.Kind kind, String place) {
    return new Change(kind, INVOICE + place);
  }

  @Test
  void acceptsWhatAMinorVersionMayDo() {
    assertThat(SchemaDiff.between(TODAY, TODAY)).isEmpty();
    assertThat(change(LINE, it -> it.put("description", "said better"))).isEmpty();
    assertThat(change(LINE + "/properties", it -> it.putObject("added").put("type", "string")))
        .isEmpty();
    assertThat(change(LINE + "/properties/note", it -> it.put("deprecated", true))).isEmpty();
    assertThat(change("/$defs/InvoiceStatus", it -> it.withArray("examples").add("NEW"))).isEmpty();
    assertThat(change("/$defs", it -> it.putObject("Added").put("type", "object"))).isEmpty();
    Map<String, String> grown = new HashMap<>(TODAY);
    grown.put("added.schema.json", "{}");
    assertThat(SchemaDiff.between(TODAY, grown)).isEmpty();
  }

  @Test
  void refusesRemoval() {
    assertThat(change(LINE + "/properties", it -> it.remove("tax")))
        .containsExactly(invoice(REMOVED, "#InvoiceLine/tax"));
    assertThat(change("/$defs", it -> it.remove("InvoiceLine")))
        .containsExactly(invoice(REMOVED, "#InvoiceLine"));
    Map<String, String> fewer = new HashMap<>(TODAY);
    fewer.remove(INVOICE);
    assertThat(SchemaDiff.between(TODAY, fewer)).containsExactly(invoice(REMOVED, ""));
    assertThat(
            change(
                "envelope.schema.json",
                "",
                it -> ((ArrayNode) it.get("allOf")).remove(it.get("allOf").size() - 1)))
        .containsExactly(new Change(REMOVED, "envelope.schema.json tax-code"));
  }

  @Test
  void refusesRenaming() {
    assertThat(change(LINE + "/properties", it -> it.set("remark", it.remove("note"))))
        .containsExactly(invoice(RENAMED, "#InvoiceLine/note"));
  }

  @Test
  void refusesAnotherType() {
    assertThat(change(LINE + "/properties/note", it -> it.put("type", "integer")))
        .containsExactly(invoice(RETYPED, "#InvoiceLine/note"));
    assertThat(change(LINE + "/properties/netAmount", it -> it.put("$ref", "#/$defs/Quantity")))
        .containsExactly(invoice(RETYPED, "#InvoiceLine/netAmount"));
    assertThat(change(LINE + "/properties/tax/items", it -> it.put("$ref", "#/$defs/Money")))
        .containsExactly(invoice(RETYPED, "#InvoiceLine/tax/*"));
  }

  @Test
  void refusesNarrowing() {
    assertThat(change(LINE + "/properties/note", it -> it.put("maxLength", 10)))
        .containsExactly(invoice(NARROWED, "#InvoiceLine/note"));
    assertThat(change(LINE + "/properties/note", it -> it.putArray("enum").add("a")))
        .containsExactly(invoice(NARROWED, "#InvoiceLine/note"));
    assertThat(change("/$defs/Money/properties/amount", it -> it.put("pattern", "^[0-9]$")))
        .containsExactly(invoice(NARROWED, "#Money/amount"));
    assertThat(change(LINE, it -> it.put("additionalProperties", false)))
        .containsExactly(invoice(NARROWED, "#InvoiceLine"));
    assertThat(
            change(
                "envelope.schema.json", "/properties/revision", it -> it.put("maximum", 1_000_000)))
        .containsExactly(new Change(NARROWED, "envelope.schema.json/revision"));
    assertThat(change("/$defs/Extensions/propertyNames", it -> it.put("pattern", "^a/b$")))
        .containsExactly(invoice(NARROWED, "#Extensions names"));
  }

  /** A document of the newer version must be read by the older one too. */
  @Test
  void refusesWidening() {
    assertThat(change("/$defs/Money/properties/amount", it -> it.remove("pattern")))
        .containsExactly(invoice(WIDENED, "#Money/amount"));
    assertThat(change("/$defs/Money", it -> it.remove("additionalProperties")))
        .containsExactly(invoice(WIDENED, "#Money"));
    assertThat(
            change(
                "envelope.schema.json", "/properties/revision", it -> it.put("maximum", 1L << 40)))
        .containsExactly(new Change(WIDENED, "envelope.schema.json/revision"));
  }

  @Test
  void refusesANewMemberThatHasToBeThere() {
    assertThat(change(LINE, it -> it.withArray("required").add("lineNumber")))
        .containsExactly(invoice(REQUIRED, "#InvoiceLine/lineNumber"));
    assertThat(
            change(
                LINE,
                it -> {
                  it.withObject("/properties").putObject("added").put("type", "string");
                  it.withArray("required").add("added");
                }))
        .containsExactly(invoice(REQUIRED, "#InvoiceLine/added"));
    assertThat(change("/$defs/Money", it -> it.withArray("required").remove(0)))
        .containsExactly(invoice(NO_LONGER_REQUIRED, "#Money/amount"));
  }

  @Test
  void refusesAnotherDefault() {
    assertThat(
            change(
                LINE + "/properties/period",
                it -> it.putObject("default").put("start", "2026-01-01")))
        .containsExactly(invoice(DEFAULT_CHANGED, "#InvoiceLine/period"));
  }

  @Test
  void refusesAGrowingLeaf() {
    assertThat(change("/$defs/Money/properties", it -> it.putObject("added").put("type", "string")))
        .containsExactly(invoice(CLOSED_TYPE_GREW, "#Money"));
  }
}
