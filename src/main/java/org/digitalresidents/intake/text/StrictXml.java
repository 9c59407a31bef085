package org.digitalresidents.intake.text;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.digitalresidents.model.Rejection;

/**
 * How strictly XML is read: document types and external entities are switched off, so that a record
 * can neither reach for other files nor grow.
 */
public final class StrictXml {
  private StrictXml() {}

  /** What makes parsers. One that stumbled is not to be used again. */
  public static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Why the parser gave up, on one line. */
  public static BadRecord refused(XMLStreamException e) {
    String message = e.getMessage() == null ? "not well-formed" : e.getMessage();
    return new BadRecord(Rejection.XML_SYNTAX, message.replaceAll("\\s*\\R\\s*", " "));
  }
}
