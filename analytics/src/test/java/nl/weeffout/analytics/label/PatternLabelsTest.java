package nl.weeffout.analytics.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.weeffout.analytics.similarity.CaseViews;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.MemberReason;
import nl.weeffout.domain.pattern.MemberReason.Kind;
import nl.weeffout.domain.pattern.NearbyCase;
import nl.weeffout.domain.pattern.PatternDescription;
import nl.weeffout.domain.pattern.TextPlace;
import nl.weeffout.indexer.thesaurus.ConceptFacet;
import org.junit.jupiter.api.Test;

class PatternLabelsTest {
    private final List<MiningCase> tenants = Corpus.records(100, "huurtoeslag", Corpus.TENANT);
    private final List<MiningCase> fridges = Corpus.records(200, "bijzondere bijstand", Corpus.FRIDGE);
    private final List<MiningCase> business = Corpus.records(300, "", Corpus.BUSINESS);
    private final List<MiningCase> all =
            List.of(tenants, fridges, business).stream().flatMap(List::stream).toList();

    @Test
    void aTitleNamesTheRegelingAndAPhraseAsItWasWritten() {
        assertThat(PatternTitler.labels(all, List.of(tenants, fridges)))
                .extracting(PatternLabel::title)
                .satisfiesExactly(
                        tenant -> assertThat(tenant).startsWith("Huurtoeslag: ").contains("vorige huurder"),
                        fridge -> assertThat(fridge)
                                .startsWith("Bijzondere bijstand: ")
                                .contains("koelkast"));
    }

    @Test
    void aTitleHoldsNoPlaceholderNoPlaceAndNoVerbThatSaysNothing() {
        for (PatternLabel label : PatternTitler.labels(all, List.of(tenants, fridges, business))) {
            assertThat(words(label.title()).split("[^\\p{L}]+"))
                    .as(label.title())
                    .doesNotContain("naam", "leiden", "staat", "deed", "drie", "nog");
        }
    }

    @Test
    void aTitleHoldsNoInflectedAdjectiveWithoutWhatItDescribes() {
        List<MiningCase> lawyers = Corpus.records(
                800,
                "",
                List.of(
                        "De advocaat kwam. Bijzondere afgewezen.",
                        "Rekening van de advocaat; juridische hulp, bijzondere gevraagd.",
                        "Haar advocaat vroeg bijzondere, te laat.",
                        "Met een advocaat. Bijzondere geweigerd.",
                        "De boete en de advocaat betaald, bijzondere niet."));
        List<MiningCase> more = new ArrayList<>(all);
        more.addAll(lawyers);
        assertThat(words(PatternTitler.labels(more, List.of(lawyers)).getFirst().title()))
                .contains("advocaat")
                .doesNotContain("bijzondere");
    }

    @Test
    void groupsOfTheSameWordsStillGetTitlesOfTheirOwn() {
        List<MiningCase> again = Corpus.records(400, "huurtoeslag", Corpus.TENANT);
        List<MiningCase> thrice = Corpus.records(500, "huurtoeslag", Corpus.TENANT);
        List<MiningCase> more = new ArrayList<>(all);
        more.addAll(again);
        more.addAll(thrice);
        assertThat(PatternTitler.labels(more, List.of(tenants, again, thrice)))
                .extracting(PatternLabel::title)
                .doesNotHaveDuplicates()
                .allSatisfy(title -> assertThat(title).doesNotContain("(2)"));
    }

    @Test
    void theOrderOfTheRecordsMakesNoDifference() {
        List<MiningCase> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(PatternTitler.labels(shuffled, List.of(tenants, fridges)))
                .isEqualTo(PatternTitler.labels(all, List.of(tenants, fridges)));
    }

    @Test
    void recordsWithoutAnyTextStillGetATitle() {
        List<MiningCase> silent = Corpus.records(600, "", List.of("", "", "", ""));
        assertThat(PatternTitler.labels(silent, List.of(silent)))
                .singleElement()
                .satisfies(label -> assertThat(label.title()).isNotBlank());
    }

    @Test
    void aReasonPointsAtTheSentenceItStandsIn() {
        PatternLabel label = PatternTitler.labels(all, List.of(tenants)).getFirst();
        MiningCase member = tenants.get(1);
        List<MemberReason> reasons = MemberReasons.of(member, label);
        assertThat(reasons)
                .extracting(MemberReason::label)
                .contains("huurtoeslag")
                .doesNotHaveDuplicates();
        assertThat(reasons)
                .filteredOn(reason -> reason.kind() == Kind.RULE)
                .singleElement()
                .satisfies(rule -> assertThat(rule.place()).isEmpty());
        assertThat(reasons)
                .filteredOn(
                        reason -> reason.kind() == Kind.WORDS && reason.label().equals("vorige huurder"))
                .singleElement()
                .satisfies(phrase -> assertThat(StoredSentences.at(
                                phrase.place().orElseThrow(), member.stored().content()))
                        .hasValueSatisfying(
                                sentence -> assertThat(sentence.value()).isEqualTo(Corpus.TENANT.get(1))));
        assertThat(reasons).allSatisfy(reason -> assertThat(reason.weight()).isPositive());
    }

