package be.knooppunt.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies.allow;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import be.knooppunt.network.control.Networks;
import be.knooppunt.network.control.SharedNetwork;
import be.knooppunt.platform.start.PortalStart;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.NullMarked;

/** The rules of src/docs/architecture.md; a rule that is broken fails the build. */
@AnalyzeClasses(
    packages = ArchitectureTest.ROOT,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  static final String ROOT = "be.knooppunt";

  @ArchTest
  static final ArchRule COMPONENTS_USE_ONLY_DECLARED_NEIGHBOURS =
      modules()
          .definedByPackages(ROOT + ".(*)..")
          .should()
          .respectTheirAllowedDependencies(
              allow()
                  .fromModule("network")
                  .toModules("platform")
                  .fromModule("people")
                  .toModules("platform")
                  .fromModule("referral")
                  .toModules("network", "people", "platform")
                  .fromModule("gaps")
                  .toModules("network", "referral", "people", "platform")
                  .fromModule("compare")
                  .toModules("gaps", "network", "referral", "people", "platform")
                  .fromModule("learning")
                  .toModules("people", "network", "referral", "gaps", "platform")
                  .fromModule("mapping")
                  .toModules("network", "referral", "people", "platform")
                  .fromModule("exchange")
                  .toModules("network", "referral", "people", "platform")
                  .fromModule("portal")
                  .toModules(
                      "network",
                      "referral",
                      "mapping",
                      "gaps",
                      "compare",
                      "learning",
                      "people",
                      "exchange",
                      "platform"),
              consideringOnlyDependenciesInAnyPackage(ROOT + ".."))
          .because("each fact has one owner; platform is technical and knows no component");

  @ArchTest
  static final ArchRule COMPONENTS_ARE_ACYCLIC =
      slices()
          .matching(ROOT + ".(*)..")
          .should()
          .beFreeOfCycles()
          .because("a component is understood with what it uses, never with what uses it");

  @ArchTest
  static final ArchRule PACKAGES_ARE_ACYCLIC =
      slices()
          .matching(ROOT + ".(**)")
          .should()
          .beFreeOfCycles()
          .because("two packages that need each other are one");

  @ArchTest
  static final ArchRule LAYERS_POINT_INWARD =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("boundary")
          .definedBy("..boundary..")
          .layer("store")
          .definedBy("..store..")
          .layer("control")
          .definedBy("..control..")
          .layer("entity")
          .definedBy("..entity..")
          .whereLayer("boundary")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("store")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("control")
          .mayOnlyBeAccessedByLayers("boundary", "store")
          .because("pages and stores can be replaced, the rules of the domain stay");

  @ArchTest
  static final ArchRule BOUNDARIES_ARE_STRANGERS =
      slices()
          .matching(ROOT + ".(*).boundary..")
          .should()
          .notDependOnEachOther()
          .because("what two pages share belongs in control, entity or platform.web");

  @ArchTest
  static final ArchRule STORES_ARE_STRANGERS =
      slices()
          .matching(ROOT + ".(*).store..")
          .should()
          .notDependOnEachOther()
          .because("a store answers for the facts of its own component");

  @ArchTest
  static final ArchRule ENTITIES_ARE_PLAIN =
      noClasses()
          .that()
          .resideInAPackage("..entity..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "jakarta.enterprise..",
                  "jakarta.inject..",
                  "jakarta.ws.rs..",
                  "jakarta.mvc..",
                  "jakarta.servlet..",
                  "jakarta.json..",
                  "jakarta.transaction..",
                  "org.neo4j..",
                  "..control..",
                  ROOT + ".platform.."))
          .because("the functional core runs without a container and is tested in milliseconds");

  @ArchTest
  static final ArchRule BOLT_STAYS_IN_STORES =
      noClasses()
          .that()
          .resideOutsideOfPackages("..store..", ROOT + ".platform.graphstore..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.neo4j.driver..")
          .because("nothing of the driver leaves a store");

  @ArchTest
  static final ArchRule ENTITY_MANAGER_STAYS_IN_STORES =
      noClasses()
          .that()
          .resideOutsideOfPackage("..store..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class)
          .because("a managed entity must not be changed outside a store");

  @ArchTest
  static final ArchRule SQL_STAYS_IN_STORES =
      noClasses()
          .that()
          .resideOutsideOfPackages("..store..", ROOT + ".platform.relational..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql.."))
          .because("the relational database is reached through stores only");

  @ArchTest
  static final ArchRule HTTP_STAYS_IN_BOUNDARIES =
      noClasses()
          .that()
          .resideOutsideOfPackages("..boundary..", ROOT + ".platform.web..")
          .and()
          .areNotAssignableTo(PortalStart.class) // asks the server where the WAR was unpacked
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.mvc.."))
          .because("a use case does not know who asks");

  @ArchTest
  static final ArchRule TRANSACTIONS_START_IN_CONTROL =
      classes()
          .that()
          .areAnnotatedWith(Transactional.class)
          .should()
          .resideInAPackage("..control..")
          .because("a use case is one transaction")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule TRANSACTIONAL_METHODS_ARE_IN_CONTROL =
      methods()
          .that()
          .areAnnotatedWith(Transactional.class)
          .should()
          .beDeclaredInClassesThat()
          .resideInAPackage("..control..")
          .because("a use case is one transaction")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule TIME_COMES_FROM_THE_CLOCK =
      noClasses()
          .should()
          .callMethodWhere(readsTheWallClock())
          .because("inject java.time.Clock, so that a test can choose the day");

  private static DescribedPredicate<JavaMethodCall> readsTheWallClock() {
    return DescribedPredicate.describe(
        "now() without a clock",
        call -> {
          boolean isNow =
              call.getTargetOwner().getPackageName().equals("java.time")
                  && call.getName().equals("now")
                  && call.getTarget().getRawParameterTypes().stream()
                      .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
          return isNow
              || (call.getTargetOwner().isEquivalentTo(System.class)
                  && call.getName().equals("currentTimeMillis"));
        });
  }

  @ArchTest
  static final ArchRule ALL_TOGETHER_AS_FAR_AS_SHARED =
      noClasses()
          .that()
          .areNotAssignableTo(SharedNetwork.class)
          .should()
          .callMethod(Networks.class, "all")
          .because("a partnership chooses who sees its map, and no list of all may tell of it");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_NOT_HOW =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Dto)$")
          .because("a name says what something stands for");

  @ArchTest
  static final ArchRule A_SERVICE_IS_A_SERVICE_FOR_PEOPLE =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".network.entity")
          .and()
          .areTopLevelClasses()
          .should()
          .haveSimpleNameEndingWith("Service")
          .because("in this domain a service is what an organisation offers to people");

  @ArchTest
  static final ArchRule STORES_SAY_WHICH_STORE =
      classes()
          .that()
          .resideInAPackage("..store..")
          .and()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .and()
          .areNotInterfaces()
          .should()
          .haveNameMatching(".*\\.(Graph|Jpa)\\w+")
          .because("a reader sees which database a store talks to");

  @ArchTest static final ArchRule NO_STANDARD_STREAMS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule NO_GENERIC_EXCEPTIONS = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

  @ArchTest
  static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
      classes()
          .should(
              new ArchCondition<JavaClass>("reside in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                  events.add(new SimpleConditionEvent(type, marked, type.getDescription()));
                }
              })
          .because("the compiler checks for null only where it is told to");
}
