package be.knooppunt.learning.control.lessons;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;

/** The boxes of a lesson: block quotes whose first line is a mark such as {@code [!KEY]}. */
final class Boxes {
  private static final Pattern MARK =
      Pattern.compile("^\\[!([A-Za-z]+)(?:[ \\t]+([^\\]]{1,40}))?\\][ \\t]*");

  private Boxes() {}

  /** What a box is for. */
  enum Kind {
    /** What is worth remembering. */
    KEY,
    /** From practice. */
    EXAMPLE,
    /** A fact that can change, with the day it was looked at. */
    CHECKED,
    /** A question for a group, with the minutes it takes. */
    DISCUSS,
    /** What a good answer to the exercise looks like. */
    ANSWER
  }

  /** The mark at the head of a box; the kind is empty when there is no such box. */
  record Mark(String name, Optional<Kind> kind, String detail) {
    Optional<LocalDate> day() {
      try {
        return Optional.of(LocalDate.parse(detail));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    int minutes() {
      return detail.matches("[0-9]{1,3}") ? Integer.parseInt(detail) : 0;
    }
  }

  /** The mark of a block quote; empty when it is a plain quotation. */
  static Optional<Mark> markOf(BlockQuote quote) {
    if (!(quote.getFirstChild() instanceof Paragraph paragraph)) {
      return Optional.empty();
    }
    return markOf(RunningText.text(paragraph));
  }

  static Optional<Mark> markOf(String text) {
    Matcher matcher = MARK.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name = matcher.group(1);
    Optional<Kind> kind =
        Arrays.stream(Kind.values()).filter(k -> k.name().equals(name)).findFirst();
    String detail = matcher.group(2);
    return Optional.of(new Mark(name, kind, detail == null ? "" : detail));
  }

  static String withoutMark(String text) {
    return MARK.matcher(text).replaceFirst("");
  }

  /** Takes the line of the mark out of a box, so that what is left is its contents. */
  static void dropMark(BlockQuote quote) {
    Node paragraph = quote.getFirstChild();
    Node at = paragraph == null ? null : paragraph.getFirstChild();
    while (at != null && !(at instanceof SoftLineBreak)) {
      Node next = at.getNext();
      at.unlink();
      at = next;
    }
    if (at != null) {
      at.unlink();
    }
    if (paragraph != null && paragraph.getFirstChild() == null) {
      paragraph.unlink();
    }
  }
}
