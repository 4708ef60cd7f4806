package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Adjacency;
import java.util.Arrays;
import java.util.List;

/**
 * The services that some starts reach, with the moves between them, in arrays of their own: all
 * that a plan is made of. Its services have places: nearer ones come first, so that those within
 * some handovers are the first few.
 */
final class Vicinity {
  final Ground ground;
  final List<Sought> needs;
  final int mostHandovers;
  final int[] service;
  final int[] reachedAt;
  final int[] arrivedAt;
  final int[] meets;
  final int[] meetsBroader;
  final int[] deskBurden;
  final int[] deskDays;
  private final int[] placeOf;
  private final int[] firstMove;
  private int[] moveTo;
  private int[] moveArc;
  private int[] moveUsableFor;
  private int moves;

  Vicinity(Ground ground, List<Sought> needs, int[] starts) {
    this.ground = ground;
    this.needs = needs;
    this.mostHandovers = ground.maxHandovers();
    Reachable reach = Reachable.from(ground, needs, starts);
    this.service = reach.nearestFirst();
    int count = service.length;
    this.reachedAt = new int[count];
    this.arrivedAt = new int[count];
    this.meets = new int[count];
    this.meetsBroader = new int[count];
    this.deskBurden = new int[count];
    this.deskDays = new int[count];
    this.placeOf = new int[ground.arrays.services];
    Arrays.fill(placeOf, -1);
    for (int place = 0; place < count; place++) {
      placeOf[service[place]] = place;
      reachedAt[place] = reach.handoversTo(service[place]);
      arrivedAt[place] = reach.arrivalAt(service[place]);
      describe(place);
    }
    this.firstMove = new int[count + 1];
    this.moveTo = new int[count * 4];
    this.moveArc = new int[count * 4];
    this.moveUsableFor = new int[count * 4];
    for (int place = 0; place < count; place++) {
      firstMove[place] = moves;
      if (reachedAt[place] < mostHandovers) {
        addMoves(service[place]);
      }
    }
    firstMove[count] = moves;
  }

  private void describe(int place) {
    int position = service[place];
    deskBurden[place] = ground.burden(position);
    deskDays[place] = ground.arrays.waitingDays[position];
    if (ground.receives(position)) {
      for (int need = 0; need < needs.size(); need++) {
        if (needs.get(need).meeting().get(position)) {
          boolean exact = needs.get(need).isMetExactlyBy(ground.network.services().get(position));
          meets[place] |= 1 << need;
          meetsBroader[place] |= exact ? 0 : 1 << need;
        }
      }
    }
  }

  private void addMoves(int position) {
    RouteArrays arrays = ground.arrays;
    for (int arc = arrays.arcFrom[position]; arc < arrays.arcFrom[position + 1]; arc++) {
      int to = arrays.arcTo[arc];
      int usableFor = ground.receives(to) ? ground.usableFor(arc, needs) : 0;
      if (usableFor != 0) {
        if (moves == moveTo.length) {
          int more = Math.max(16, moves * 2);
          moveTo = Arrays.copyOf(moveTo, more);
          moveArc = Arrays.copyOf(moveArc, more);
          moveUsableFor = Arrays.copyOf(moveUsableFor, more);
        }
        moveTo[moves] = placeOf[to];
        moveArc[moves] = arc;
        moveUsableFor[moves++] = usableFor;
      }
    }
  }

  /** How many places are reached within so many handovers: those from 0 on. */
  int within(int handovers) {
    int count = service.length;
    while (count > 0 && reachedAt[count - 1] > handovers) {
      count--;
    }
    return count;
  }

  int placeOf(int position) {
    return placeOf[position];
  }

  int firstMove(int place) {
    return firstMove[place];
  }

  int moveTo(int move) {
    return moveTo[move];
  }

  int moveArc(int move) {
    return moveArc[move];
  }

  /** The needs, as bits, for which a move can be made. */
  int moveUsableFor(int move) {
    return moveUsableFor[move];
  }

  /** What a move adds to the burden. */
  int moveBurden(int move) {
    return ground.arrays.arcWeight[moveArc[move]] + deskBurden[moveTo[move]];
  }

  /** The days of a move; below 0 when nobody knows. */
  int moveDays(int move) {
    return Math.max(ground.arrays.arcDays[moveArc[move]], deskDays[moveTo[move]]);
  }

  /** The places of the other desks of an organisation that can receive. */
  int[] desksOf(int place) {
    Adjacency offered = ground.network.organisationsOfService();
    Adjacency desks = ground.network.servicesOfOrganisation();
    int[] found = new int[8];
    int count = 0;
    int position = service[place];
    for (int i = offered.from(position); i < offered.until(position); i++) {
      for (int j = desks.from(offered.at(i)); j < desks.until(offered.at(i)); j++) {
        int desk = desks.at(j);
        if (desk != position && ground.receives(desk)) {
          if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
          }
          found[count++] = placeOf[desk];
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** How much there is to compare, for a plan that meets all needs. */
  long effort() {
    int subsets = 1 << needs.size();
    long closing = Math.round(Math.pow(3, needs.size()));
    long effort = 0;
    for (int place = 0; place < service.length; place++) {
      long rounds = mostHandovers - reachedAt[place] + 1L;
      effort += rounds * (closing + (long) (firstMove[place + 1] - firstMove[place]) * subsets);
    }
    return effort;
  }
}
