package be.knooppunt.referral.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stop of a plan while it is put together. */
final class PlanTree {
  final int service;
  final int arc;
  final @Nullable PlanTree parent;
  final int handovers;
  final List<PlanTree> children = new ArrayList<>();
  int meets;

  /**
   * A stop under another.
   *
   * @param arc the arc it is reached by, {@link Label#NO_ARC} for a start or a change of desk
   */
  PlanTree(int service, int arc, @Nullable PlanTree parent) {
    this.service = service;
    this.arc = arc;
    this.parent = parent;
    this.handovers = parent == null ? 0 : parent.handovers + (arc == Label.NO_ARC ? 0 : 1);
    if (parent != null) {
      parent.children.add(this);
    }
  }

  boolean isStart() {
    return parent == null;
  }

  /** Tells whether someone here may still change to another desk of the organisation. */
  boolean mayChangeDesk() {
    return isStart() || arc != Label.NO_ARC;
  }

  /** This stop and all under it, each after the one it comes from. */
  List<PlanTree> all() {
    List<PlanTree> all = new ArrayList<>(List.of(this));
    for (int i = 0; i < all.size(); i++) {
      all.addAll(all.get(i).children);
    }
    return all;
  }

  /**
   * Takes over another tree with the same root: stops that both have are one stop, unless the other
   * would come too late for what follows it. A stop that only led to such a stop is not taken over.
   */
  void takeOver(PlanTree other) {
    meets |= other.meets;
    for (PlanTree theirs : other.children) {
      PlanTree same = root().find(theirs);
      if (same != null) {
        same.takeOver(theirs);
        continue;
      }
      PlanTree added = new PlanTree(theirs.service, theirs.arc, this);
      added.takeOver(theirs);
      if (added.meets == 0 && added.children.isEmpty()) {
        children.remove(added);
      }
    }
  }

  private PlanTree root() {
    PlanTree top = this;
    while (top.parent != null) {
      top = top.parent;
    }
    return top;
  }

  private @Nullable PlanTree find(PlanTree like) {
    for (PlanTree known : all()) {
      if (known.service == like.service
          && known.handovers <= like.handovers
          && (known.mayChangeDesk() || !like.mayChangeDesk())) {
        return known;
      }
    }
    return null;
  }
}
