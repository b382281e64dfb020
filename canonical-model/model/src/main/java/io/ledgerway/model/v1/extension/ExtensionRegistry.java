package io.ledgerway.model.v1.extension;

import io.ledgerway.model.v1.envelope.DocumentWalk;
import io.ledgerway.model.v1.envelope.ExtensionKey;
import io.ledgerway.model.v1.envelope.ExtensionValue;
import io.ledgerway.model.v1.envelope.Extensions;
import io.ledgerway.model.v1.value.Finding;
import io.ledgerway.model.v1.value.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** The extensions that somebody knows. Immutable and thread-safe. */
public final class ExtensionRegistry {

  /** Knows no extension at all. */
  public static final ExtensionRegistry EMPTY = new ExtensionRegistry(List.of());

  /** Rule id: an extension must be understood and is not registered. */
  public static final String MUST_UNDERSTAND = "EXT-MUST-UNDERSTAND";

  /** Rule id: an extension is not what its definition says. */
  public static final String INVALID = "EXT-INVALID";

  private final Map<ExtensionKey, ExtensionDefinition<?>> definitions = new LinkedHashMap<>();

  private ExtensionRegistry(List<ExtensionDefinition<?>> all) {
    for (ExtensionDefinition<?> definition : all) {
      if (definitions.put(definition.key(), definition) != null) {
        throw new IllegalArgumentException(
            "Extension " + definition.key() + " is defined twice; keep one definition");
      }
    }
  }

  /**
   * A registry of definitions.
   *
   * @param definitions the definitions
   * @return the registry
   * @throws IllegalArgumentException when two have one key
   */
  public static ExtensionRegistry of(List<ExtensionDefinition<?>> definitions) {
    return new ExtensionRegistry(definitions);
  }

  /**
   * A registry of what {@link ExtensionProvider} services bring.
   *
   * @param loader where they are looked for
   * @return the registry
   * @throws IllegalArgumentException when two definitions have one key
   */
  public static ExtensionRegistry load(ClassLoader loader) {
    List<ExtensionDefinition<?>> found = new ArrayList<>();
    ServiceLoader.load(ExtensionProvider.class, loader)
        .forEach(provider -> found.addAll(provider.definitions()));
    return new ExtensionRegistry(found);
  }

  /**
   * Finds a definition.
   *
   * @param key namespace and name
   * @return the definition; empty when nobody registered it
   */
  public Optional<ExtensionDefinition<?>> find(ExtensionKey key) {
    return Optional.ofNullable(definitions.get(key));
  }

  /**
   * What keeps a reader from posting or paying a document: extensions that must be understood and
   * are not registered. It may still be stored and shown.
   *
   * @param document a record of the model
   * @return one error for each; empty when everything is understood
   */
  public List<Finding> notUnderstood(Object document) {
    List<Finding> findings = new ArrayList<>();
    each(
        document,
        (pointer, owner, key, value) -> {
          if (value.mustUnderstand() && !definitions.containsKey(key)) {
            findings.add(
                error(
                    MUST_UNDERSTAND,
                    pointer,
                    "Extension "
                        + key
                        + " must be understood and is not registered; register it, or"
                        + " have the document sent without it"));
          }
        });
    return findings;
  }

  /**
   * What is wrong with the registered extensions of a document; others are not judged.
   *
   * @param document a record of the model
   * @return one error for each
   */
  public List<Finding> check(Object document) {
    List<Finding> findings = new ArrayList<>();
    each(
        document,
        (pointer, owner, key, value) -> {
          ExtensionDefinition<?> definition = definitions.get(key);
          if (definition != null) {
            definition
                .problem(value)
                .ifPresent(problem -> findings.add(error(INVALID, pointer, problem)));
            if (!definition.mayStandOn(owner)) {
              findings.add(
                  error(INVALID, pointer, "Extension " + key + " does not belong here; move it"));
            }
          }
        });
    return findings;
  }

  private interface Visitor {
    void visit(String pointer, Object owner, ExtensionKey key, ExtensionValue value);
  }

  private static void each(Object document, Visitor visitor) {
    DocumentWalk.each(
        document,
        Extensions.class,
        (pointer, owner, extensions) ->
            extensions
                .values()
                .forEach(
                    (key, value) ->
                        visitor.visit(pointer + "/" + escaped(key), owner, key, value)));
  }

  private static String escaped(ExtensionKey key) {
    return key.value().replace("~", "~0").replace("/", "~1");
  }

  private static Finding error(String rule, String pointer, String message) {
    return new Finding(rule, null, Severity.ERROR, "/document" + pointer, message, null, null);
  }
}
