package copydesk.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The modules depend on each other as docs/architecture.md says, and on nothing else. */
@AnalyzeClasses(
    packages = "copydesk",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
final class ArchitectureTest {
  /** The examples that tests share come in a jar. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final String[] JDK = {"java.."};

  @ArchTest
  static final ArchRule everyClassIsOfAModuleInTheTable =
      classes()
          .should()
          .resideInAnyPackage(
              "copydesk.records..",
              "copydesk.stage..",
              "copydesk.format..",
              "copydesk.extract..",
              "copydesk.ingest..",
              "copydesk.enrich..",
              "copydesk.sink..",
              "copydesk.app..");

  @ArchTest
  static final ArchRule recordsKnowJacksonAndKafkasCommonClassesOnly =
      classes()
          .that()
          .resideInAPackage("copydesk.records..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              with("copydesk.records..", "com.fasterxml.jackson..", "org.apache.kafka.common.."));

  @ArchTest
  static final ArchRule stageKnowsRecordsAndKafkasClientsOnly =
      classes()
          .that()
          .resideInAPackage("copydesk.stage..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              with("copydesk.stage..", "copydesk.records..", "org.apache.kafka.clients.."));

  @ArchTest
  static final ArchRule formatIsPure =
      classes()
          .that()
          .resideInAPackage("copydesk.format..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              with("copydesk.format..", "copydesk.records..", "com.fasterxml.jackson.."))
          .because("formats are read wherever articles come in; keep files and channels outside");

  @ArchTest
  static final ArchRule extractIsPure =
      classes()
          .that()
          .resideInAPackage("copydesk.extract..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(with("copydesk.extract..", "copydesk.records..", "org.slf4j.."));

  @ArchTest
  static final ArchRule formatAndExtractDoNoInputOrOutputOfTheirOwn =
      noClasses()
          .that()
          .resideInAnyPackage("copydesk.format..", "copydesk.extract..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..");

  @ArchTest
  static final ArchRule ingestKnowsRecordsAndFormatOnly =
      classes()
          .that()
          .resideInAPackage("copydesk.ingest..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              with(
                  "copydesk.ingest..",
                  "copydesk.records..",
                  "copydesk.stage..",
                  "copydesk.format..",
                  "org.apache.kafka.clients..",
                  "org.apache.kafka.common..",
                  "org.slf4j.."));

  @ArchTest
  static final ArchRule whatPostsArticlesKnowsNoWayIn =
      noClasses()
          .that()
          .resideInAPackage("copydesk.ingest")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "copydesk.ingest.*..")
          .because("each way in is a package that makes RawArticles; put it there");

  @ArchTest
  static final ArchRule theSinksLoopKnowsNoStore =
      noClasses()
          .that()
          .resideInAPackage("copydesk.sink")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "copydesk.sink.*..")
          .because("each store is a package that implements ArticleStore; put it there");

  @ArchTest
  static final ArchRule sinkKnowsRecordsOnly =
      classes()
          .that()
          .resideInAPackage("copydesk.sink..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              with(
                  "copydesk.sink..",
                  "copydesk.records..",
                  "copydesk.stage..",
                  "org.apache.kafka.clients..",
                  "org.apache.kafka.common..",
                  "org.slf4j.."));

  @ArchTest
  static final ArchRule enrichKnowsRecordsFormatAndExtractOnly =
      classes()
          .that()
          .resideInAPackage("copydesk.enrich..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              with(
                  "copydesk.enrich..",
                  "copydesk.records..",
                  "copydesk.stage..",
                  "copydesk.format..",
                  "copydesk.extract..",
                  "org.apache.kafka..",
                  "org.rocksdb..",
                  "org.slf4j.."));

  @ArchTest
  static final ArchRule embeddedBrokerIsOnePackagesBusiness =
      noClasses()
          .that()
          .resideOutsideOfPackage("copydesk.app.broker..")
          .should()
          .dependOnClassesThat(
              new DescribedPredicate<JavaClass>("are of Kafka's broker") {
                @Override
                public boolean test(JavaClass type) {
                  return type.getPackageName().startsWith("kafka.")
                      || type.getPackageName().startsWith("org.apache.kafka.server")
                      || type.getPackageName().startsWith("org.apache.kafka.metadata");
                }
              });

  @ArchTest
  static final ArchRule classesAreFinalUnlessMadeForExtension =
      classes()
          .that()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .and()
          .areNotAnonymousClasses()
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .should()
          .haveModifier(JavaModifier.FINAL);

  private static String[] with(String... packages) {
    String[] all = java.util.Arrays.copyOf(packages, packages.length + JDK.length);
    System.arraycopy(JDK, 0, all, packages.length, JDK.length);
    return all;
  }
}
