package copydesk.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/**
 * The modules depend on each other as docs/architecture.md says, and on nothing else; each rule
 * says how to mend what breaks it. {@code bench} is not part of the product: its own test holds it.
 */
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

  private static final String KAFKA_CLIENTS = "org.apache.kafka.clients..";
  private static final String KAFKA_COMMON = "org.apache.kafka.common..";
  private static final String RECORDS = "copydesk.records..";
  private static final String STAGE = "copydesk.stage..";
  private static final String FORMAT = "copydesk.format..";
  private static final String EXTRACT = "copydesk.extract..";
  private static final String JETTY = "org.eclipse.jetty..";
  private static final String LOG = "org.slf4j..";

  // The table of the modules.

  @ArchTest
  static final ArchRule everyClassIsOfAModuleInTheTable =
      classes()
          .should()
          .resideInAnyPackage(
              RECORDS,
              STAGE,
              FORMAT,
              EXTRACT,
              "copydesk.ingest..",
              "copydesk.enrich..",
              "copydesk.sink..",
              "copydesk.desk..",
              "copydesk.app..")
          .because(
              "each module has one job: give a new one a row in docs/architecture.md's table, a"
                  + " rule here, and a place in this list");

  @ArchTest
  static final ArchRule recordsKnowJacksonAndKafkasCommonClassesOnly =
      module("records", "com.fasterxml.jackson..", KAFKA_COMMON);

  @ArchTest
  static final ArchRule stageKnowsRecordsKafkasClientsAndJettyOnly =
      module("stage", RECORDS, KAFKA_CLIENTS, KAFKA_COMMON, JETTY, LOG);

  @ArchTest
  static final ArchRule formatKnowsRecordsJacksonJsoupAndTheJdksXmlOnly =
      module("format", RECORDS, "com.fasterxml.jackson..", "org.jsoup..", "javax.xml.stream..");

  @ArchTest static final ArchRule extractKnowsRecordsOnly = module("extract", RECORDS);

  @ArchTest
  static final ArchRule ingestKnowsRecordsStageAndFormatOnly =
      module("ingest", RECORDS, STAGE, FORMAT, KAFKA_CLIENTS, KAFKA_COMMON, LOG);

  @ArchTest
  static final ArchRule sinkKnowsRecordsStageAndZstdOnly =
      module("sink", RECORDS, STAGE, KAFKA_CLIENTS, KAFKA_COMMON, "com.github.luben.zstd..", LOG);

  @ArchTest
  static final ArchRule deskKnowsRecordsAndStageOnly =
      module(
          "desk",
          RECORDS,
          STAGE,
          "com.fasterxml.jackson.annotation..",
          KAFKA_CLIENTS,
          KAFKA_COMMON,
          LOG);

  @ArchTest
  static final ArchRule enrichKnowsRecordsStageFormatAndExtractOnly =
      module(
          "enrich",
          RECORDS,
          STAGE,
          FORMAT,
          EXTRACT,
          "org.apache.kafka..",
          "org.rocksdb..",
          "com.dynatrace.hash4j..",
          LOG);

  /** Which articles are copies is decided without Kafka: from texts, times and ids. */
  @ArchTest
  static final ArchRule copiesAreToldWithoutKafka =
      noClasses()
          .that()
          .resideInAPackage("copydesk.enrich.copy..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "copydesk.enrich")
          .because(
              "telling copies is pure: put what reads and writes into a step of copydesk.enrich");

  // Inside the modules.

  @ArchTest
  static final ArchRule modulesHaveNoCycles =
      slices().matching("copydesk.(*)..").should().beFreeOfCycles().because(cut("module"));

  @ArchTest static final ArchRule recordsPackagesHaveNoCycles = packagesOf("records");

  @ArchTest static final ArchRule stagesPackagesHaveNoCycles = packagesOf("stage");

  @ArchTest static final ArchRule ingestsPackagesHaveNoCycles = packagesOf("ingest");

  @ArchTest static final ArchRule sinksPackagesHaveNoCycles = packagesOf("sink");

  @ArchTest static final ArchRule desksPackagesHaveNoCycles = packagesOf("desk");

  @ArchTest static final ArchRule extractsPackagesHaveNoCycles = packagesOf("extract");

  @ArchTest static final ArchRule appsPackagesHaveNoCycles = packagesOf("app");

  @ArchTest
  static final ArchRule formatAndExtractDoNoInputOrOutputOfTheirOwn =
      noClasses()
          .that()
          .resideInAnyPackage(FORMAT, EXTRACT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
          .because(
              "reading an article is pure: let the caller read the file and hand over what it says,"
                  + " or put the data among the resources");

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
  static final ArchRule databasesAreOnePackagesBusiness =
      noClasses()
          .that()
          .resideInAPackage("copydesk.sink..")
          .and()
          .resideOutsideOfPackage("copydesk.sink.postgres..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..")
          .because(
              "a store keeps its database to itself: give ArticleStore a method if it must not");

  @ArchTest
  static final ArchRule jettyIsOnePackagesBusiness =
      noClasses()
          .that()
          .resideOutsideOfPackage("copydesk.stage.http..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(JETTY)
          .because("what is served is Routes: give HttpExchange a method where it lacks one");

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
              })
          .because(
              "the broker's classes change with every release of Kafka: ask KafkaConnection, and"
                  + " give it a method where it cannot say what is needed");

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
          .haveModifier(JavaModifier.FINAL)
          .because("nothing here is made for extension: add final, or abstract where it is");

  private static ArchRule module(String module, String... mayUse) {
    String own = "copydesk." + module + "..";
    return classes()
        .that()
        .resideInAPackage(own)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(Stream.of(own, "java.."), Stream.of(mayUse)).toArray(String[]::new))
        .because(
            "docs/architecture.md's table gives "
                + module
                + " no more: move the class to the module whose job it does, or what it needs to"
                + " one that both may use");
  }

  private static ArchRule packagesOf(String module) {
    return slices()
        .matching("copydesk." + module + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because(cut("package"));
  }

  private static String cut(String part) {
    return "what goes round in a circle cannot be read, tested or changed one "
        + part
        + " at a time: move the class that closes the circle to the "
        + part
        + " that it is about, or hand it what it needs";
  }
}
