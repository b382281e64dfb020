package io.ledgerway.flow;

import io.ledgerway.model.json.DocumentJson;
import io.ledgerway.model.v1.envelope.Envelope;

/** The JSON form of what flows keep: documents in their envelopes, and the flows' own facts. */
public final class FlowJson {

  private static final DocumentJson JSON = DocumentJson.create();

  private FlowJson() {}

  /**
   * Writes a document.
   *
   * @param envelope the document
   * @return its JSON
   */
  public static String write(Envelope<?> envelope) {
    return JSON.write(envelope);
  }

  /**
   * Reads a document.
   *
   * @param <T> the document
   * @param json its JSON
   * @param type what it is
   * @return the document
   */
  public static <T> Envelope<T> read(String json, Class<T> type) {
    return JSON.read(json, type);
  }

  /**
   * Writes facts of a flow.
   *
   * @param facts a record
   * @return its JSON
   */
  public static String writeFacts(Object facts) {
    return JSON.writeValue(facts);
  }

  /**
   * Reads facts of a flow.
   *
   * @param <T> the record
   * @param json its JSON
   * @param type the record's type
   * @return the facts
   */
  public static <T> T readFacts(String json, Class<T> type) {
    return JSON.readValue(json, type);
  }
}
