package be.knooppunt.learning.control.content;

import be.knooppunt.learning.control.files.ContentFile;
import be.knooppunt.learning.control.files.Flaws;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Licence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells under which licence a module may be used elsewhere, as its file says. */
@ApplicationScoped
public class ReadLicence {
  private static final String FILE = "module.yaml";

  @Inject private ModuleLibrary library;

  /** For the container. */
  protected ReadLicence() {}

  /** Tells of modules of a library. */
  public ReadLicence(ModuleLibrary library) {
    this.library = library;
  }

  /** The licence of a module. */
  public Licence of(LearningModule module) {
    return library
        .file(module, FILE)
        .flatMap(bytes -> ContentFile.read(FILE, bytes, List.of(), new Flaws()))
        .filter(root -> root.has("licence"))
        .map(root -> Licence.of(root.text("licence")))
        .orElse(Licence.CC_BY);
  }
}
