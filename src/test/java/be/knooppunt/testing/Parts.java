package be.knooppunt.testing;

import be.knooppunt.network.entity.EvidenceFilter;
import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.Obstacle;
import be.knooppunt.network.entity.Rung;
import be.knooppunt.referral.entity.Situation;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A situation that is put together part by part. */
final class Parts {
  private @Nullable String place;
  private Set<String> groups;
  private @Nullable String language;
  private @Nullable Rung rung;
  private Set<Obstacle> avoid;
  private @Nullable Handover coldest;
  private int most;
  private EvidenceFilter evidence;
  private LocalDate day;

  Parts(Situation known) {
    place = known.municipality();
    groups = known.groups();
    language = known.language();
    rung = known.rung();
    avoid = known.avoid();
    coldest = known.coldest();
    most = known.maxHandovers();
    evidence = known.evidence();
    day = known.date();
  }

  Parts in(String nisCode) {
    place = nisCode;
    return this;
  }

  Parts forGroups(String... codes) {
    groups = Set.of(codes);
    return this;
  }

  Parts speaking(String code) {
    language = code;
    return this;
  }

  Parts on(Rung asked) {
    rung = asked;
    return this;
  }

  Parts avoiding(Obstacle... obstacles) {
    avoid = Set.of(obstacles);
    return this;
  }

  Parts coldest(Handover handover) {
    coldest = handover;
    return this;
  }

  Parts atMost(int handovers) {
    most = handovers;
    return this;
  }

  Parts with(EvidenceFilter filter) {
    evidence = filter;
    return this;
  }

  Parts on(LocalDate date) {
    day = date;
    return this;
  }

  Situation situation() {
    return new Situation(place, groups, language, rung, avoid, coldest, most, evidence, day);
  }
}
