package nl.weeffout.analytics.ranking;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.indexer.thesaurus.ConceptMatch;
import nl.weeffout.indexer.thesaurus.Thesaurus;

/**
 * What a case may cost the household beyond money: what it loses, or threatens to. Told from concepts of the thesaurus, so a
 * denial is not heard, and from the outcome that was noted.
 */
enum Harm {
    HOME(
            "woning kwijt of op straat",
            "v_uithuiszetting v_dak_gezin v_terug_opvang v_vast_in_opvang s_dakloos s_economisch_dakloos s_huurachterstand"),
    DEBT(
            "schulden",
            "v_schuld v_schuldregeling_mislukt v_beslag v_terugbetalen s_meerdere_schulden s_belastingschuld s_beslag_te_hoog"),
    SUBSISTENCE("niets om van te leven", "v_geen_inkomen v_afsluiting s_afsluiting s_voedsel_nood"),
    HEALTH("zorg blijft uit", "v_zorgmijding v_onverzekerd v_stress v_overbelast s_onverzekerd"),
    FAMILY("gezin in de knel", "v_gezin_gescheiden v_school_uitval s_uithuisplaatsing s_thuiszitter"),
    SAFETY("onveilig", "v_veiligheid s_gevlucht_geweld"),
    WORK("werk kwijt", "v_baan_kwijt"),
    RESIDENCE("verblijf in gevaar", "v_verblijf"),
    /** Nobody could do anything about it. */
    REFUSED("afgewezen of vastgelopen", "w_afgewezen");

    private static final String STUCK = "vastgelopen";

    private static final Map<String, Harm> BY_CONCEPT = Arrays.stream(values())
            .flatMap(harm -> harm.concepts().map(concept -> Map.entry(concept, harm)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String label;
    private final String concepts;

    /** @param concepts ids of the concepts that tell of it, between spaces */
    Harm(String label, String concepts) {
        this.label = label;
        this.concepts = concepts;
    }

    /** What people read, in Dutch. */
    String label() {
        return label;
    }

    /** The ids of the concepts that tell of it. */
    Stream<String> concepts() {
        return Arrays.stream(concepts.split(" "));
    }

    /** What a record tells of. Costs a walk through its narrative. */
    static Set<Harm> of(MaatwerkCase content) {
        Set<Harm> harms = EnumSet.noneOf(Harm.class);
        for (ConceptMatch match : Thesaurus.load().finder().find(content.narrative())) {
            Harm harm = BY_CONCEPT.get(match.concept().id());
            if (harm != null) {
                harms.add(harm);
            }
        }
        boolean stuck = switch (content) {
            case ExceptionCase exception ->
                exception.outcome().value().strip().toLowerCase(Locale.ROOT).equals(STUCK);
            case GrantCase grant -> false;
        };
        if (stuck) {
            harms.add(REFUSED);
        }
        return harms;
    }
}
