package be.knooppunt.gaps.entity.measures;

import be.knooppunt.network.entity.Adjacency;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Membership;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Tie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A network as the measures see it: a graph of services or of organisations with the sector of
 * each, and what the links rest on. Nodes are in the order of their identifiers.
 *
 * <p>Paths count when people can be handed over along them that day, between services that are
 * there. Ties count between members: those who carry the partnership, not who pays for it, coaches
 * it or is only involved.
 */
public final class MeasuredNetwork {
  private static final Set<String> MEMBER_ROLES = Set.of("PROMOTER", "PARTNER", "VOICE");

  private final MeasureQuestion question;
  private final LinkGraph graph;
  private final List<String> ids;
  private final int[] groups;
  private final List<String> groupCodes;
  private final Map<Evidence, Integer> evidence;
  private final Map<String, List<int[]>> linksOfKind;

  private MeasuredNetwork(Builder made, LinkGraph graph) {
    this.question = made.question;
    this.graph = graph;
    this.ids = List.copyOf(made.ids);
    this.groupCodes = List.copyOf(new TreeSet<>(made.sectors));
    this.groups = made.sectors.stream().mapToInt(groupCodes::indexOf).toArray();
    this.evidence = Map.copyOf(made.evidence);
    this.linksOfKind = Collections.unmodifiableMap(made.kinds);
  }

  /** Takes the asked part of a network. Time O(n log n + m log m). */
  public static MeasuredNetwork of(Network network, MeasureQuestion question) {
    Builder builder = new Builder(network, question);
    if (question.relation() == Relation.TIES) {
      return builder.ties();
    }
    return question.level() == Level.SERVICE ? builder.services() : builder.organisations();
  }

  /** What was asked. */
  public MeasureQuestion question() {
    return question;
  }

  /** Who is linked with whom. */
  public LinkGraph graph() {
    return graph;
  }

  /** The identifier of the service or organisation of each node. */
  public List<String> ids() {
    return ids;
  }

  /** The number of the sector of each node, an index in {@link #groupCodes}. */
  public int[] groups() {
    return groups.clone();
  }

  /** Codes of the sectors that occur, in alphabetical order. */
  public List<String> groupCodes() {
    return groupCodes;
  }

  /** How many of the paths or ties measured rest on what. */
  public Map<Evidence, Integer> evidence() {
    return evidence;
  }

  /**
   * The same parties with the links of one kind each: of paths the kind of handover, of ties what
   * is done together. In the order of their codes. Time O(m log m).
   */
  public Map<String, LinkGraph> layers() {
    Map<String, LinkGraph> layers = new TreeMap<>();
    linksOfKind.forEach((kind, links) -> layers.put(kind, graphOf(links)));
    return layers;
  }

  private LinkGraph graphOf(List<int[]> links) {
    int[] from = links.stream().mapToInt(link -> link[0]).toArray();
    int[] to = links.stream().mapToInt(link -> link[1]).toArray();
    return graph.isDirected()
        ? LinkGraph.directed(ids.size(), from, to)
        : LinkGraph.undirected(ids.size(), from, to);
  }

  private static final class Builder {
    private final Network network;
    private final MeasureQuestion question;
    private final List<String> ids = new ArrayList<>();
    private final List<String> sectors = new ArrayList<>();
    private final Map<Evidence, Integer> evidence = new EnumMap<>(Evidence.class);
    private final Map<String, List<int[]>> kinds = new TreeMap<>();
    private final BitSet shown = new BitSet();
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int links;

    Builder(Network network, MeasureQuestion question) {
      this.network = network;
      this.question = question;
      for (int s = 0; s < network.services().size(); s++) {
        Service service = network.services().get(s);
        shown.set(
            s,
            service.isShown(question.day(), question.evidence())
                && question.filter().admits(network, service));
      }
    }

    private void link(String kind, int a, int b) {
      kinds.computeIfAbsent(kind, none -> new ArrayList<>()).add(new int[] {a, b});
      if (links == from.length) {
        from = Arrays.copyOf(from, 2 * links);
        to = Arrays.copyOf(to, 2 * links);
      }
      from[links] = a;
      to[links++] = b;
    }

