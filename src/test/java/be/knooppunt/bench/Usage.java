package be.knooppunt.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a process takes of the machine, as Linux tells it. */
record Usage(long residentMegabytes, long mostMegabytes, Duration processor) {
  static Usage of(long pid) {
    return new Usage(
        megabytes(pid, "VmRSS:"),
        megabytes(pid, "VmHWM:"),
        ProcessHandle.of(pid)
            .flatMap(process -> process.info().totalCpuDuration())
            .orElse(Duration.ZERO));
  }

  private static long megabytes(long pid, String name) {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0L);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How busy the machine was in the last minute, in running tasks. */
  static String machineLoad() {
    try {
      return Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
