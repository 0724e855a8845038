package nl.weeffout.indexer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import nl.weeffout.domain.RecordStoreContract;
import nl.weeffout.domain.RedactedText;
import org.apache.lucene.index.IndexReader;
import org.junit.jupiter.api.Test;

class WhoMayKnowWhomTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.weeffout");

    private static final List<String> PACKAGES = List.of(
            "nl.weeffout.domain",
            "nl.weeffout.domain.pattern",
            "nl.weeffout.domain.query",
            "nl.weeffout.indexer.redact",
            "nl.weeffout.indexer.ingest",
            "nl.weeffout.indexer.store",
            "nl.weeffout.indexer.lucene",
            "nl.weeffout.indexer.elasticsearch",
            "nl.weeffout.indexer.dutch",
            "nl.weeffout.indexer.thesaurus",
            "nl.weeffout.indexer.vector",
            "nl.weeffout.indexer.wordvector");

    private static ArchRule domainKnowsOnlyTheJdk() {
        return noClasses()
                .that()
                .resideInAPackage("nl.weeffout.domain..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("nl.weeffout.domain..", "java..", "org.jspecify..");
    }

    private static ArchRule onlyTheIndexKnowsLucene() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("nl.weeffout.indexer.lucene..", "nl.weeffout.indexer.dutch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene.index..");
    }

    private static ArchRule onlyTheIndexKnowsElasticsearch() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("nl.weeffout.indexer.elasticsearch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("co.elastic.clients..", "org.elasticsearch..", "org.apache.http..");
    }

    private static ArchRule onlyTheVectorsKnowOnnxRuntime() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("nl.weeffout.indexer.vector..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.onnxruntime..");
    }

    private static ArchRule rawTextStaysAtTheDoor() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("nl.weeffout.indexer.redact..", "nl.weeffout.indexer.ingest..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("RawText");
    }

    private static ArchRule onlyTrainingKnowsTribuo() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("TaggerTraining")
                .and()
                .doNotHaveSimpleName("CrfWeights")
                .and()
                .doNotHaveSimpleName("TruncatedSvd")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.tribuo..");
    }

    private static ArchRule onlyTheRedactorAndTheStoreSayThatATextIsRedacted() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        "nl.weeffout.indexer.redact..", "nl.weeffout.indexer.store..", "nl.weeffout.domain..")
                .should()
                .callMethod(RedactedText.class, "ofRedacted", String.class);
    }

    @Test
    void theDomainKnowsOnlyTheJdk() {
        domainKnowsOnlyTheJdk().check(CLASSES);
    }

    @Test
    void onlyTheTrainingKnowsTribuo() {
        onlyTrainingKnowsTribuo().check(CLASSES);
    }

    @Test
    void onlyTheSentenceVectorsKnowOnnxRuntime() {
        onlyTheVectorsKnowOnnxRuntime().check(CLASSES);
    }

    @Test
    void onlyTheSearchIndexKnowsLucene() {
        onlyTheIndexKnowsLucene().check(CLASSES);
    }

    @Test
    void onlyTheSearchIndexKnowsElasticsearch() {
        onlyTheIndexKnowsElasticsearch().check(CLASSES);
    }

    @Test
    void rawTextStaysInIngestAndRedactor() {
        rawTextStaysAtTheDoor().check(CLASSES);
    }

    @Test
    void onlyTheRedactorAndTheStoreDeclareTextRedacted() {
        onlyTheRedactorAndTheStoreSayThatATextIsRedacted().check(CLASSES);
    }

    @Test
    void everyPackageNamedInARuleHasClasses() {
        for (String name : PACKAGES) {
            assertThat(CLASSES.stream().filter(one -> one.getPackageName().equals(name)))
                    .as(name)
                    .isNotEmpty();
        }
    }

    @Test
    void theRulesFailWhereTheyAreBroken() {
        // A test of the domain's package that knows the test library.
        assertThatThrownBy(() ->
                        domainKnowsOnlyTheJdk().check(new ClassFileImporter().importClasses(RecordStoreContract.class)))
                .isInstanceOf(AssertionError.class);
        JavaClasses offenders = new ClassFileImporter().importClasses(Offender.class);
        assertThatThrownBy(() -> onlyTheIndexKnowsLucene().check(offenders)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> onlyTheIndexKnowsElasticsearch().check(offenders))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> onlyTrainingKnowsTribuo().check(offenders)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> onlyTheVectorsKnowOnnxRuntime().check(offenders))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> rawTextStaysAtTheDoor().check(offenders)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(
                        () -> onlyTheRedactorAndTheStoreSayThatATextIsRedacted().check(offenders))
                .isInstanceOf(AssertionError.class);
    }

    /** Breaks each rule once. */
    @SuppressWarnings("unused")
    private record Offender(
            IndexReader reader,
            co.elastic.clients.elasticsearch.ElasticsearchClient client,
            nl.weeffout.indexer.redact.RawText raw,
            org.tribuo.Feature feature,
            ai.onnxruntime.OrtEnvironment environment) {
        static RedactedText declare(String text) {
            return RedactedText.ofRedacted(text);
        }
    }
}
