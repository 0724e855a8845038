package nl.weeffout.analytics.weeffout;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.pattern.GroundProfile;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.RuleSource;
import nl.weeffout.domain.pattern.Weeffout;
import nl.weeffout.domain.pattern.WeeffoutFindings;
import nl.weeffout.domain.pattern.WeeffoutLink;
import nl.weeffout.indexer.thesaurus.Thesaurus;
import org.junit.jupiter.api.Test;

/** One rule behind two situations that share no other word, beside two patterns of other rules. */
class WeeffoutFinderTest {
    private static final PatternId LAWYER = new PatternId("e-lawyer");
    private static final PatternId FRIDGE = new PatternId("e-fridge");
    private static final PatternId PASSPORT = new PatternId("e-passport");
    private static final PatternId CAR = new PatternId("e-car");

    private static final List<MaatwerkCase> CASES = new ArrayList<>();
    private static final Map<PatternId, List<CaseId>> PATTERNS = new TreeMap<>();

    static {
        told(LAWYER, "bijzondere bijstand, art. 35 PW", "Griffierecht van de advocaat was al betaald, dus afgewezen.");
        told(LAWYER, "bijzondere bijstand", "Advocaat voorgeschoten. Kosten al gemaakt, geen bijstand.");
        told(LAWYER, "bijz. bijstand, artikel 35 Participatiewet", "De raadsman is zelf betaald, achteraf kan niet.");
        told(FRIDGE, "bijzondere bijstand", "Koelkast al gekocht. Wie al betaald heeft krijgt niets.");
        told(FRIDGE, "bijz bijst", "Wasmachine reeds aangeschaft, kosten reeds gemaakt.");
        told(FRIDGE, "bijzondere bijstand", "Matras zelf gekocht, vooraf aanvragen was de eis.");
        told(PASSPORT, "Participatiewet", "Geen geldig identiteitsbewijs, dus geen aanvraag.");
        told(PASSPORT, "Participatiewet", "Kan zich niet legitimeren. Eerst een id.");
        told(PASSPORT, "Participatiewet", "Zonder legitimatie neemt het loket niets aan.");
        told(CAR, "Wgs", "Bezit van een auto, hoger dan de koerslijst.");
        told(CAR, "schuldhulp", "De dagwaarde staat in de weg, auto inleveren.");
        told(CAR, "Wgs", "Auto verkopen, dagwaarde te hoog volgens de koerslijst.");
        told(null, "bijzondere bijstand", "Uitvaart: kosten al gemaakt, zelf voorgeschoten, reeds voldaan.");
        told(null, "zorgtoeslag", "De buurvrouw hielp met het formulier.");
        told(null, "Wmo", "Traplift kwam te laat door levertijd.");
        told(null, "Jeugdwet", "Kind wacht op een plek in de dagopvang.");
        for (String narrative : List.of(
                "De hond van de buren blaft.",
                "Het schoolplein wordt verbouwd.",
                "Zij zingt in een koor.",
                "Dagopvang beviel goed.",
                "Tuin opgeknapt door vrijwilligers.",
                "Hij leest de krant in de bibliotheek.",
                "De lift in de flat is stuk.",
                "Oma past op de kleinkinderen.")) {
            told(null, "Wmo", narrative);
        }
    }

    private static void told(@org.jspecify.annotations.Nullable PatternId pattern, String regeling, String narrative) {
        MaatwerkCase told = aCase().withId("U-" + (100 + CASES.size()))
                .about(regeling)
                .withNarrative(narrative)
                .withMeasure("")
                .build();
        CASES.add(told);
        if (pattern != null) {
            PATTERNS.computeIfAbsent(pattern, id -> new ArrayList<>()).add(told.id());
        }
    }

    private final WeeffoutFinder finder = new WeeffoutFinder(CASES, Thesaurus.load());

    @Test
    void linksTheTwoSituationsThatShareGroundAndRuleFirst() {
        WeeffoutLink first = finder.find(PATTERNS, 6).links().getFirst();
        assertThat(List.of(first.one(), first.other())).containsExactly(FRIDGE, LAWYER);
        assertThat(first.weeffout()).isEqualTo("al-betaald.bijzondere-bijstand");
        assertThat(first.question())
                .isEqualTo("Delen deze twee patronen dezelfde weeffout: "
                        + "kosten zijn al gemaakt of betaald (bijzondere bijstand)?");
        assertThat(first.rules().getFirst().key()).isEqualTo("bijzondere-bijstand");
        assertThat(first.sentenceSimilarity()).isEmpty();
    }

