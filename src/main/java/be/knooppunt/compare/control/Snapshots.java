package be.knooppunt.compare.control;

import be.knooppunt.compare.entity.NetworkSnapshot;
import be.knooppunt.compare.entity.SnapshotPlan;
import java.util.List;
import java.util.Optional;

/** Keeps snapshots, and when they are made. The second implementation is the one of the tests. */
public interface Snapshots {
  /** Keeps a new one. */
  void add(NetworkSnapshot snapshot);

  /** One of them. */
  Optional<NetworkSnapshot> find(String id);

  /** Those of a partnership, the newest first. */
  List<NetworkSnapshot> listOf(String partnership);

  /** Forgets one. */
  void remove(NetworkSnapshot snapshot);

  /** When they are made for a partnership; empty when nobody planned. */
  Optional<SnapshotPlan> findPlan(String partnership);

  /** Keeps a new plan. */
  void addPlan(SnapshotPlan plan);

  /** All plans. */
  List<SnapshotPlan> listPlans();
}
