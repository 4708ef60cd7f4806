package be.knooppunt.learning.control.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import be.knooppunt.learning.control.lessons.Slides.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A lesson as a page and as slides. */
class LessonHtmlTest {
  private static final String LESSON =
      """
      Begin met [schuldhulp](map:service-types:DEBT) en [warm](word:handovers:WARM).
      Nergens: [niets](map:service-types:NONE).

      ## Waarom

      ![Twee mensen](pictures/twee.nl.svg)

      | a | b |
      |---|---|
      | 1 | 2 |

      > [!KEY]
      > - Eerste punt
      > - Tweede punt

      > [!CHECKED 2026-11-21]
      > Dit kan veranderen.

      > [!DISCUSS 10]
      > Wat denk je?

      ## Oefening

      Doe iets.

      > [!ANSWER]
      > Zo dus.

      ## Bronnen

      - Iemand. <https://example.org/a?b=1&c=2>
      """;

  private static final LessonTargets TARGETS =
      new LessonTargets() {
        @Override
        public Optional<Local> onMap(LessonLink.OnMap link) {
          return Optional.of(
              link.code().equals("NONE")
                  ? new Local(Optional.empty(), "niet op de kaart", "nl-BE")
                  : new Local(Optional.of("/r/diensten?soort=DEBT"), "3 diensten", "nl-BE"));
        }

        @Override
        public Optional<Meaning> word(LessonLink.Word link) {
          return Optional.of(new Meaning("Warm", "Samen kennismaken.", "nl"));
        }

        @Override
        public Optional<String> lesson(LessonLink.OtherLesson link) {
          return Optional.empty();
        }

        @Override
        public String picture(LessonLink.Picture link) {
          return "/beeld/" + link.file();
        }

        @Override
        public String heading(Box box) {
          return box.toString();
        }

        @Override
        public String close() {
          return "Sluit";
        }

        @Override
        public String table() {
          return "Tabel";
        }
      };

  private final String html = LessonHtml.of(LESSON, TARGETS);

  private void has(String part) {
    assertTrue(html.contains(part), () -> part + " not in " + html);
  }

  @Test
  void aServiceLeadsToTheDirectoryAndSaysHowMany() {
    has("<a href=\"/r/diensten?soort=DEBT\" class=\"kaartlink\">schuldhulp</a>");
    has("<span class=\"kaartaantal\" lang=\"nl-BE\">(3 diensten)</span>");
  }

  @Test
  void whatIsNotOnTheMapIsNoLink() {
    has("Nergens: niets <span class=\"kaartaantal\" lang=\"nl-BE\">(niet op de kaart)</span>");
  }

  @Test
  void aWordIsExplainedWithoutAScript() {
    has("<button type=\"button\" class=\"woord\" popovertarget=\"w-1\">warm</button>");
    has("<span popover=\"auto\" id=\"w-1\" class=\"woorduitleg\" lang=\"nl\">");
    has("<strong>Warm</strong>: Samen kennismaken.");
  }

  @Test
  void boxesPicturesAndTablesHaveTheirLooks() {
    has("<h2 id=\"k-waarom\">Waarom</h2>");
    has("<img class=\"lesbeeld\" src=\"/beeld/twee.nl.svg\" alt=\"Twee mensen\" />");
    has("<div class=\"lesvak lesvak-key\" role=\"note\"");
    has("Checked[day=Optional[2026-11-21]]");
    has("Discuss[minutes=10]");
    has("<details class=\"lesvak lesvak-answer\"><summary>");
    has("<div class=\"tabelrol\" tabindex=\"0\" role=\"region\" aria-label=\"Tabel\">");
    has("href=\"https://example.org/a?b=1&amp;c=2\"");
    assertFalse(html.contains("[!"), html);
  }

  @Test
  void slidesAreWhatAGroupNeeds() {
    List<Slides.Slide> slides = Slides.of(LESSON, TARGETS);
    assertEquals(
        List.of(Kind.PICTURE, Kind.KEY, Kind.DISCUSS, Kind.EXERCISE),
        slides.stream().map(Slides.Slide::kind).toList());
    assertEquals(
        List.of("Waarom", "Waarom", "Waarom", "Oefening"),
        slides.stream().map(Slides.Slide::heading).toList());
    assertEquals(10, slides.get(2).minutes());
    assertTrue(slides.get(1).html().contains("<li>Eerste punt</li>"), slides.get(1).html());
    assertTrue(slides.get(3).html().contains("<details"), slides.get(3).html());
  }

  @Test
  void theRunningTextLeavesOutMarksPicturesAndSources() {
    List<String> blocks = RunningText.blocks(LESSON);
    assertTrue(blocks.contains("Eerste punt"), blocks::toString);
    assertTrue(blocks.contains("Wat denk je?"), blocks::toString);
    assertTrue(blocks.contains("2"), blocks::toString);
    assertFalse(blocks.stream().anyMatch(block -> block.contains("Twee mensen")), blocks::toString);
    assertFalse(blocks.stream().anyMatch(block -> block.contains("Iemand")), blocks::toString);
    assertFalse(blocks.stream().anyMatch(block -> block.contains("[!")), blocks::toString);
  }
}
