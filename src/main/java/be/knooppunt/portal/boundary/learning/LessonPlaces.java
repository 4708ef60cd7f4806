package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.control.lessons.LessonLink.MapList;
import be.knooppunt.learning.control.lessons.LessonLink.OnMap;
import be.knooppunt.learning.control.lessons.LessonLink.OtherLesson;
import be.knooppunt.learning.control.lessons.LessonLink.Picture;
import be.knooppunt.learning.control.lessons.LessonLink.Word;
import be.knooppunt.learning.control.lessons.LessonTargets;
import be.knooppunt.learning.control.lessons.LocalOffer;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Where the links of a lesson lead in a partnership, in the language of the lesson. */
final class LessonPlaces implements LessonTargets {
  private final Network network;
  private final LearningModule module;
  private final Vocabularies vocabularies;
  private final Texts texts;
  private final LocalDate day;
  private final String base;
  private final String partnershipName;
  private final Predicate<OtherLesson> isThere;

  /**
   * Links of a lesson.
   *
   * @param texts the words of the language of the lesson
   */
  LessonPlaces(
      Network network,
      LearningModule module,
      Vocabularies vocabularies,
      Texts texts,
      LocalDate day,
      Predicate<OtherLesson> isThere) {
    this.network = network;
    this.module = module;
    this.vocabularies = vocabularies;
    this.texts = texts;
    this.day = day;
    this.isThere = isThere;
    base = network.partnership().map(p -> "/" + p.id().value()).orElse("");
    partnershipName = network.partnership().map(Site::shortName).orElse("");
  }

  @Override
  public Optional<Local> onMap(OnMap link) {
    LocalOffer offer = LocalOffer.of(network, link, day);
    String language = texts.language().tag();
    if (offer.services().isEmpty() && offer.organisations().isEmpty()) {
      return Optional.of(
          new Local(Optional.empty(), texts.with("learn.notOnMap", partnershipName), language));
    }
    boolean several = offer.organisations().size() > 1;
    String says =
        several
            ? texts.count("learn.organisationsOnMap", offer.organisations().size())
            : texts.count("learn.servicesOnMap", offer.services().size());
    return Optional.of(new Local(Optional.of(href(link, offer)), says, language));
  }

  /** The directory with the same filter, or the page of the only organisation of a name. */
  String href(OnMap link, LocalOffer offer) {
    if (link.list() == MapList.ORGANISATIONS && offer.organisations().size() == 1) {
      return base + "/organisatie/" + offer.organisations().get(0).id().value();
    }
    String filter =
        switch (link.list()) {
          case SERVICE_TYPES -> "soort";
          case LIFE_DOMAINS -> "domein";
          case TARGET_GROUPS -> "groep";
          case ORGANISATIONS -> "q";
        };
    return base + "/diensten?" + filter + "=" + Site.encoded(link.code());
  }

  @Override
  public Optional<Meaning> word(Word link) {
    String language = texts.code();
    if (link.list().isEmpty()) {
      return Optional.ofNullable(module.words().get(link.code()))
          .map(
              word ->
                  new Meaning(
                      word.term().in(language),
                      word.meaning().in(language),
                      word.meaning().languageOf(language)));
    }
    return vocabularies
        .find(link.list(), link.code())
        .map(
            term ->
                new Meaning(
                    Labels.upper(term.label(language)), term.definition(language), language));
  }

  @Override
  public Optional<String> lesson(OtherLesson link) {
    return isThere.test(link)
        ? Optional.of(base + "/leren/" + link.module() + "/" + link.lesson())
        : Optional.empty();
  }

  @Override
  public String picture(Picture link) {
    return base + "/leren/" + module.id() + "/beeld/" + link.file();
  }

  @Override
  public String heading(Box box) {
    if (box instanceof Box.Checked checked) {
      return checked
          .day()
          .map(when -> texts.with("learn.box.checked", texts.date(when)))
          .orElseGet(() -> texts.get("learn.box.checkedOnce"));
    }
    if (box instanceof Box.Discuss discuss) {
      return texts.count("learn.box.discuss", discuss.minutes());
    }
    return texts.get("learn.box." + box.getClass().getSimpleName().toLowerCase(Locale.ROOT));
  }

  @Override
  public String close() {
    return texts.get("learn.close");
  }

  @Override
  public String table() {
    return texts.get("learn.table");
  }
}
