package be.knooppunt.gaps.entity.whatif;

import be.knooppunt.network.entity.Handover;
import be.knooppunt.network.entity.PathId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One change of a scenario. An organisation or service is named by its id; what an earlier change
 * of the same scenario adds is named {@code *1}, {@code *2} … in the order in which it is added.
 */
public sealed interface ScenarioChange {
  /**
   * A project stops: what lives on it ends.
   *
   * @param service any service of the project
   * @param lastDay its last day; empty for the day before the one that is looked at
   */
  record EndProject(ServiceId service, Optional<LocalDate> lastDay) implements ScenarioChange {}

  /** A record goes, with what cannot stay without it. */
  record Remove(RecordKey key) implements ScenarioChange {}

  /** A new organisation. */
  record AddOrganisation(String sector, String name) implements ScenarioChange {}

  /**
   * A new service that is there to stay.
   *
   * @param organisation who offers it
   * @param type code of the vocabulary {@code service-types}
   * @param covers life domains
   * @param serves target groups; none means everyone
   * @param places NIS and region codes; none means not said
   */
  record AddService(
      String organisation,
      String type,
      List<String> covers,
      List<String> serves,
      List<String> places,
      String name)
      implements ScenarioChange {
    /** Keeps its own copies. */
    public AddService {
      covers = List.copyOf(covers);
      serves = List.copyOf(serves);
      places = List.copyOf(places);
    }
  }

  /**
   * A new mandate, exercised through any service of the organisation.
   *
   * @param function code of the vocabulary {@code mandate-functions}
   * @param over life domains
   * @param groups target groups; none means everyone
   * @param places NIS and region codes; none means not said
   */
  record AddMandate(
      String organisation,
      String function,
      List<String> over,
      List<String> groups,
      List<String> places)
      implements ScenarioChange {
    /** Keeps its own copies. */
    public AddMandate {
      over = List.copyOf(over);
      groups = List.copyOf(groups);
      places = List.copyOf(places);
    }
  }

  /** A new path that people can be handed over along. */
  record AddPath(String from, String to, Handover handover) implements ScenarioChange {}

  /** Two organisations work together from now on; the type is one of {@code tie-types}. */
  record AddTie(String a, String b, String type) implements ScenarioChange {}

  /** A path that was only wished, proposed or disputed is used. */
  record UseWish(PathId path) implements ScenarioChange {}
}
