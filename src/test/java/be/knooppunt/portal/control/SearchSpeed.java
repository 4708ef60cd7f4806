package be.knooppunt.portal.control;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkContent;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.testing.Samples;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Measures the search on the services of the samples, written down again and again under numbered
 * names. A program to run by hand; it is no test, because machines differ.
 */
final class SearchSpeed {
  private static final List<String> QUESTIONS =
      List.of(
          "schulden",
          "kan de huur niet betalen",
          "psygoloog",
          "kinderopfang",
          "voeds",
          "31",
          "huurproblemen",
          "looking for a job",
          "zzzzzzzzz");

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private SearchSpeed() {}

  /** Prints processor time and memory; the argument is the number of services. */
  public static void main(String[] arguments) {
    int size = arguments.length == 0 ? 40_000 : Integer.parseInt(arguments[0]);
    Network network = network(size);
    long before = used();
    long start = THREAD.getCurrentThreadCpuTime();
    ServiceIndex index = new ServiceIndex(network, Samples.facts().vocabularies());
    double seconds = (THREAD.getCurrentThreadCpuTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT, "%d services: built in %.1f s, %d MB%n", size, seconds, used() - before);
    for (String question : QUESTIONS) {
      double[] took = new double[40];
      for (int i = 0; i < took.length; i++) {
        start = THREAD.getCurrentThreadCpuTime();
        index.find(question);
        took[i] = (THREAD.getCurrentThreadCpuTime() - start) / 1e6;
      }
      Arrays.sort(took);
      System.out.printf(
          Locale.ROOT,
          "%-26s median %.1f ms, slowest %.1f ms, %d found%n",
          question,
          took[took.length / 2],
          took[took.length - 1],
          index.find(question).services().size());
    }
  }

  private static Network network(int size) {
    NetworkContent sample = Samples.content("roeselare", false);
    List<Service> services = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      services.add(numbered(sample.services().get(i % sample.services().size()), i));
    }
    return new Network(
        new NetworkVersion(1),
        Samples.facts().reference(),
        new NetworkContent(
            sample.partnership(),
            sample.organisations(),
            services,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of()));
  }

  private static Service numbered(Service s, int i) {
    return new Service(
        new ServiceId("X-" + i),
        s.organisations(),
        s.name() + " Wijk" + Integer.toString(i % 5_000, 26).replaceAll("[0-9]", "q"),
        s.shortName(),
        s.description(),
        s.type(),
        s.mapSector(),
        s.line(),
        s.frontDoor(),
        s.channels(),
        s.languages(),
        s.contact(),
        s.documents(),
        s.cost(),
        s.fromRung(),
        s.toRung(),
        s.waitingBand(),
        s.waitingMeasuredOn(),
        s.structural(),
        s.capacityState(),
        s.covers(),
        s.serves(),
        s.availableIn(),
        s.thresholds(),
        s.note(),
        s.provenance(),
        s.validity());
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