    private MeasuredNetwork services() {
      int[] node = new int[network.services().size()];
      Arrays.fill(node, -1);
      for (int s = shown.nextSetBit(0); s >= 0; s = shown.nextSetBit(s + 1)) {
        Service service = network.services().get(s);
        node[s] = ids.size();
        ids.add(service.id().value());
        sectors.add(network.organisationOf(service).sector());
      }
      for (int p = 0; p < network.paths().size(); p++) {
        if (counts(p)) {
          link(kind(p), node[network.pathFrom(p)], node[network.pathTo(p)]);
        }
      }
      return directed();
    }

    private MeasuredNetwork organisations() {
      int[] node = organisationNodes(question.filter().narrowsServices());
      Adjacency offered = network.organisationsOfService();
      for (int p = 0; p < network.paths().size(); p++) {
        if (counts(p)) {
          int sender = network.pathFrom(p);
          int receiver = network.pathTo(p);
          for (int i = offered.from(sender); i < offered.until(sender); i++) {
            for (int j = offered.from(receiver); j < offered.until(receiver); j++) {
              if (node[offered.at(i)] >= 0 && node[offered.at(j)] >= 0) {
                link(kind(p), node[offered.at(i)], node[offered.at(j)]);
              }
            }
          }
        }
      }
      return directed();
    }

    private int[] organisationNodes(boolean onlyWithServices) {
      Adjacency offers = network.servicesOfOrganisation();
      int[] node = new int[network.organisations().size()];
      Arrays.fill(node, -1);
      for (int o = 0; o < node.length; o++) {
        boolean offersShown = !onlyWithServices;
        for (int i = offers.from(o); i < offers.until(o) && !offersShown; i++) {
          offersShown = shown.get(offers.at(i));
        }
        if (offersShown) {
          node[o] = organisationNode(o);
        }
      }
      return node;
    }

    private int organisationNode(int position) {
      var organisation = network.organisations().get(position);
      if (!organisation.isShown(question.day(), question.evidence())) {
        return -1;
      }
      ids.add(organisation.id().value());
      sectors.add(organisation.sector());
      return ids.size() - 1;
    }

    private String kind(int path) {
      return network.paths().get(path).handover().name();
    }

    private boolean counts(int position) {
      ReferralPath path = network.paths().get(position);
      boolean does =
          path.status().isUsable()
              && path.isShown(question.day(), question.evidence())
              && path.handover().line() != Handover.Line.NONE
              && question.filter().admits(path)
              && shown.get(network.pathFrom(position))
              && shown.get(network.pathTo(position));
      if (does) {
        evidence.merge(path.provenance().evidence(), 1, Integer::sum);
      }
      return does;
    }

    private MeasuredNetwork ties() {
      int[] node = new int[network.organisations().size()];
      Arrays.fill(node, -1);
      Set<OrganisationId> members = new TreeSet<>(Comparator.comparing(OrganisationId::value));
      for (Membership member : network.members()) {
        if (MEMBER_ROLES.contains(member.role()) && member.validity().holdsOn(question.day())) {
          members.add(member.organisation());
        }
      }
      for (OrganisationId member : members) {
        network.positionOf(member).ifPresent(o -> node[o] = organisationNode(o));
      }
      for (Tie tie : network.ties()) {
        int a = network.positionOf(tie.a()).orElse(-1);
        int b = network.positionOf(tie.b()).orElse(-1);
        if (a >= 0
            && b >= 0
            && node[a] >= 0
            && node[b] >= 0
            && tie.isShown(question.day(), question.evidence())) {
          evidence.merge(tie.provenance().evidence(), 1, Integer::sum);
          link(tie.type(), node[a], node[b]);
        }
      }
      return new MeasuredNetwork(
          this,
          LinkGraph.undirected(ids.size(), Arrays.copyOf(from, links), Arrays.copyOf(to, links)));
    }

    private MeasuredNetwork directed() {
      return new MeasuredNetwork(
          this,
          LinkGraph.directed(ids.size(), Arrays.copyOf(from, links), Arrays.copyOf(to, links)));
    }
  }
}
