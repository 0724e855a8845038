package nl.weeffout.analytics.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.SentenceVector;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.Municipality;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.SourceLine;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.indexer.dutch.DutchTerm;

/** Records of invented words: every fault has a few of its own, the rest is drawn from what all records use. */
public final class FaultCases {
    /** Records of each fault; those of the first fault come first. */
    public static final int EACH = 12;

    private FaultCases() {}

    /** The records of some faults and some others, by id. */
    public static List<MiningCase> of(int faults, int others) {
        List<MiningCase> cases = new ArrayList<>();
        Random random = new Random(1);
        for (int number = 0; number < faults * EACH + others; number++) {
            cases.add(one(number, number < faults * EACH ? number / EACH : -1, random));
        }
        return cases;
    }

    /** A record of a fault, or of none below 0. */
    public static MiningCase one(int number, int fault, Random random) {
        List<String> words = new ArrayList<>(random.ints(25, 0, 300)
                .mapToObj(word -> "common" + (int) Math.sqrt(word * 300.0))
                .toList());
        float[] vector = new float[16];
        for (int d = 0; d < vector.length; d++) {
            vector[d] = (float) random.nextGaussian();
        }
        if (fault >= 0) {
            for (int word = 0; word < 8; word++) {
                words.add("fault" + fault + "x" + random.nextInt(12));
            }
            vector[fault] += 4;
        }
        return saying(number, words, new SentenceVector(vector));
    }

    /** A record of these words. */
    public static MiningCase saying(int number, List<String> words, SentenceVector vector) {
        return new MiningCase(
                stored(number),
                CaseTerms.NONE,
                words.stream()
                        .map(word -> new DutchTerm(word, word, 0, word.length()))
                        .toList(),
                vector);
    }

    private static StoredCase stored(int number) {
        GrantCase grant = new GrantCase(
                new CaseId(String.format(Locale.ROOT, "A-%04d", number)),
                LocalDate.of(2019, 1, 1),
                new Municipality("Zaanstad", "GM0479", null),
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                BigDecimal.TEN,
                null,
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                null);
        return new StoredCase(
                grant, 1, number, Set.of(), null, List.of(), List.of(), new SourceLine("f.csv", number + 1));
    }
}
