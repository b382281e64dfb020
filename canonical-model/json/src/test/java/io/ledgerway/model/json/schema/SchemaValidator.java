package io.ledgerway.model.json.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.ledgerway.model.json.DocumentJson;
import java.util.Set;

/** Validates JSON against the schemas as they stand in the jar. */
final class SchemaValidator {

  private static final String FOLDER =
      "classpath:io/ledgerway/model/json/schema/" + DocumentJson.SCHEMA_VERSION + "/";
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          builder ->
              builder.schemaMappers(
                  mappers ->
                      mappers.mappings(
                          id ->
                              id.startsWith(SchemaWriter.idOf(""))
                                  ? FOLDER
                                      + id.substring(SchemaWriter.idOf("").length())
                                      + ".schema.json"
                                  : null)));

  private final JsonSchema schema;

  private SchemaValidator(JsonSchema schema) {
    this.schema = schema;
  }

  /** A validator for one schema: a document type or the envelope. */
  static SchemaValidator of(String name) {
    return new SchemaValidator(FACTORY.getSchema(SchemaLocation.of(SchemaWriter.idOf(name))));
  }

  Set<ValidationMessage> validate(String json) {
    return schema.validate(
        json,
        InputFormat.JSON,
        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
  }
}
