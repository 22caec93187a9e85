package copydesk.app;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the extraction core stand one above the other, as docs/architecture.md says. */
@AnalyzeClasses(
    packages = "copydesk.extract",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
final class ExtractLayersTest {
  private static final String ROOM = "copydesk.extract.";

  @ArchTest
  static final ArchRule roomsKnowOnlyThoseBelow =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("word")
          .definedBy(ROOM + "word..")
          .layer("text")
          .definedBy(ROOM + "text..")
          .layer("language")
          .definedBy(ROOM + "language..")
          .layer("model")
          .definedBy(ROOM + "model..")
          .layer("name")
          .definedBy(ROOM + "name..")
          .layer("reference")
          .definedBy(ROOM + "reference..")
          .layer("naming")
          .definedBy(ROOM + "naming..")
          .layer("party")
          .definedBy(ROOM + "party..")
          .layer("office")
          .definedBy(ROOM + "office..")
          .layer("coreference")
          .definedBy(ROOM + "coreference..")
          .layer("quotation")
          .definedBy(ROOM + "quotation..")
          .layer("frame")
          .definedBy(ROOM + "frame..")
          .layer("statement")
          .definedBy(ROOM + "statement..")
          .layer("speaker")
          .definedBy(ROOM + "speaker..")
          .layer("topic")
          .definedBy(ROOM + "topic..")
          .layer("record")
          .definedBy(ROOM + "record..")
          .layer("extractor")
          .definedBy("copydesk.extract")
          .whereLayer("extractor")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("record")
          .mayOnlyBeAccessedByLayers("extractor")
          .whereLayer("topic")
          .mayOnlyBeAccessedByLayers("extractor", "record")
          .whereLayer("speaker")
          .mayOnlyBeAccessedByLayers("extractor", "record")
          .whereLayer("statement")
          .mayOnlyBeAccessedByLayers("extractor", "record", "speaker")
          .whereLayer("frame")
          .mayOnlyBeAccessedByLayers("extractor", "record", "speaker", "statement")
          .whereLayer("quotation")
          .mayOnlyBeAccessedByLayers("speaker", "statement", "frame")
          .whereLayer("coreference")
          .mayOnlyBeAccessedByLayers("extractor", "speaker", "statement")
          .whereLayer("office")
          .mayOnlyBeAccessedByLayers("extractor", "speaker", "statement", "coreference")
          .whereLayer("party")
          .mayOnlyBeAccessedByLayers(
              "extractor", "record", "speaker", "statement", "coreference", "office")
          .whereLayer("naming")
          .mayOnlyBeAccessedByLayers("extractor", "party")
          .whereLayer("reference")
          .mayOnlyBeAccessedByLayers(
              "extractor", "record", "coreference", "office", "party", "naming")
          .whereLayer("language")
          .mayOnlyBeAccessedByLayers("extractor")
          .because(
              "a room that asks one above it cannot be read or tested alone: move the class to the"
                  + " room that it is about, or hand it what it needs");
}
