package io.ledgerway.base.xml.internal;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Reader;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Makes parsers that share the names they have met, as documents use the same ones. The parser
 * keeps all of them, so that a factory is given up once its documents may have used too many.
 */
public final class Parsers {

  private static final long MOST_NAMES = 200_000;

  private static volatile Parsers current = new Parsers();

  private final InputFactoryImpl factory = new InputFactoryImpl();
  private final AtomicLong names = new AtomicLong();

  private Parsers() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
  }

  /**
   * The factory to use for the next document.
   *
   * @return the factory
   */
  public static Parsers current() {
    return current;
  }

  /**
   * Opens a document.
   *
   * @param source its characters
   * @return the parser
   * @throws XMLStreamException when it does not even begin like XML
   */
  public XMLStreamReader2 open(Reader source) throws XMLStreamException {
    return (XMLStreamReader2) factory.createXMLStreamReader(source);
  }

  /**
   * Takes note of a document that is done.
   *
   * @param count how many names with prefixes it may have used at most
   */
  public void used(long count) {
    if (names.addAndGet(count) > MOST_NAMES) {
      current = new Parsers();
    }
  }
}
