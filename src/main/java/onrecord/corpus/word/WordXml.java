package onrecord.corpus.word;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/// How the XML of Word files says things.
final class WordXml {
  private static final Set<String> OFF = Set.of("0", "false", "off");

  private WordXml() {}

  /// An attribute's value, whatever its name space; empty where there is none.
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /// Whether a property that is there is switched on.
  static boolean isOn(XMLStreamReader xml) {
    return !OFF.contains(attribute(xml, "val"));
  }

  /// An attribute's number, or another where it has none.
  static int number(XMLStreamReader xml, String name, int otherwise) {
    String value = attribute(xml, name);
    boolean sound =
        !value.isEmpty()
            && value.length() < 9
            && value.chars().allMatch(each -> each >= '0' && each <= '9');
    return sound ? Integer.parseInt(value) : otherwise;
  }
}
