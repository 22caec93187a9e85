package copydesk.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The row of {@code bench} in docs/architecture.md's table; {@code app} holds the other modules.
 */
@AnalyzeClasses(packages = "copydesk.bench", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule benchKnowsRecordsExtractAndCopiesOnly =
      classes()
          .that()
          .resideOutsideOfPackage("copydesk.bench.pipeline")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "copydesk.bench..",
              "copydesk.records..",
              "copydesk.extract..",
              "copydesk.enrich.copy..",
              "com.fasterxml.jackson..",
              "picocli..",
              "org.tukaani..",
              "edu.emory..",
              "edu.stanford..", // on the class path in the profile corenlp only
              "java..")
          .because(
              "what learns and measures works on texts, without Kafka, but for bench.pipeline: read"
                  + " what it needs from files, or give it a row in docs/architecture.md's table first");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .matching("copydesk.bench.(*)..")
          .should()
          .beFreeOfCycles()
          .because(
              "each kind of model is trained on its own: move what two of them share to a package"
                  + " below both");
}
