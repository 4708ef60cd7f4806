package be.knooppunt.learning.control.scorm;

import be.knooppunt.learning.control.lessons.LessonHtml;
import be.knooppunt.learning.control.lessons.LessonTargets;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.learning.entity.content.Licence;
import be.knooppunt.learning.entity.questions.Quiz;
import be.knooppunt.platform.web.Texts;

/**
 * The page of a package: all parts of a module below each other, of which the player shows one at a
 * time. Without a script all lessons can still be read.
 */
final class ScormPage {
  private static final String QUIZ = "vragen";
  private static final String START = "begin";
  private static final String OUTSIDE = " rel=\"noopener noreferrer external\"";

  private final LearningModule module;
  private final Licence licence;
  private final Texts texts;
  private final Quiz quiz;
  private final boolean hasQuestions;
  private final StringBuilder html = new StringBuilder();

  ScormPage(LearningModule module, Quiz quiz, Licence licence, Texts texts) {
    this.module = module;
    this.quiz = quiz;
    this.licence = licence;
    this.texts = texts;
    this.hasQuestions = !QuizData.questions(quiz).isEmpty();
  }

  /** Writes it. */
  String of(LessonTargets targets) {
    String language = texts.code();
    html.append("<!doctype html>\n<html lang=\"").append(language).append("\">\n<head>\n");
    html.append("<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append("<title>").append(safe(module.title().in(language))).append("</title>\n");
    html.append("<link rel=\"license\" href=\"").append(licence.address()).append("\">\n");
    html.append("<link rel=\"stylesheet\" href=\"assets/css/knooppunt.css\">\n");
    html.append("<link rel=\"stylesheet\" href=\"assets/css/scorm.css\">\n");
    html.append("</head>\n<body class=\"scorm\">\n");
    html.append("<a class=\"spring\" href=\"#inhoud\">")
        .append(safe(texts.get("site.skip")))
        .append("</a>\n<div class=\"band\"><div class=\"midden\">\n");
    contents();
    html.append("<main id=\"inhoud\">\n");
    start();
    for (Lesson lesson : module.lessons()) {
      lesson(lesson, targets);
    }
    questions();
    html.append("</main>\n");
    foot();
    html.append("</div></div>\n<script type=\"application/json\" id=\"module\">")
        .append(inScript(new QuizData(module, texts).json(quiz).toString()))
        .append("</script>\n");
    for (String script : ScormPackage.SCRIPTS) {
      html.append("<script src=\"assets/js/").append(script).append("\"></script>\n");
    }
    return html.append("</body>\n</html>\n").toString();
  }

  private void contents() {
    html.append("<header class=\"scorm-kop stapel r3\"><p class=\"kop-klein\">")
        .append(safe(module.title().in(texts.code())))
        .append("</p>\n<nav aria-label=\"")
        .append(safe(texts.get("out.scorm.contents")))
        .append("\"><details class=\"scorm-inhoud\" id=\"lijst\" open><summary>")
        .append(safe(texts.get("out.scorm.contents")))
        .append("</summary><ol>\n");
    entry(START, texts.get("out.scorm.start"));
    for (Lesson lesson : module.lessons()) {
      entry(lesson.id(), lesson.title().in(texts.code()));
    }
    if (hasQuestions) {
      entry(QUIZ, texts.get("learn.questions"));
    }
    html.append("</ol></details></nav>\n<p id=\"stand\" class=\"zacht\" role=\"status\"></p>\n");
    html.append("<p id=\"niet-bewaard\" class=\"melding melding-amber\" hidden></p></header>\n");
  }

  private void entry(String part, String title) {
    html.append("<li><a href=\"#deel-")
        .append(part)
        .append("\" data-to=\"")
        .append(part)
        .append("\">")
        .append(safe(title))
        .append("</a> <span class=\"label label-goed\" data-done=\"")
        .append(part)
        .append("\" hidden>")
        .append(safe(texts.get("learn.read")))
        .append("</span></li>\n");
  }

  private void open(String part, String title) {
    html.append("<section class=\"deel stapel r4\" data-part=\"")
        .append(part)
        .append("\" id=\"deel-")
        .append(part)
        .append("\" aria-labelledby=\"kop-")
        .append(part)
        .append("\">\n<h1 id=\"kop-")
        .append(part)
        .append("\" tabindex=\"-1\">")
        .append(safe(title))
        .append("</h1>\n");
  }

  private void start() {
    String language = texts.code();
    open(START, module.title().in(language));
    paragraph("intro", module.summary().in(language));
    module
        .notice()
        .ifPresent(
            notice ->
                html.append("<div class=\"melding melding-amber\"><p>")
                    .append(safe(notice.in(language)))
                    .append("</p></div>\n"));
    html.append("<h2>").append(safe(texts.get("learn.goals"))).append("</h2>\n<ul>\n");
    module
        .goals()
        .forEach(
            goal -> html.append("<li>").append(safe(goal.text().in(language))).append("</li>\n"));
    html.append("</ul>\n");
    paragraph("", texts.get("out.scorm.local"));
    paragraph(
        "zacht",
        texts.with(
            "learn.checkedOn", texts.date(module.checkedOn()), texts.date(module.reviewOn())));
    html.append("</section>\n");
  }

  private void lesson(Lesson lesson, LessonTargets targets) {
    open(lesson.id(), lesson.title().in(texts.code()));
    paragraph("zacht", texts.count("learn.minutes", lesson.minutes()));
    String language = lesson.languageOf(texts.code());
    String text = LessonHtml.of(lesson.in(language).markdown(), targets, lesson.id() + "-");
    html.append("<div class=\"lestekst\" lang=\"")
        .append(language)
        .append("\">\n")
        // in the frame of a learning environment another page must not take the place of this one
        .append(text.replace(OUTSIDE, OUTSIDE + " target=\"_blank\""))
        .append("</div>\n");
    int number = module.numberOf(lesson.id());
    boolean isLast = number == module.lessons().size();
    String end = hasQuestions ? "learn.readLast" : "out.scorm.readEnd";
    html.append("<p><button class=\"knop\" type=\"button\" hidden data-read=\"")
        .append(lesson.id())
        .append("\" data-next=\"")
        .append(isLast ? lastPart() : module.lessons().get(number).id())
        .append("\">")
        .append(safe(texts.get(isLast ? end : "learn.readNext")))
        .append("</button></p>\n</section>\n");
  }

  private String lastPart() {
    return hasQuestions ? QUIZ : START;
  }

  private void questions() {
    if (!hasQuestions) {
      return;
    }
    open(QUIZ, texts.get("learn.questions"));
    long scored = QuizData.questions(quiz).stream().filter(question -> question.isScored()).count();
    paragraph(
        "", texts.with("out.scorm.questions", Math.min(scored, module.asked()), module.passMark()));
    if (QuizData.questions(quiz).size() < quiz.questions().size()) {
      paragraph("zacht", texts.get("out.scorm.noMap"));
    }
    html.append("<div id=\"quiz\" class=\"stapel r4\"><p>")
        .append(safe(texts.get("out.scorm.noScript")))
        .append("</p></div>\n</section>\n");
  }

  private void foot() {
    html.append("<footer class=\"scorm-voet\"><p>")
        .append(safe(texts.with("out.scorm.from", module.version())))
        .append(" <a rel=\"license noopener\" target=\"_blank\" href=\"")
        .append(licence.address())
        .append("\">")
        .append(safe(texts.get("out.licence." + licence)))
        .append("</a></p></footer>\n");
  }

  private void paragraph(String looks, String text) {
    html.append(looks.isEmpty() ? "<p>" : "<p class=\"" + looks + "\">")
        .append(safe(text))
        .append("</p>\n");
  }

  private static String safe(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** In a script element only {@code </script} and {@code <!--} end or change anything. */
  private static String inScript(String json) {
    return json.replace("<", "\\u003c");
  }
}
