package nl.weeffout.indexer.elasticsearch;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.TextVector;

/** Records of random words with random vectors, the same ones each time. */
final class RandomCases {
    private static final List<String> WORDS = List.of(
            "huurtoeslag",
            "huurschuld",
            "de woning",
            "fiets",
            "koelkast",
            "toeslag",
            "uitkering",
            "schuld aan huur",
            "artikel 35 Participatiewet",
            "woningcorporatie",
            "zorg",
            "inkomen");

    private RandomCases() {}

    /** {@code U-0} and so on, each with its number and one more as its change. */
    static List<IndexedCase> of(int size) {
        Random random = new Random(20250615);
        List<IndexedCase> cases = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            StringBuilder text = new StringBuilder("Zaak");
            for (int word = 0; word < 2 + random.nextInt(12); word++) {
                text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
            }
            float[] components = new float[TextVector.LENGTH];
            for (int d = 0; d < components.length; d++) {
                components[d] = (float) random.nextGaussian();
            }
            StoredCase stored = aCase().withId("U-" + i)
                    .costing(Integer.toString(random.nextInt(300)))
                    .withNarrative(text + ".")
                    .stored();
            cases.add(new IndexedCase(
                    new StoredCase(stored.content(), 1, i + 1, Set.of(), null, List.of(), List.of(), stored.source()),
                    CaseTerms.NONE,
                    TextVector.of(components)));
        }
        return cases;
    }
}
