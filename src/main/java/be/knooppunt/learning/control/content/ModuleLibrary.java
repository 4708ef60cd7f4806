package be.knooppunt.learning.control.content;

import be.knooppunt.learning.control.files.ContentFile;
import be.knooppunt.learning.control.files.ContentFlaw;
import be.knooppunt.learning.control.files.ContentFolder;
import be.knooppunt.learning.control.files.DiskFolder;
import be.knooppunt.learning.control.files.Fault;
import be.knooppunt.learning.control.files.Flaws;
import be.knooppunt.learning.control.files.PackedFolder;
import be.knooppunt.learning.entity.content.LearningModule;
import be.knooppunt.learning.entity.content.ModuleId;
import be.knooppunt.learning.entity.questions.Quiz;
import be.knooppunt.network.control.Networks;
import be.knooppunt.network.entity.Identifier;
import be.knooppunt.network.entity.Vocabularies;
import be.knooppunt.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The training modules: those that come with the program, read once, and those of a partnership's
 * own folder, read again when one of its files changed. An own module with a flaw is not given to
 * learners; the coordinator sees it with {@link #drafts}.
 */
@ApplicationScoped
public class ModuleLibrary {
  private static final String INDEX = "modules.yaml";

  private record Own(String state, List<ReadContent> modules) {}

  private final ContentFolder shippedFiles;
  private final ConcurrentMap<String, Own> own = new ConcurrentHashMap<>();
  private volatile @Nullable List<ReadContent> shipped;
  private final Supplier<Optional<Path>> ownFolder;
  private final Supplier<Vocabularies> vocabularies;

  /** The modules that come with the program, without a look at their links; for the container. */
  public ModuleLibrary() {
    this(new PackedFolder(), Optional::empty, () -> new Vocabularies(Map.of()));
  }

  /** The modules that come with the program, and those of the folder that is set. */
  @Inject
  public ModuleLibrary(Settings settings, Networks networks) {
    this(new PackedFolder(), settings::trainingFolder, () -> networks.facts().vocabularies());
  }

  /**
   * A library of other folders.
   *
   * @param ownFolder with a folder for each partnership; empty when there are no own modules
   */
  public ModuleLibrary(
      ContentFolder shipped,
      Supplier<Optional<Path>> ownFolder,
      Supplier<Vocabularies> vocabularies) {
    this.shippedFiles = shipped;
    this.ownFolder = ownFolder;
    this.vocabularies = vocabularies;
  }

  /** What a learner of a partnership can take: shipped modules, then its own. */
  public List<LearningModule> modules(String partnership) {
    return Stream.concat(
            shipped().stream().flatMap(content -> content.module().stream()),
            drafts(partnership).stream().flatMap(content -> content.faultless().stream()))
        .toList();
  }

  /** One of them. */
  public Optional<LearningModule> module(String partnership, ModuleId id) {
    return modules(partnership).stream().filter(module -> module.id().equals(id)).findFirst();
  }

  /** The questions of a module that a learner can take. */
  public Optional<Quiz> quiz(LearningModule module) {
    Stream<ReadContent> read =
        module.partnership().isEmpty()
            ? shipped().stream()
            : drafts(module.partnership().get()).stream();
    return read.filter(content -> content.module().equals(Optional.of(module)))
        .map(ReadContent::quiz)
        .findFirst();
  }

  /** The modules that come with the program, in the order of their list. */
  public List<LearningModule> shippedModules() {
    return shipped().stream().flatMap(content -> content.module().stream()).toList();
  }

  /** The own modules of a partnership as they were read, faulty ones included. */
  public List<ReadContent> drafts(String partnership) {
    Optional<DiskFolder> folder = folder(partnership);
    if (folder.isEmpty()) {
      return List.of();
    }
    String now = folder.get().state();
    Own known = own.get(partnership);
    if (known == null || !known.state().equals(now)) {
      known = new Own(now, readOwn(partnership, folder.get()));
      own.put(partnership, known);
    }
    return known.modules();
  }

  /** Everything that is wrong in the own modules of a partnership. */
  public List<ContentFlaw> flaws(String partnership) {
    return drafts(partnership).stream().flatMap(content -> content.flaws().stream()).toList();
  }

  /** Everything that is wrong in the modules that come with the program. */
  public List<ContentFlaw> shippedFlaws() {
    return shipped().stream().flatMap(content -> content.flaws().stream()).toList();
  }

  /** A file of a module, such as {@code pictures/scale.nl.svg}; empty when it is not there. */
  public Optional<byte[]> file(LearningModule module, String path) {
    String inside = module.id().text() + "/" + path;
    if (module.partnership().isEmpty()) {
      return shippedFiles.read(inside);
    }
    return folder(module.partnership().get()).flatMap(folder -> folder.read(inside));
  }

  /** The modules that come with the program as they were read. */
  public List<ReadContent> shipped() {
    List<ReadContent> known = shipped;
    if (known == null) {
      Flaws flaws = new Flaws();
      known =
          index(flaws).stream()
              .map(id -> ReadModule.read(shippedFiles, id, Optional.empty()))
              .toList();
      known = checked(known, shippedFiles, List.of());
      if (!flaws.all().isEmpty()) {
        known = List.of(new ReadContent(INDEX, Optional.empty(), new Quiz(List.of()), flaws.all()));
      }
      shipped = known;
    }
    return known;
  }

  /** Looks lessons and pictures through, once all modules are known that they may point at. */
  private List<ReadContent> checked(
      List<ReadContent> read, ContentFolder files, List<LearningModule> others) {
    List<LearningModule> all =
        Stream.concat(others.stream(), read.stream().flatMap(one -> one.module().stream()))
            .toList();
    return read.stream()
        .map(
            one ->
                one.module()
                    .map(m -> one.with(CheckModule.check(m, files, vocabularies.get(), all)))
                    .orElse(one))
        .toList();
  }

  private List<String> index(Flaws flaws) {
    Optional<byte[]> bytes = shippedFiles.read(INDEX);
    if (bytes.isEmpty()) {
      flaws.add(INDEX, 0, Fault.NO_INDEX);
      return List.of();
    }
    return ContentFile.read(INDEX, bytes.get(), List.of(), flaws)
        .map(root -> root.names("modules"))
        .orElse(List.of());
  }

  private Optional<DiskFolder> folder(String partnership) {
    return Identifier.isWellFormed(partnership)
        ? ownFolder.get().map(folder -> new DiskFolder(folder.resolve(partnership)))
        : Optional.empty();
  }

  private List<ReadContent> readOwn(String partnership, DiskFolder folder) {
    List<String> shippedIds = shippedModules().stream().map(module -> module.id().text()).toList();
    List<ReadContent> read =
        folder.folders().stream()
            .map(name -> readOwn(partnership, folder, name, shippedIds))
            .toList();
    return checked(read, folder, shippedModules());
  }

  private static ReadContent readOwn(
      String partnership, DiskFolder folder, String name, List<String> shippedIds) {
    ReadContent content = ReadModule.read(folder, name, Optional.of(partnership));
    if (!shippedIds.contains(name)) {
      return content;
    }
    return content.with(
        List.of(
            new ContentFlaw(
                name + "/module.yaml", 0, Fault.SHIPPED_ID, List.of(name, partnership))));
  }
}