    @Test
    void aSentenceThatHasChangedIsNotShownInAnothersPlace() {
        TextPlace place =
                new TextPlace("omschrijving", 0, Corpus.TENANT.getFirst().indexOf('.') + 1);
        assertThat(StoredSentences.at(place, tenants.getFirst().stored().content()))
                .isNotEmpty();
        assertThat(StoredSentences.at(place, fridges.getFirst().stored().content()))
                .isEmpty();
    }

    @Test
    void aDescriptionGivesTheFiguresAndASentenceOfAMember() {
        PatternLabel label = PatternTitler.labels(all, List.of(tenants)).getFirst();
        PatternDescription description =
                PatternDescriber.describe(tenants, Collections.nCopies(tenants.size(), .5), label);
        assertThat(description.figures()).startsWith("5 casussen in Leiden, 2025, meest huurtoeslag");
        MiningCase quoted = tenants.stream()
                .filter(member -> member.stored().id().equals(description.typicalCase()))
                .findFirst()
                .orElseThrow();
        TextPlace place = description.typicalSentence();
        assertThat(place).isNotNull();
        assertThat(StoredSentences.at(place, quoted.stored().content()))
                .hasValueSatisfying(sentence -> assertThat(sentence.value()).contains("vorige huurder"));
    }

    @Test
    void theNearestRecordThatIsNoMemberIsToldWithWhatItLacks() {
        MiningCase near = Corpus.records(700, "", List.of("Een huurder staat ingeschreven op het adres van de school."))
                .getFirst();
        List<MiningCase> cases = new ArrayList<>(all);
        cases.add(near);
        PatternLabel label = PatternTitler.labels(cases, List.of(tenants)).getFirst();
        List<NearbyCase> nearby = new NearbyCases(CaseViews.of(cases), cases, Long.MAX_VALUE)
                .of(IntStream.range(0, tenants.size()).boxed().toList(), label);
        assertThat(nearby.getFirst().caseId()).isEqualTo(new CaseId("C-700"));
        assertThat(nearby.getFirst().missing()).contains("huurtoeslag", "vorige huurder");
        assertThat(nearby)
                .extracting(NearbyCase::caseId)
                .doesNotContainAnyElementsOf(
                        tenants.stream().map(each -> each.stored().id()).toList());
    }

    @Test
    void contrastIsDunningsLogLikelihoodWorkedOutByHand() {
        // 3 of 4 members and 1 of 9 others: p1 = .75, p0 = 1.5 / 10 = .15.
        Contrast contrast = new Contrast(3, 4, 1, 9);
        assertThat(contrast.likelihood()).isCloseTo(3 * Math.log(5) + Math.log(.25 / .85), within(1e-12));
        assertThat(contrast.evidence()).isCloseTo(Math.log(5), within(1e-12));
        assertThat(new Contrast(1, 4, 0, 9).likelihood()).isZero();
        assertThat(new Contrast(2, 4, 9, 9).likelihood()).isZero();
    }

    @Test
    void ofAConceptsLabelOnlyWhatTheRecordsSpeakOfIsShown() {
        assertThat(ConceptWording.of(
                        "koelkast, wasmachine, fornuis", ConceptFacet.KOSTEN, Map.of("koelkast", 3, "wasmachin", 0), 4))
                .isEqualTo("koelkast");
        assertThat(ConceptWording.of("tandarts en gebit", ConceptFacet.KOSTEN, Map.of(), 4))
                .isEqualTo("tandarts en gebit");
    }

    @Test
    void whatHappenedKeepsTheWordsThatTheRestOfItsLabelHangsOn() {
        assertThat(ConceptWording.of(
                        "identiteitsbewijs kwijt, gestolen of verlopen",
                        ConceptFacet.SITUATIE,
                        Map.of("gestol", 3, "verlop", 2),
                        4))
                .isEqualTo("identiteitsbewijs kwijt, gestolen of verlopen");
        assertThat(ConceptWording.of(
                        "verdacht van fraude, eigenlijk onvermogen", ConceptFacet.SITUATIE, Map.of("fraud", 3), 4))
                .isEqualTo("verdacht van fraude");
    }

    @Test
    void whatHappenedStandsBehindTheTitleAlsoWhereMostMembersSayItInOtherWords() {
        List<String> texts =
                new ArrayList<>(Collections.nCopies(12, "De verhuurder liet iemand wonen die er weg is gegaan."));
        Collections.fill(texts.subList(0, 3), "De vorige bewoner ging nooit weg bij de verhuurder.");
        List<MiningCase> alike = Corpus.records(1000, "huurtoeslag", texts);
        List<MiningCase> many = new ArrayList<>(alike);
        many.addAll(Corpus.records(2000, "", Collections.nCopies(300, "De rekening van de garage was te hoog.")));
        assertThat(PatternTitler.labels(many, List.of(alike)).getFirst().title())
                .endsWith("(iemand anders staat nog ingeschreven op het adres)");
    }

    /** A title without the concept behind it, whose label is a sentence of its own. */
    private static String words(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll(" \\(.*\\)", "");
    }
}
