package nl.weeffout.analytics.association;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.weeffout.analytics.association.AssociationFinder.Found;
import nl.weeffout.analytics.count.CountedCase;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.count.Item;
import nl.weeffout.analytics.count.LocalCounts;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.indexer.dutch.ReferenceTables;
import org.junit.jupiter.api.Test;

class AssociationFinderTest {
    private static final AssociationFinder FINDER = new AssociationFinder(ReferenceTables.load());
    private static final Item DIVORCED = new Item(Dimension.HOUSEHOLD, "net gescheiden");
    private static final Item HOUSING = new Item(Dimension.REGELING, "huisvesting");
    private static final Item BANK = new Item(Dimension.ORGANISATION, "bank");

    @Test
    void aPlantedPairIsFoundWithItsNumbers() {
        List<Found> found = find(planted(240, 5));

        assertThat(found).anySatisfy(each -> {
            assertThat(each.set().items()).containsExactlyInAnyOrder(HOUSING, DIVORCED);
            assertThat(each.set().count()).isGreaterThan((long) each.cells().expected());
            assertThat(each.falseDiscovery()).isLessThanOrEqualTo(.05);
        });
    }

    @Test
    void aValueThatAddsNothingMakesNoLargerSet() {
        // The bank stands in every other record whatever else they hold.
        List<Found> found = find(planted(240, 5));

        assertThat(found).noneMatch(each -> each.set().items().contains(BANK));
        assertThat(found).allMatch(each -> each.set().items().size() == 2);
    }

    @Test
    void threeValuesThatOnlyGoTogetherAsThreeAreFoundAsThree() {
        Random random = new Random(8);
        List<CountedCase> cases = new ArrayList<>();
        for (int at = 0; at < 600; at++) {
            boolean housing = random.nextInt(3) == 0;
            boolean bank = random.nextInt(3) == 0;
            boolean divorced = (housing && bank) ? random.nextInt(10) > 0 : random.nextInt(5) == 0;
            cases.add(record(
                    at, housing ? "huisvesting" : "", bank ? "bank" : "", divorced ? "net gescheiden" : "gezin"));
        }

        assertThat(find(cases))
                .anySatisfy(each -> assertThat(each.set().items()).containsExactlyInAnyOrder(HOUSING, BANK, DIVORCED));
    }

    @Test
    void whatGoesTogetherByDefinitionIsNoFinding() {
        List<CountedCase> cases = new ArrayList<>();
        for (int at = 0; at < 100; at++) {
            cases.add(record(at, at % 4 == 0 ? "huurtoeslag" : "", at % 4 == 0 ? "toeslagen" : "", "gezin"));
        }

        assertThat(find(cases)).isEmpty();
        SelfEvident selfEvident =
                new SelfEvident(ReferenceTables.load(), nl.weeffout.indexer.thesaurus.Thesaurus.load());
        assertThat(selfEvident.holds(
                        item(Dimension.ORGANISATION, "uwv"), item(Dimension.ORGANISATION_KIND, "uitkeringsinstantie")))
                .isTrue();
        assertThat(selfEvident.holds(
                        item(Dimension.REGELING, "participatiewet"), item(Dimension.REGELING, "kostendelersnorm")))
                .isTrue();
        assertThat(selfEvident.holds(
                        item(Dimension.GROUND, "g_kostendeler"), item(Dimension.REGELING, "kostendelersnorm")))
                .isTrue();
        assertThat(selfEvident.holds(item(Dimension.HOUSEHOLD, "oudere"), item(Dimension.REGELING, "aow")))
                .isTrue();
        assertThat(selfEvident.holds(
                        item(Dimension.REGELING, "huurtoeslag"), item(Dimension.ORGANISATION, "burgerzaken")))
                .isFalse();
        assertThat(selfEvident.holds(item(Dimension.REGELING, "wmo"), item(Dimension.REGELING, "jeugdwet")))
                .isFalse();
    }

    @Test
    void theOrderOfTheRecordsDoesNotMatter() {
        List<CountedCase> cases = planted(240, 5);
        List<CountedCase> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(find(shuffled)).isEqualTo(find(cases));
    }

    @Test
    void ofTwentyDrawsInWhichNothingGoesTogetherAtMostOneHasAFinding() {
        int draws = 200;
        int withAny = 0;
        for (int seed = 0; seed < draws; seed++) {
            Random random = new Random(seed);
            List<CountedCase> cases = new ArrayList<>();
            for (int at = 0; at < 200; at++) {
                cases.add(record(
                        at,
                        List.of("huisvesting", "zvw", "briefadres", "wgs", "ww").get(random.nextInt(5)),
                        List.of("bank", "school", "politie", "rdw", "notaris").get(random.nextInt(5)),
                        List.of("net gescheiden", "oma met kleinkind", "woongroep")
                                .get(random.nextInt(3))));
            }
            withAny += find(cases).isEmpty() ? 0 : 1;
        }

        // Two standard errors above one in twenty.
        assertThat(withAny).isLessThanOrEqualTo(16);
    }

    private static Item item(Dimension dimension, String value) {
        return new Item(dimension, value);
    }

    private static List<Found> find(List<CountedCase> cases) {
        return FINDER.find(new LocalCounts(cases), RecordKind.EXCEPTIONS);
    }

    /** Who was divorced stands beside housing three times as often as others do. */
    private static List<CountedCase> planted(int number, int seed) {
        Random random = new Random(seed);
        List<CountedCase> cases = new ArrayList<>();
        for (int at = 0; at < number; at++) {
            boolean divorced = random.nextInt(5) == 0;
            boolean housing = random.nextInt(10) < (divorced ? 7 : 1);
            cases.add(record(
                    at,
                    housing ? "huisvesting" : "",
                    at % 2 == 0 ? "bank" : "",
                    divorced ? "net gescheiden" : "gezin"));
        }
        return cases;
    }

    private static CountedCase record(int number, String regeling, String organisation, String household) {
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        if (!regeling.isEmpty()) {
            values.put(Dimension.REGELING, List.of(regeling));
        }
        if (!organisation.isEmpty()) {
            values.put(Dimension.ORGANISATION, List.of(organisation));
        }
        values.put(Dimension.HOUSEHOLD, List.of(household));
        return new CountedCase(
                new CaseId("E-" + number), RecordKind.EXCEPTIONS, LocalDate.of(2021, 5, 1), values, null);
    }
}
