package nl.weeffout.indexer.dutch;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import nl.weeffout.domain.Municipality;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class ReferenceTablesTest {
    private final ReferenceTables tables = ReferenceTables.load();

    @Test
    void findsEveryRegelingByEachOfItsSpellings() {
        everySpellingIsFound(
                "regelingen.tsv", 5, 8, typed -> tables.regeling(typed).orElse("none"));
    }

    @Test
    void findsEveryOrganisationByEachOfItsSpellings() {
        everySpellingIsFound(
                "organisaties.tsv", 3, 5, typed -> tables.organisation(typed).orElse("none"));
    }

    @Test
    void findsEveryCategoryByEachOfItsSpellings() {
        everySpellingIsFound(
                "categorieen.tsv", 2, 4, typed -> tables.category(typed).orElse("none"));
    }

    @Test
    void aKeyIsNeverReadAsAnother() {
        for (String[] row : ResourceTable.rows("regelingen.tsv")) {
            assertThat(tables.regeling(row[0]).orElse(row[0])).isEqualTo(row[0]);
        }
        for (String[] row : ResourceTable.rows("categorieen.tsv")) {
            assertThat(tables.category(row[0]).orElse(row[0])).isEqualTo(row[0]);
        }
    }

    private static void everySpellingIsFound(
            String resource, int column, int columns, Function<String, String> lookUp) {
        Set<String> keys = new HashSet<>();
        SoftAssertions.assertSoftly(softly -> {
            for (String[] row : ResourceTable.rows(resource)) {
                softly.assertThat(row).as(row[0]).hasSize(columns);
                softly.assertThat(keys.add(row[0]))
                        .as("key %s stands once", row[0])
                        .isTrue();
                for (String spelling : row[column].split(" \\| ", -1)) {
                    softly.assertThat(lookUp.apply(spelling)).as(spelling).isEqualTo(row[0]);
                    softly.assertThat(lookUp.apply(spelling.toUpperCase(java.util.Locale.ROOT)))
                            .as("%s in capitals", spelling)
                            .isEqualTo(row[0]);
                    softly.assertThat(lookUp.apply(" " + spelling.replace(' ', '-') + ". "))
                            .as("%s with hyphens", spelling)
                            .isEqualTo(row[0]);
                }
            }
        });
    }

    @Test
    void onlyAsFieldNamesSpellingsOfItsOwnRow() {
        for (String[] row : ResourceTable.rows("regelingen.tsv")) {
            if (!row[6].isEmpty()) {
                assertThat(row[5].split(" \\| ")).as(row[0]).contains(row[6].split(" \\| "));
            }
        }
    }

    @Test
    void findsEveryMunicipalityWithItsProvince() {
        Set<String> codes = new HashSet<>();
        for (String[] row : ResourceTable.rows("gemeenten.tsv")) {
            assertThat(codes.add(row[0])).as(row[0]).isTrue();
            Municipality municipality = new Municipality(row[1], row[0], row[4]);
            int from = row[2].isEmpty() ? 2018 : Integer.parseInt(row[2]);
            int to = row[3].isEmpty() ? 2026 : Integer.parseInt(row[3]);
            assertThat(tables.municipality(row[0], from)).contains(municipality);
            assertThat(tables.municipality(row[0], to)).contains(municipality);
        }
    }

    @Test
    void knowsAMunicipalityInItsOwnYearsOnly() {
        assertThat(tables.municipality("GM0457", 2021)).map(Municipality::name).contains("Weesp");
        assertThat(tables.municipality("GM0457", 2023)).isEmpty();
        assertThat(tables.municipality("GM1992", 2022)).isEmpty();
        assertThat(tables.municipality("GM1992", 2023)).map(Municipality::name).contains("Voorne aan Zee");
        assertThat(tables.municipality("GM9999", 2022)).isEmpty();
    }

    @Test
    void findsEverySynonymByEachOfItsWords() {
        DutchAnalysis analysis = DutchAnalysis.load();
        for (String[] row : ResourceTable.rows("synoniemen.tsv")) {
            for (String typed : row[0].split(" \\| ")) {
                assertThat(analysis.terms(typed))
                        .as(typed)
                        .extracting(DutchTerm::stem)
                        .containsExactly(analysis.stem(row[1]));
                assertThat(analysis.searchStem(typed)).as(typed).isEqualTo(analysis.searchStem(row[1]));
            }
        }
    }

    @Test
    void readsShortAbbreviationsInFieldsOnly() {
        assertThat(tables.terms(aCase().about("pw").withNarrative("Niets.").build())
                        .regelingen())
                .containsExactly("participatiewet");
        assertThat(tables.terms(aCase().about("iets")
                                .withNarrative("De pw was zoek.")
                                .build())
                        .regelingen())
                .isEmpty();
        assertThat(tables.terms(aCase().about("iets")
                                .withNarrative("De kdn was zoek.")
                                .build())
                        .regelingen())
                .containsExactly("kostendelersnorm");
    }

    @Test
    void readsNoNameInAPlaceholder() {
        assertThat(tables.terms(aCase().about("iets")
                                .withNarrative("[ADRES] [BSN-2]")
                                .withOrganisations()
                                .build())
                        .organisaties())
                .isEmpty();
    }
}
