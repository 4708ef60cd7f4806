package be.knooppunt.learning.control.certificate;

import be.knooppunt.learning.entity.certificate.Certificate;
import be.knooppunt.learning.entity.certificate.Certificate.Achieved;
import be.knooppunt.learning.entity.certificate.Certificate.ChosenName;
import be.knooppunt.learning.entity.certificate.Certificate.Holder;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.testing.MemoryCertificates;
import be.knooppunt.testing.SetClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Everything that is needed to give certificates and to sign badges, in memory and a folder. */
final class Workshop {
  static final String ADDRESS = "https://knooppunt.example";

  final SetClock clock = new SetClock();
  final MemoryCertificates certificates = new MemoryCertificates();
  final MemoryCertificates.Keys publicKeys = new MemoryCertificates.Keys();
  private final Random random = new Random(7);
  private final Settings settings =
      new Settings() {
        @Override
        public String address() {
          return ADDRESS;
        }
      };
  private final Path folder;
  SigningKeys keys;
  WriteBadge write;
  CheckBadge check;

  Workshop(Path folder) {
    this.folder = folder;
    keys = new SigningKeys(folder, publicKeys, clock);
    write = new WriteBadge(keys, certificates, settings, clock);
    check = new CheckBadge(keys, certificates, write, clock);
  }

  /** The same portal after another start. */
  void restart() {
    keys = new SigningKeys(folder, publicKeys, clock);
    write = new WriteBadge(keys, certificates, settings, clock);
    check = new CheckBadge(keys, certificates, write, clock);
  }

  Certificate give(String name) {
    Certificate given =
        new Certificate(
            new Holder("account", "roeselare"),
            new Achieved(
                new ModuleId("M5"),
                "1.0",
                "nl",
                "Warme overdracht en terugkoppeling",
                List.of("Je kiest een warme overdracht.", "Je vraagt wat er gebeurde.")),
            new ChosenName(name, false),
            StatusPlaces.take(certificates, random::nextInt),
            clock.instant());
    certificates.add(given);
    return given;
  }
}
