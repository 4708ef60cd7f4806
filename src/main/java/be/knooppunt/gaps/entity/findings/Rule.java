package be.knooppunt.gaps.entity.findings;

import java.util.function.Consumer;

/** Rules of one family: they look at the same things of the map. */
interface Rule {
  /** Reports what is found; the order does not matter, the same map gives the same findings. */
  void look(ShownMap map, Consumer<Finding> found);
}
