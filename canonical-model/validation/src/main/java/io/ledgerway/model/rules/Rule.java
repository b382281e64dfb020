package io.ledgerway.model.rules;

import io.ledgerway.model.v1.value.Severity;
import java.util.Set;

/**
 * What a rule says. Immutable and thread-safe.
 *
 * @param id its official id, such as {@code BR-CO-10}
 * @param source the rule set and version that define it
 * @param severity how grave a violation is
 * @param profile the profile that its findings name
 * @param pointer JSON pointer of what it judges, relative to the document; {@code *} stands for
 *     each element of a list
 * @param description the rule in our own words
 * @param documentTypes the records that it judges
 */
public record Rule(
    String id,
    String source,
    Severity severity,
    Profile profile,
    String pointer,
    String description,
    Set<Class<?>> documentTypes) {

  public Rule {
    documentTypes = Set.copyOf(documentTypes);
  }

  /**
   * Whether the rule judges such a document.
   *
   * @param documentType the record
   * @return true when it does
   */
  public boolean applies(Class<?> documentType) {
    return documentTypes.contains(documentType);
  }
}
