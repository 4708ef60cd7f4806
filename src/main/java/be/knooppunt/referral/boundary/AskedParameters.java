package be.knooppunt.referral.boundary;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.platform.web.Parameters;
import be.knooppunt.referral.control.Asked;
import be.knooppunt.referral.entity.Situation;

/** A situation as the API names its parts; routes and plans ask in the same way. */
final class AskedParameters {
  private AskedParameters() {}

  static Asked of(Parameters asked) {
    return new Asked(
        asked.code("partnership"),
        asked.requiredCode("from"),
        asked.code("municipality"),
        asked.codes("group"),
        asked.code("language"),
        asked.code("rung"),
        asked.codes("avoid"),
        asked.choice("handover", Handover.class),
        asked.integer("maxHandovers", 0, Situation.MOST_HANDOVERS),
        asked.choice("evidence", EvidenceFilter.class),
        asked.date("date"));
  }
}
