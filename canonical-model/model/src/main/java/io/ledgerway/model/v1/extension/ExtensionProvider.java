package io.ledgerway.model.v1.extension;

import java.util.List;

/**
 * Brings definitions to {@link ExtensionRegistry#load}, as a {@link java.util.ServiceLoader}
 * service. Implementations have a public constructor without parameters and do no I/O.
 */
public interface ExtensionProvider {

  /**
   * The definitions.
   *
   * @return the definitions of one namespace
   */
  List<ExtensionDefinition<?>> definitions();
}
