package nl.weeffout.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.DuplicateLink;
import org.junit.jupiter.api.Test;

class DuplicateFinderTest {
    private final DuplicateFinder finder = new DuplicateFinder(.85);

    /** More records than the finder has room for at first, so that it has to grow. */
    @Test
    void eachOfManyTextsFindsItsCopyAndNothingElse() {
        Random random = new Random(11);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            texts.add(text(random));
            finder.add(new CaseId("A-" + i), TextSignatures.of(texts.getLast()));
        }
        for (int i = 0; i < texts.size(); i += 7) {
            assertThat(finder.find(new CaseId("B-" + i), TextSignatures.of(texts.get(i))))
                    .containsExactly(new DuplicateLink(new CaseId("A-" + i), new CaseId("B-" + i), 1));
        }
    }

    @Test
    void aRecordIsNoDuplicateOfItsOwnEarlierText() {
        Random random = new Random(12);
        String before = text(random);
        String after = text(random);
        finder.add(new CaseId("A-1"), TextSignatures.of(before));
        finder.add(new CaseId("A-1"), TextSignatures.of(after));
        assertThat(finder.find(new CaseId("A-1"), TextSignatures.of(after))).isEmpty();
        assertThat(finder.find(new CaseId("A-2"), TextSignatures.of(before))).isEmpty();
        assertThat(finder.find(new CaseId("A-2"), TextSignatures.of(after))).hasSize(1);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 30; word++) {
            for (int letter = 0; letter < 6; letter++) {
                text.append((char) ('a' + random.nextInt(26)));
            }
            text.append(' ');
        }
        return text.toString();
    }
}
