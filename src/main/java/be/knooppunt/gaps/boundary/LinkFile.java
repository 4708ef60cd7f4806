package be.knooppunt.gaps.boundary;

import be.knooppunt.gaps.entity.measures.LinkGraph;
import be.knooppunt.gaps.entity.measures.MeasureGround;
import be.knooppunt.gaps.entity.measures.MeasuredNetwork;
import be.knooppunt.network.entity.Network;
import be.knooppunt.platform.web.CsvTable;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The links that are measured as a file, so that another program can calculate the same figures. A
 * tie stands there once.
 */
final class LinkFile {
  private final Network network;
  private final MeasureGround ground;
  private final MeasuredNetwork measured;

  LinkFile(Network network, MeasureGround ground) {
    this.network = network;
    this.ground = ground;
    this.measured = ground.measured();
  }

  private void forEachLink(BiConsumer<Integer, Integer> each) {
    LinkGraph graph = measured.graph();
    for (int from = 0; from < graph.size(); from++) {
      for (int i = graph.out().from(from); i < graph.out().until(from); i++) {
        int to = graph.out().at(i);
        if (graph.isDirected() || from < to) {
          each.accept(from, to);
        }
      }
    }
  }

  private String kinds(int from, int to) {
    return ground.layers().entrySet().stream()
        .filter(layer -> layer.getValue().hasArc(from, to))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(" "));
  }

  private boolean isDoor(int party) {
    return ground.doors().isDoor(party);
  }

  /** A row for each link: the ids of both ends and the kinds of links it stands for. */
  String links() {
    CsvTable table = new CsvTable("from", "to", "kinds");
    forEachLink(
        (from, to) ->
            table.row(List.of(measured.ids().get(from), measured.ids().get(to), kinds(from, to))));
    return table.toString();
  }

  /** A row for each party. */
  String parties() {
    CsvTable table = new CsvTable("id", "name", "sector", "area", "frontDoor");
    PartyNames names = new PartyNames(network, measured.question());
    int[] groups = measured.groups();
    for (int party = 0; party < measured.ids().size(); party++) {
      String id = measured.ids().get(party);
      table.row(
          List.of(
              id,
              names.of(id),
              measured.groupCodes().get(groups[party]),
              ground.areas()[party],
              isDoor(party) ? "yes" : "no"));
    }
    return table.toString();
  }

  /** Both in one file of the format GraphML, which programs for networks read. */
  String graphml() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter to = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      to.writeStartDocument("UTF-8", "1.0");
      to.writeStartElement("graphml");
      to.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
      key(to, "name", "node", "string");
      key(to, "sector", "node", "string");
      key(to, "area", "node", "int");
      key(to, "frontDoor", "node", "boolean");
      key(to, "kinds", "edge", "string");
      to.writeStartElement("graph");
      to.writeAttribute("id", network.partnership().map(p -> p.id().value()).orElse("all"));
      to.writeAttribute("edgedefault", measured.graph().isDirected() ? "directed" : "undirected");
      nodes(to);
      edges(to);
      to.writeEndElement();
      to.writeEndElement();
      to.writeEndDocument();
      to.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A text in memory cannot be written", e);
    }
    return text.toString();
  }

  private void nodes(XMLStreamWriter to) throws XMLStreamException {
    PartyNames names = new PartyNames(network, measured.question());
    int[] groups = measured.groups();
    for (int party = 0; party < measured.ids().size(); party++) {
      String id = measured.ids().get(party);
      to.writeStartElement("node");
      to.writeAttribute("id", id);
      data(to, "name", names.of(id));
      data(to, "sector", measured.groupCodes().get(groups[party]));
      data(to, "area", String.valueOf(ground.areas()[party]));
      data(to, "frontDoor", String.valueOf(isDoor(party)));
      to.writeEndElement();
    }
  }

  private void edges(XMLStreamWriter to) throws XMLStreamException {
    LinkGraph graph = measured.graph();
    for (int from = 0; from < graph.size(); from++) {
      for (int i = graph.out().from(from); i < graph.out().until(from); i++) {
        int other = graph.out().at(i);
        if (graph.isDirected() || from < other) {
          to.writeStartElement("edge");
          to.writeAttribute("source", measured.ids().get(from));
          to.writeAttribute("target", measured.ids().get(other));
          data(to, "kinds", kinds(from, other));
          to.writeEndElement();
        }
      }
    }
  }

  private static void key(XMLStreamWriter to, String name, String of, String type)
      throws XMLStreamException {
    to.writeEmptyElement("key");
    to.writeAttribute("id", name);
    to.writeAttribute("for", of);
    to.writeAttribute("attr.name", name);
    to.writeAttribute("attr.type", type);
  }

  private static void data(XMLStreamWriter to, String key, String value) throws XMLStreamException {
    to.writeStartElement("data");
    to.writeAttribute("key", key);
    to.writeCharacters(value.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", " "));
    to.writeEndElement();
  }
}
