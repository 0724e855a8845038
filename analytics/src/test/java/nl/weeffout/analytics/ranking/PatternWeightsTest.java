package nl.weeffout.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.HouseholdKey;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.Municipality;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.pattern.PatternWeight;
import nl.weeffout.indexer.thesaurus.Thesaurus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatternWeightsTest {
    private static final String QUIET = "De aanvraag kwam op dinsdag binnen.";
    private static final LocalDate NEWEST = LocalDate.of(2024, 6, 1);

    @Test
    void everyHarmIsToldByConceptsThatExist() {
        for (Harm harm : Harm.values()) {
            assertThat(harm.concepts())
                    .as(harm.name())
                    .allSatisfy(id -> assertThat(Thesaurus.load().concept(id)).isPresent());
        }
    }

    @Test
    void harmIsReadFromTheTextAndFromTheOutcome() {
        assertThat(Harm.of(record(1, "Ontruiming dreigt, geen inkomen meer.", "", NEWEST, 0, null)))
                .containsExactlyInAnyOrder(Harm.HOME, Harm.SUBSISTENCE);
        assertThat(Harm.of(record(2, QUIET, "Vastgelopen", NEWEST, 0, null))).containsExactly(Harm.REFUSED);
        assertThat(Harm.of(record(3, QUIET, "opgelost", NEWEST, 0, null))).isEmpty();
    }

    @Test
    void whatHasMoreOfAnythingWeighsMore() {
        List<List<MaatwerkCase>> plain = pattern(0, 5, QUIET, NEWEST.minusMonths(18), 100);
        for (List<List<MaatwerkCase>> heavier : List.of(
                pattern(100, 12, QUIET, NEWEST.minusMonths(18), 40),
                pattern(100, 5, "Ontruiming dreigt.", NEWEST.minusMonths(18), 100),
                pattern(100, 5, QUIET, NEWEST, 100),
                pattern(100, 5, QUIET, NEWEST.minusMonths(18), 5_000))) {
            List<PatternWeight> weights = weigh(List.of(plain, heavier));
            assertThat(weights.getLast().value())
                    .isGreaterThan(weights.getFirst().value());
        }
    }

    @Test
    void thereIsAReasonForEveryPart() {
        List<List<MaatwerkCase>> pattern = pattern(0, 5, "Ontruiming dreigt.", NEWEST, 1_000);
        assertThat(weigh(List.of(pattern)).getFirst().reason())
                .isEqualTo("5 huishoudens, samen € 5.000; 5 melden ernstige gevolgen (woning kwijt of op straat); "
                        + "5 in het laatste jaar, 0 in het jaar daarvoor: groeit harder dan alle casussen samen.");
    }

    @Test
    void theOrderOfRecordsMakesNoDifference() {
        List<List<MaatwerkCase>> pattern = new ArrayList<>(pattern(0, 9, "Ontruiming dreigt.", NEWEST, 1_000));
        List<PatternWeight> weights = weigh(List.of(pattern));
        Collections.shuffle(pattern, new Random(3));
        assertThat(weigh(List.of(pattern))).isEqualTo(weights);
    }

    @Test
    void aHouseholdIsCountedOnceByItsNumberAndByItsDuplicates() {
        HouseholdKey one = new HouseholdKey("0".repeat(32));
        HouseholdKey other = new HouseholdKey("1".repeat(32));
        MaatwerkCase first = record(1, QUIET, "", NEWEST, 0, one);
        MaatwerkCase second = record(2, QUIET, "", NEWEST, 0, other);
        MaatwerkCase third = record(3, QUIET, "", NEWEST, 0, one);
        MaatwerkCase unnumbered = record(4, QUIET, "", NEWEST, 0, null);
        assertThat(PatternWeights.households(List.of(List.of(first), List.of(second), List.of(unnumbered))))
                .isEqualTo(3);
        assertThat(PatternWeights.households(List.of(List.of(first), List.of(third))))
                .isEqualTo(1);
        assertThat(PatternWeights.households(List.of(List.of(first), List.of(second), List.of(third, second))))
                .isEqualTo(1);
        assertThat(PatternWeights.households(List.of(List.of(unnumbered, first))))
                .isEqualTo(1);
    }

    /** Beside the patterns themselves each year has fifty records. */
    private static List<PatternWeight> weigh(List<List<List<MaatwerkCase>>> patterns) {
        List<LocalDate> dates = new ArrayList<>();
        patterns.forEach(pattern -> pattern.forEach(same -> same.forEach(each -> dates.add(each.date()))));
        for (int day = 0; day < 50; day++) {
            dates.add(NEWEST.minusDays(day));
            dates.add(NEWEST.minusMonths(18).minusDays(day));
        }
        return new PatternWeights(dates).weigh(patterns);
    }

    private static List<List<MaatwerkCase>> pattern(int first, int size, String text, LocalDate date, int euros) {
        List<List<MaatwerkCase>> pattern = new ArrayList<>();
        for (int number = first; number < first + size; number++) {
            pattern.add(List.of(record(number, text, "opgelost", date, euros, null)));
        }
        return pattern;
    }

    private static MaatwerkCase record(
            int number, String text, String outcome, LocalDate date, int euros, @Nullable HouseholdKey household) {
        return new ExceptionCase(
                new CaseId("A-" + number),
                date,
                new Municipality("Zaanstad", "GM0479", null),
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                List.of(),
                List.of(),
                RedactedText.ofRedacted(text),
                RedactedText.EMPTY,
                BigDecimal.valueOf(euros),
                RedactedText.EMPTY,
                RedactedText.ofRedacted(outcome),
                household);
    }
}
