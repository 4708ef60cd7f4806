package be.knooppunt.mapping.control;

import be.knooppunt.mapping.control.ConfirmRecord.Witness;
import be.knooppunt.mapping.control.EnterByLink.Entry;
import be.knooppunt.network.control.EditMap.Author;
import be.knooppunt.network.control.MapRecords;
import be.knooppunt.network.control.MapRecords.ChangeQuery;
import be.knooppunt.network.entity.Identifier;
import be.knooppunt.network.entity.PartnershipId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.RecordKind;
import be.knooppunt.network.entity.StoredRecord;
import be.knooppunt.people.control.OneTimeLinks;
import be.knooppunt.people.entity.LinkKind;
import be.knooppunt.people.entity.OneTimeLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Asks by a link whether the card of a service or organisation is still right. */
@ApplicationScoped
public class AskRecord {
  /** What was said: a code. */
  public static final String RIGHT = "CONFIRM";

  /** What was said: a code. */
  public static final String WRONG = "SIGNAL";

  private static final String ROLE = "Medewerker van de organisatie";

  @Inject private OneTimeLinks links;
  @Inject private EnterByLink enter;
  @Inject private NoteAnswers answers;
  @Inject private MapRecords records;
  @Inject private ConfirmRecord confirmRecord;
  @Inject private KeepSignals signals;

  /** For the container. */
  protected AskRecord() {}

  /** What somebody with the secret sees. */
  public sealed interface Seen {
    /** The record. */
    record Asked(OneTimeLink link, StoredRecord record) implements Seen {}

    /** Nothing of it. */
    record Nothing(Entry why) implements Seen {}
  }

  /** Makes a link; an earlier one for the same record does not work any more. */
  public String ask(RecordKey key, String partnership, String account) {
    String about = key.kind().plural() + "/" + key.id();
    links.closeAll(LinkKind.CONFIRM_RECORD, about);
    return links.make(LinkKind.CONFIRM_RECORD, about, partnership, account, AskSide.VALID);
  }

  private static Optional<RecordKey> key(String data) {
    int slash = data.indexOf('/');
    return slash < 0 || !Identifier.isWellFormed(data.substring(slash + 1))
        ? Optional.empty()
        : RecordKind.find(data.substring(0, slash))
            .map(kind -> new RecordKey(kind, data.substring(slash + 1)));
  }

  /** Shows what a link is about; uses nothing up. */
  public Seen look(String token, String address) {
    Entry entry = enter.enter(LinkKind.CONFIRM_RECORD, token, address);
    if (!(entry instanceof Entry.Open open)) {
      return new Seen.Nothing(entry);
    }
    String id = open.link().id();
    if (!records.listChanges(ChangeQuery.ofBatch(id, 1)).isEmpty()) {
      answers.keep(id, RIGHT);
      return new Seen.Nothing(new Entry.Answered(answers.find(id).orElseThrow()));
    }
    return key(open.link().data())
        .flatMap(records::find)
        .map(record -> (Seen) new Seen.Asked(open.link(), record))
        .orElse(new Seen.Nothing(new Entry.Closed()));
  }

  private static String partnership(Seen.Asked asked) {
    return asked.link().partnershipId().orElseThrow();
  }

  /**
   * Says that it is still right.
   *
   * @throws be.knooppunt.network.control.EditConflict when the record was changed since; the link
   *     still works
   */
  public void right(Seen.Asked asked, long seen) {
    enter.use(
        asked.link(),
        batch -> {
          Author author = new Author("link:" + batch, new PartnershipId(partnership(asked)));
          confirmRecord.confirm(asked.record().key(), seen, new Witness(author, ROLE, true), batch);
          return RIGHT;
        });
  }

  /** Says what is not right; that comes on the work list of whoever keeps the record. */
  public void wrong(Seen.Asked asked, String words) {
    enter.use(
        asked.link(),
        batch -> {
          signals.keep(batch, partnership(asked), asked.record().key(), "WRONG_INFORMATION", words);
          return WRONG;
        });
  }
}
