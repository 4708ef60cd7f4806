package be.knooppunt.generator;

import be.knooppunt.generator.SmallNetwork.Block;
import be.knooppunt.generator.SmallNetwork.Bundle;
import be.knooppunt.generator.SmallNetwork.Way;
import be.knooppunt.network.entity.CapacityState;
import be.knooppunt.network.entity.Evidence;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Lens;
import be.knooppunt.network.entity.PathStatus;
import be.knooppunt.network.entity.Validity;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The puzzles of size S. Each starts at a desk of its own; paths lead from the ordinary part to the
 * desk and never back, and every service here belongs to an organisation of its own, so that there
 * are no other ways than the ones drawn here. Everything is agreed, active, warm and open to all
 * but for the one thing the puzzle is about.
 */
final class SmallPuzzles {
  private final SmallDraft draft;
  private final DraftService door;
  private final DraftService desk;
  private final Map<Block, Way> blocked = new EnumMap<>(Block.class);

  SmallPuzzles(SmallDraft draft, DraftService door) {
    this.draft = draft;
    this.door = door;
    this.desk = desk("Loket met hindernissen");
    plantBlocks();
  }

  private DraftService stop(String name, String... covers) {
    DraftService stop =
        draft.service(
            name, draft.organisation("Huis " + name, "WELFARE", Lens.SPECIALIST, Validity.ALWAYS));
    stop.covers = Set.of(covers);
    stop.availableIn = Set.of(SmallFacts.REGION);
    return stop;
  }

  private DraftService desk(String name) {
    DraftService start = stop(name);
    draft.link(door, start);
    return start;
  }

  /** A chain from a start over stops in between to a service that helps. */
  private DraftService chain(DraftService start, String name, String need, int handovers) {
    DraftService here = start;
    for (int i = 1; i < handovers; i++) {
      DraftService next = stop(name + ", tussenstap " + i);
      draft.link(here, next);
      here = next;
    }
    DraftService last = stop(name, need);
    draft.link(here, last);
    return last;
  }

  Way threeHandovers() {
    DraftService last = chain(desk, "Drie stappen", "LEGAL", 3);
    return new Way(desk.id, "LEGAL", last.id, 3, "");
  }

  private DraftPath block(Block block, DraftService target, String need, String condition) {
    blocked.put(block, new Way(desk.id, need, target.id, 1, condition));
    return draft.link(desk, target);
  }

  private void plantBlocks() {
    block(Block.WISHED, stop("Gewenst", "MENTAL_HEALTH"), "MENTAL_HEALTH", "").status =
        PathStatus.WISHED;
    block(Block.EVIDENCE, stop("Vermoed", "ADDICTION"), "ADDICTION", "STATED").evidence =
        Evidence.ASSUMED;
    block(Block.STATUS, stop("Geblokkeerd", "PHYS_HEALTH"), "PHYS_HEALTH", "").status =
        PathStatus.BLOCKED;
    block(Block.PATH_DOMAIN, stop("Alleen voor inkomen", "ADMIN_RIGHTS"), "ADMIN_RIGHTS", "")
            .onlyForDomains =
        Set.of("INCOME");
    block(Block.PATH_GROUP, stop("Alleen dakloos", "BASIC_NEEDS"), "BASIC_NEEDS", "LONE_PARENT")
            .onlyForGroups =
        Set.of("HOMELESS");
    block(Block.TOO_COLD, stop("Zelf bellen", "MOBILITY"), "MOBILITY", "GUIDANCE").handover =
        Handover.SELF;

    DraftService elsewhere = stop("Alleen in Maatbeek", "HOUSING");
    elsewhere.availableIn = Set.of(SmallFacts.PLACES.get(1));
    block(Block.PLACE, elsewhere, "HOUSING", SmallFacts.PLACES.get(0));
    DraftService forOthers = stop("Alleen voor jongeren", "EDUCATION");
    forOthers.serves = Set.of("NEET_INACTIVE");
    block(Block.GROUP, forOthers, "EDUCATION", "LONE_PARENT");
    DraftService inDutch = stop("Alleen in het Nederlands", "LANGUAGE");
    block(Block.LANGUAGE, inDutch, "LANGUAGE", "ar");
    DraftService forPaidWork = stop("Alleen voor wie bijna werkt", "WORK");
    forPaidWork.fromRung = "PAID_SUPPORTED";
    forPaidWork.toRung = "PAID";
    block(Block.RUNG, forPaidWork, "WORK", "ISOLATED");
    DraftService closed = stop("Volzet", "CHILDCARE");
    closed.capacity = CapacityState.CLOSED;
    block(Block.CLOSED, closed, "CHILDCARE", "");
    DraftService ended = stop("Gestopt project", "FAMILY");
    ended.structural = false;
    ended.validity = new Validity(null, LocalDate.of(2025, 12, 31));
    block(Block.DATE, ended, "FAMILY", "2025-12-31");

    DraftService far = chain(desk, "Ver weg", "PARTICIPATION", 5);
    blocked.put(Block.TOO_MANY_HANDOVERS, new Way(desk.id, "PARTICIPATION", far.id, 5, ""));
  }

  Map<Block, Way> blocked() {
    return Map.copyOf(blocked);
  }

  /** Each need has a service one handover away; one service two away has them all. */
  Bundle oneMeetsAll(String name, List<String> needs) {
    DraftService start = desk(name);
    List<DraftService> nearest =
        needs.stream().map(need -> chain(start, name + ", " + need, need, 1)).toList();
    DraftService all = chain(start, name + ", alles samen", needs.get(0), 2);
    all.covers = Set.copyOf(needs);
    return new Bundle(
        start.id, needs, nearest.stream().map(one -> one.id).toList(), List.of(all.id), 2);
  }

  /** From the first to the second is one handover; apart they take one and two. */
  Bundle cheaperInARow(String first, String second) {
    DraftService start = desk("Loket met twee vragen na elkaar");
    DraftService one = chain(start, "Eerst hier", first, 1);
    DraftService other = chain(start, "Dan daar", second, 2);
    draft.link(one, other);
    return new Bundle(
        start.id, List.of(first, second), List.of(one.id, other.id), List.of(one.id, other.id), 2);
  }
}