    @Test
    void givesEachPatternItsMainGroundAndRuleWithEvidence() {
        Map<PatternId, GroundProfile> profiles = new TreeMap<>();
        finder.find(PATTERNS, 6).profiles().forEach(profile -> profiles.put(profile.pattern(), profile));
        assertThat(profiles.keySet()).isEqualTo(PATTERNS.keySet());
        GroundProfile passport =
                profiles.getOrDefault(PASSPORT, profiles.values().iterator().next());
        assertThat(passport.mainGround())
                .hasValueSatisfying(ground -> assertThat(ground.id()).isEqualTo("g_identificatie"));
        assertThat(passport.mainRule()).map(RuleSource::regeling).contains("participatiewet");
        assertThat(passport.grounds().getFirst().share()).isBetween(.3, 1.0);
        assertThat(passport.grounds().getFirst().lift()).isGreaterThan(2);
        assertThat(passport.evidence())
                .isNotEmpty()
                .allSatisfy(evidence ->
                        assertThat(PATTERNS.getOrDefault(PASSPORT, List.of())).contains(evidence.caseId()));
        assertThat(profiles.values()).allMatch(profile -> profile.mainGround().isPresent());
    }

    @Test
    void theWeeffoutHoldsBothPatternsTheArticleThatTwoRecordsNameAndTheSingleRecordThatSharesIt() {
        Weeffout shared = finder.find(PATTERNS, 6).weeffouten().getFirst();
        assertThat(shared.id()).isEqualTo("al-betaald.bijzondere-bijstand");
        assertThat(shared.patterns()).containsExactly(FRIDGE, LAWYER);
        assertThat(shared.knownRule().flatMap(RuleSource::namedArticle)).contains("art. 35 Participatiewet");
        assertThat(shared.alsoHit()).extracting(hit -> hit.caseId().value()).containsExactly("U-112");
        assertThat(shared.alsoHit().getFirst().sentence()).isZero();
    }

    @Test
    void neitherTheOrderOfRecordsNorThatOfMembersMatters() {
        WeeffoutFindings findings = finder.find(PATTERNS, 6);
        for (int seed = 1; seed <= 5; seed++) {
            List<MaatwerkCase> shuffled = new ArrayList<>(CASES);
            Collections.shuffle(shuffled, new Random(seed));
            Map<PatternId, List<CaseId>> turned = new TreeMap<>(Collections.reverseOrder());
            PATTERNS.forEach((id, members) -> turned.put(id, members.reversed()));
            assertThat(new WeeffoutFinder(shuffled, Thesaurus.load()).find(turned, 6))
                    .isEqualTo(findings);
        }
    }

    @Test
    void givesAsManyLinksAsAreAskedForTheLikeliestFirst() {
        List<WeeffoutLink> all = finder.find(PATTERNS, 6).links();
        assertThat(finder.find(PATTERNS, 1).links()).isEqualTo(all.subList(0, 1));
        assertThat(all).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(finder.find(PATTERNS, 0).links()).isEmpty();
    }

    @Test
    void sentenceVectorsWeighIn() {
        // Vectors that say: the passport and the car are refused in the same way.
        Function<String, float[]> vectors =
                text -> text.matches(".*(?i:identiteit|legitim|auto|eerst een id|dagwaarde).*")
                        ? new float[] {1, .1f}
                        : new float[] {.1f, 1};
        WeeffoutFindings found = new WeeffoutFinder(CASES, Thesaurus.load(), vectors).find(PATTERNS, 6);
        assertThat(found.links()).allMatch(link -> link.sentenceSimilarity().isPresent());
        double with = score(found, CAR, PASSPORT);
        double without = score(finder.find(PATTERNS, 6), CAR, PASSPORT);
        assertThat(with).isGreaterThan(without);
    }

    private static double score(WeeffoutFindings found, PatternId one, PatternId other) {
        return found.links().stream()
                .filter(link -> link.one().equals(one) && link.other().equals(other))
                .mapToDouble(WeeffoutLink::score)
                .findFirst()
                .orElse(-100);
    }

    @Test
    void noPatternsHaveNothingUnderneath() {
        assertThat(finder.find(Map.of(), 6)).isEqualTo(WeeffoutFindings.NONE);
        assertThat(new WeeffoutFinder(List.of(), Thesaurus.load())
                        .find(Map.of(), 6)
                        .profiles())
                .isEmpty();
    }

    @Test
    void onePatternHasAProfileAndNoLinks() {
        WeeffoutFindings found = finder.find(Map.of(CAR, PATTERNS.getOrDefault(CAR, List.of())), 6);
        assertThat(found.links()).isEmpty();
        assertThat(found.weeffouten()).extracting(Weeffout::id).containsExactly("bezit-blokkeert.wgs");
    }

    @Test
    void aPatternOfNobodyOrOfStrangersIsRefused() {
        assertThatThrownBy(() -> finder.find(Map.of(CAR, List.<CaseId>of()), 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pattern e-car has no members");
        assertThatThrownBy(() -> finder.find(Map.of(CAR, List.of(new CaseId("X-1"))), 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("member X-1 of pattern e-car was not read");
    }
}
