package be.knooppunt.learning.control.scorm;

import be.knooppunt.learning.control.content.ModuleLibrary;
import be.knooppunt.learning.control.content.ReadLicence;
import be.knooppunt.learning.control.lessons.CheckPicture;
import be.knooppunt.learning.control.lessons.LessonLink;
import be.knooppunt.learning.control.lessons.LessonLink.Picture;
import be.knooppunt.learning.control.lessons.LessonLinks;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.Lesson;
import be.knooppunt.learning.entity.content.Licence;
import be.knooppunt.learning.entity.questions.Quiz;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a package by SCORM 1.2 of a module in one language: a page with all lessons and the
 * questions that need no local map. It fetches nothing from elsewhere, and the same module gives
 * the same bytes.
 */
public final class ScormPackage {
  static final List<String> SCRIPTS =
      List.of("scorm.js", "scoring.js", "questions.js", "player.js");

  private static final String OWN = "/be/knooppunt/learning/scorm/";
  private static final List<String> PORTAL =
      List.of(
          "assets/css/knooppunt.css",
          "assets/fonts/atkinson-hyperlegible-next-latin-wght-italic.woff2",
          "assets/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2",
          "assets/fonts/atkinson-hyperlegible-next.OFL.txt",
          "assets/fonts/overpass-latin-wght-normal.woff2",
          "assets/fonts/overpass.OFL.txt");
  private static final LocalDateTime SAME_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final ModuleLibrary library;
  private final Vocabularies vocabularies;
  private final Function<String, byte[]> portal;

  /**
   * Makes packages.
   *
   * @param portal gives a file of the pages of the portal, such as {@code assets/css/knooppunt.css}
   */
  public ScormPackage(
      ModuleLibrary library, Vocabularies vocabularies, Function<String, byte[]> portal) {
    this.library = library;
    this.vocabularies = vocabularies;
    this.portal = portal;
  }

  /** The package as one file. */
  public byte[] zip(LearningModule module, Quiz quiz, Language language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files(module, quiz, language).entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(SAME_TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A file in memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /** Its files by their names. */
  public SortedMap<String, byte[]> files(LearningModule module, Quiz quiz, Language language) {
    Texts texts = new Texts(language);
    Licence licence = new ReadLicence(library).of(module);
    SortedMap<String, byte[]> files = new TreeMap<>();
    PORTAL.forEach(name -> files.put(name, portal.apply(name)));
    SCRIPTS.forEach(name -> files.put("assets/js/" + name, own(name)));
    files.put("assets/css/scorm.css", own("scorm.css"));
    for (Lesson lesson : module.lessons()) {
      for (LessonLink link : LessonLinks.of(lesson.in(language.code()).markdown())) {
        if (link instanceof Picture picture) {
          String path = "pictures/" + picture.file();
          library
              .file(module, path)
              .filter(CheckPicture::isSafe)
              .ifPresent(svg -> files.put(path, svg));
        }
      }
    }
    String page =
        new ScormPage(module, quiz, licence, texts)
            .of(new PackedPlaces(module, vocabularies, texts));
    files.put("index.html", page.getBytes(StandardCharsets.UTF_8));
    files.put("LICENCE.txt", licence(licence, texts).getBytes(StandardCharsets.UTF_8));
    String words = texts.get("out.licence." + licence);
    String manifest =
        ScormManifest.of(module, licence, language.code(), words, List.copyOf(files.keySet()));
    files.put("imsmanifest.xml", manifest.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static String licence(Licence licence, Texts texts) {
    return texts.get("out.licence." + licence)
        + "\n"
        + licence.address()
        + "\n\n"
        + texts.get("out.scorm.parts")
        + "\n";
  }

  private static byte[] own(String name) {
    try (InputStream file = ScormPackage.class.getResourceAsStream(OWN + name)) {
      if (file == null) {
        throw new IllegalStateException("The program lacks " + OWN + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
