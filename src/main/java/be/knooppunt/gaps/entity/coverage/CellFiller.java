package be.knooppunt.gaps.entity.coverage;

import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the services of all cells at once. Per need and group each service that helps with it is
 * looked at once, and its area is laid over the municipalities as a set of bits, so that the work
 * is the number of answers and not cells times services.
 */
final class CellFiller {
  private final Network network;
  private final CoverRule rule;
  private final boolean mandated;
  private final DeclaredCells declared;
  private final Places places;
  private final Map<String, BitSet> openByDomain = new HashMap<>();
  private final Map<String, BitSet> openByGroup = new HashMap<>();
  private final BitSet openToAll = new BitSet();
  private final BitSet[] area;
  private final int[][] found;
  private final int[] size;

  CellFiller(Network network, CoverageQuestion question, DeclaredCells declared) {
    this.network = network;
    this.rule = new CoverRule(network, question);
    this.mandated = question.mandated();
    this.declared = declared;
    this.places = new Places(declared.municipalities(), network.reference());
    this.area = new BitSet[network.services().size()];
    this.found = new int[declared.keys().size()][0];
    this.size = new int[found.length];
  }

  /** The positions of the services that count, ascending, for each cell. */
  int[][] fill() {
    List<Service> services = network.services();
    for (int s = 0; s < services.size(); s++) {
      if (rule.isOpen(services.get(s))) {
        for (String domain : services.get(s).covers()) {
          openByDomain.computeIfAbsent(domain, code -> new BitSet()).set(s);
        }
        for (String group : services.get(s).serves()) {
          openByGroup.computeIfAbsent(group, code -> new BitSet()).set(s);
        }
        openToAll.set(s, CoverRule.takesAll(services.get(s)));
        area[s] = places.of(services.get(s).availableIn());
      }
    }
    declared.lines().forEach(this::fill);
    for (int c = 0; c < found.length; c++) {
      found[c] = Arrays.copyOf(found[c], size[c]);
    }
    return found;
  }

  private void fill(CellKey line, List<Integer> cells) {
    List<String> accepted = rule.accepted(line.need());
    BitSet helping = new BitSet();
    for (String domain : accepted) {
      helping.or(openByDomain.getOrDefault(domain, new BitSet()));
    }
    helping.and(taking(line.group()));
    int anywhere = -1;
    int[] cellAt = new int[places.count()];
    Arrays.fill(cellAt, -1);
    for (int cell : cells) {
      String municipality = declared.keys().get(cell).municipality();
      if (municipality == null) {
        anywhere = cell;
      } else {
        cellAt[places.number(municipality)] = cell;
      }
    }
    for (int s = helping.nextSetBit(0); s >= 0; s = helping.nextSetBit(s + 1)) {
      Service service = network.services().get(s);
      List<Mandate> mandates =
          mandated ? rule.mandatesFor(service, accepted, line.group()) : List.of();
      if (anywhere >= 0 && !(mandated && mandates.isEmpty())) {
        add(anywhere, s);
      }
      BitSet here = area[s];
      if (mandated) {
        here = new BitSet(places.count());
        for (Mandate mandate : mandates) {
          here.or(places.of(mandate.within()));
        }
        here.and(area[s]);
      }
      for (int m = here.nextSetBit(0); m >= 0; m = here.nextSetBit(m + 1)) {
        if (cellAt[m] >= 0) {
          add(cellAt[m], s);
        }
      }
    }
  }

  /** The open services that take a group; null for everyone. */
  private BitSet taking(@Nullable String group) {
    BitSet taking = (BitSet) openToAll.clone();
    if (group != null) {
      taking.or(openByGroup.getOrDefault(group, new BitSet()));
    }
    return taking;
  }

  private void add(int cell, int service) {
    if (size[cell] == found[cell].length) {
      found[cell] = Arrays.copyOf(found[cell], Math.max(4, 2 * size[cell]));
    }
    found[cell][size[cell]++] = service;
  }
}
