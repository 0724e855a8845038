package nl.weeffout.api.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import org.carrot2.clustering.Cluster;
import org.carrot2.clustering.Document;
import org.carrot2.clustering.lingo.LingoClusteringAlgorithm;
import org.carrot2.language.LanguageComponents;

/** Carrot2's Lingo over the same texts, with its Dutch stemmer and stop words, asked for as many clusters as it gives. */
final class LingoBench {
    private static final String LANGUAGE = "Dutch";
    private static final int MOST_CLUSTERS = 100;

    private LingoBench() {}

    static Measured<List<Collection<CaseId>>> measure(List<MiningCase> cases) {
        return Measured.of(() -> clusters(cases));
    }

    private static List<Collection<CaseId>> clusters(List<MiningCase> cases) {
        LingoClusteringAlgorithm lingo = new LingoClusteringAlgorithm();
        lingo.desiredClusterCount.set(MOST_CLUSTERS);
        List<Collection<CaseId>> groups = new ArrayList<>();
        for (Cluster<Text> cluster : lingo.cluster(cases.stream().map(Text::new), dutch(lingo))) {
            groups.add(cluster.getDocuments().stream()
                    .map(text -> text.record().stored().id())
                    .toList());
        }
        return groups;
    }

    private static LanguageComponents dutch(LingoClusteringAlgorithm lingo) {
        try {
            return LanguageComponents.loader()
                    .limitToLanguages(LANGUAGE)
                    .limitToAlgorithms(lingo)
                    .load()
                    .language(LANGUAGE);
        } catch (IOException e) {
            throw new UncheckedIOException("the stop words of Lingo cannot be read", e);
        }
    }

    private record Text(MiningCase record) implements Document {
        @Override
        public void visitFields(java.util.function.BiConsumer<String, String> fields) {
            switch (record.stored().content()) {
                case ExceptionCase exception -> {
                    fields.accept("narrative", exception.narrative().value());
                    fields.accept("measure", exception.measure().value());
                }
                case GrantCase grant ->
                    fields.accept("narrative", grant.narrative().value());
            }
        }
    }
}
