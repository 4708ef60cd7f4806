package be.knooppunt.mapping.entity;

import be.knooppunt.mapping.entity.RoundAnswers.NamedPath;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.ServiceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * What organisations think of another one, taken together. An organisation counts once, with the
 * mean of its own marks; with fewer than {@link #FEWEST} of them nothing is said, because a mean
 * would tell who gave which mark.
 *
 * @param organisation who is thought of
 * @param trust the mean of 1 to 4; empty when too few said something
 * @param value the mean of 1 to 4; empty when too few said something
 */
public record RoundFigures(
    OrganisationId organisation, OptionalDouble trust, OptionalDouble value) {
  /** So many organisations have to say something before it is told. */
  public static final int FEWEST = 3;

  /**
   * The figures of the organisations that others thought something of, in the order of their ids.
   *
   * @param answers what each organisation sent
   */
  public static List<RoundFigures> of(Network network, Map<OrganisationId, RoundAnswers> answers) {
    TreeMap<String, List<List<NamedPath>>> about = new TreeMap<>();
    answers.forEach(
        (who, said) ->
            byOther(network, who, said.named())
                .forEach(
                    (o, paths) -> about.computeIfAbsent(o, k -> new ArrayList<>()).add(paths)));
    List<RoundFigures> figures = new ArrayList<>();
    about.forEach(
        (organisation, said) ->
            figures.add(
                new RoundFigures(
                    new OrganisationId(organisation),
                    mean(said, NamedPath::trust),
                    mean(said, NamedPath::value))));
    return List.copyOf(figures);
  }

  private static Map<String, List<NamedPath>> byOther(
      Network network, OrganisationId who, List<NamedPath> named) {
    Map<String, List<NamedPath>> byOther = new HashMap<>();
    for (NamedPath path : named) {
      if (!path.other().isEmpty() && (path.trust() > 0 || path.value() > 0)) {
        network
            .findService(new ServiceId(path.other()))
            .map(s -> s.organisation())
            .filter(o -> !o.equals(who))
            .ifPresent(o -> byOther.computeIfAbsent(o.value(), k -> new ArrayList<>()).add(path));
      }
    }
    return byOther;
  }

  private static OptionalDouble mean(List<List<NamedPath>> said, ToIntFunction<NamedPath> mark) {
    List<Double> means = new ArrayList<>();
    for (List<NamedPath> ofOne : said) {
      ofOne.stream().mapToInt(mark).filter(m -> m > 0).average().ifPresent(means::add);
    }
    return means.size() < FEWEST
        ? OptionalDouble.empty()
        : means.stream().mapToDouble(Double::doubleValue).average();
  }
}
