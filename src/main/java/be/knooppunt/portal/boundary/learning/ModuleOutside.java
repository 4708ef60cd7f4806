package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.content.ReadLicence;
import be.knooppunt.learning.control.records.ShareLearning;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Licence;
import be.knooppunt.platform.web.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** What pages say about modules outside the portal: licences, packages, the record store. */
@Named("outside")
@RequestScoped
public class ModuleOutside {
  @Inject private ReadLicence readLicence;
  @Inject private ShareLearning shareLearning;

  /** The licence of a module. */
  public Licence licence(LearningModule module) {
    return readLicence.of(module);
  }

  /** The languages in which a module can be taken along, by their two letters. */
  public List<String> languages(LearningModule module) {
    return Stream.of(Language.values())
        .map(Language::code)
        .filter(module.languages()::contains)
        .toList();
  }

  /** The machine of the record store; empty when there is none. */
  public String getStore() {
    return shareLearning.host().orElse("");
  }
}
