package be.knooppunt.referral.entity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way to a service, as a chain back to the start. */
final class Label {
  /** No arc: the start, or another desk of the same organisation. */
  static final int NO_ARC = -1;

  final int service;
  final int arc;
  final int handovers;
  final int burden;
  final int days;
  final boolean isKnown;
  final int abouts;
  final @Nullable Label parent;
  boolean isBeaten;
  @Nullable Label next;

  Label(
      int service,
      int arc,
      int handovers,
      int burden,
      int days,
      boolean isKnown,
      int abouts,
      @Nullable Label parent) {
    this.service = service;
    this.arc = arc;
    this.handovers = handovers;
    this.burden = burden;
    this.days = days;
    this.isKnown = isKnown;
    this.abouts = abouts;
    this.parent = parent;
  }

  Waiting waiting() {
    return new Waiting(days, isKnown);
  }

  /** One change of desk at most between two handovers. */
  boolean mayChangeDesk() {
    return arc != NO_ARC || parent == null;
  }

  /** No dearer and no less free to go on. */
  boolean dominates(Label other) {
    return isNoDearerThan(other) && (mayChangeDesk() || !other.mayChangeDesk());
  }

  boolean isNoDearerThan(Label other) {
    return handovers <= other.handovers
        && burden <= other.burden
        && days <= other.days
        && (isKnown || !other.isKnown);
  }

  boolean replaces(Label other) {
    return dominates(other) && !(costsTheSameAs(other) && other.comesBefore(this));
  }

  boolean costsTheSameAs(Label other) {
    return handovers == other.handovers
        && burden == other.burden
        && days == other.days
        && isKnown == other.isKnown;
  }

  boolean passes(int position) {
    for (Label label = this; label != null; label = label.parent) {
      if (label.service == position) {
        return true;
      }
    }
    return false;
  }

  /** A desk that was only changed to may still be handed over to: that opens its other desks. */
  boolean arrivesAt(int position) {
    for (Label label = this; label != null; label = label.parent) {
      if (label.service == position && label.mayChangeDesk()) {
        return true;
      }
    }
    return false;
  }

  /** The stops from start to here. */
  List<Label> chain() {
    Deque<Label> chain = new ArrayDeque<>();
    for (Label label = this; label != null; label = label.parent) {
      chain.addFirst(label);
    }
    return List.copyOf(chain);
  }

  /**
   * Of two ways that cost the same: the one whose paths are more often used for this need, then the
   * one with fewer stops, then the earlier identifiers.
   */
  boolean comesBefore(Label other) {
    if (abouts != other.abouts) {
      return abouts > other.abouts;
    }
    List<Label> a = chain();
    List<Label> b = other.chain();
    if (a.size() != b.size()) {
      return a.size() < b.size();
    }
    for (int i = 0; i < a.size(); i++) {
      if (a.get(i).service != b.get(i).service) {
        return a.get(i).service < b.get(i).service;
      }
      if (a.get(i).arc != b.get(i).arc) {
        return a.get(i).arc < b.get(i).arc;
      }
    }
    return false;
  }
}
