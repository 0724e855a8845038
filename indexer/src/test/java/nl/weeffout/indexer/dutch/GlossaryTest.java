package nl.weeffout.indexer.dutch;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.indexer.lucene.LuceneSearchIndex;
import nl.weeffout.indexer.testing.Searches;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word of the glossary is found again in its other usual forms; the rows stand in {@code woordenlijst.tsv}. */
@SuppressWarnings("NullAway.Init")
class GlossaryTest {
    private static final List<String[]> ROWS = ResourceTable.rows("woordenlijst.tsv");

    @TempDir
    private static Path folder;

    private static SearchIndex index;

    @BeforeAll
    static void indexEveryWord() {
        index = LuceneSearchIndex.open(folder, "tables-1");
        for (int i = 0; i < ROWS.size(); i++) {
            index.put(List.of(new IndexedCase(
                    aCase().withId("W-" + i)
                            .about("niets")
                            .withMeasure("")
                            .withOrganisations()
                            .withNarrative("Het ging om " + ROWS.get(i)[1] + ".")
                            .stored(),
                    CaseTerms.NONE)));
        }
        index.commit(1);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    static List<Integer> searches() {
        return java.util.stream.IntStream.range(0, ROWS.size())
                .filter(i -> ROWS.get(i)[0].equals("search"))
                .boxed()
                .toList();
    }

    static List<String[]> names() {
        return ROWS.stream().filter(row -> !row[0].equals("search")).toList();
    }

    @ParameterizedTest
    @MethodSource("searches")
    void findsTheWordInItsOtherForm(int number) {
        String[] row = ROWS.get(number);
        assertThat(Searches.ids(index, row[2]))
                .as("'%s' finds '%s': %s", row[2], row[1], row[3])
                .extracting(CaseId::value)
                .contains("W-" + number);
    }

    @ParameterizedTest
    @MethodSource("names")
    void bringsTheNameUnderItsKey(String how, String typed, String key, String reason) {
        ReferenceTables tables = ReferenceTables.load();
        Optional<String> found = how.equals("regeling") ? tables.regeling(typed) : tables.organisation(typed);
        assertThat(found.orElse("-")).as("%s: %s", typed, reason).isEqualTo(key);
    }

    @Test
    void findsNoOtherWord() {
        assertThat(Searches.ids(index, "strategen"))
                .extracting(id -> ROWS.get(Integer.parseInt(id.value().substring(2)))[1])
                .containsOnly("strateeg");
        assertThat(Searches.ids(index, "woonwagen")).isEmpty();
    }
}
