package be.knooppunt.platform.dump;

/** What a part holds is not what it should hold; nothing of it may be used. */
public class DifferentContent extends RuntimeException {
  /** Says what is wrong, in one sentence. */
  public DifferentContent(String sentence) {
    super(sentence);
  }
}
