package nl.weeffout.analytics.label;

import java.util.ArrayList;
import java.util.List;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.Municipality;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.testing.CaseBuilder;

/** Hand-made records of three faults and of daily business. */
final class Corpus {
    static final Municipality LEIDEN = new Municipality("Leiden", "GM0546", "Zuid-Holland");

    static final List<String> TENANT = List.of(
            "De vorige huurder staat nog ingeschreven op het adres. Huurtoeslag geweigerd.",
            "Huurtoeslag stopt omdat een vorige huurder zich niet heeft uitgeschreven.",
            "Mevrouw krijgt geen huurtoeslag; de vorige huurder staat nog op haar adres.",
            "Op het adres staat een vorige huurder ingeschreven, de toeslag is nul.",
            "Van [NAAM-1] hoort ze dat de vorige huurder nog ingeschreven staat.");

    static final List<String> FRIDGE = List.of(
            "De koelkast is kapot en het gezin heeft een baby. Een lening wil ze niet.",
            "Met een kapotte koelkast bederft de insuline.",
            "Zonder koelkast kan zij haar insuline niet bewaren.",
            "Een koelkast uit de kringloop deed het drie dagen.");

    static final List<String> BUSINESS = List.of(
            "De aanvraag is afgehandeld door het team in Leiden.",
            "Een gesprek over werk en de sollicitatie.",
            "De brief is besproken met de consulent.",
            "Het formulier is samen ingevuld in Leiden.",
            "Een vraag over de school van het kind.",
            "De afspraak is verzet naar dinsdag.");

    private Corpus() {}

    /** Records with these texts, numbered from a first on. */
    static List<MiningCase> records(int first, String regeling, List<String> texts) {
        List<MiningCase> records = new ArrayList<>();
        for (String text : texts) {
            StoredCase stored = CaseBuilder.aCase()
                    .withId("C-" + (first + records.size()))
                    .about(regeling)
                    .in(LEIDEN)
                    .withNarrative(text)
                    .withMeasure("")
                    .withOrganisations()
                    .stored();
            records.add(new MiningCase(
                    stored,
                    ReferenceTables.load().terms(stored.content()),
                    DutchAnalysis.load().terms(text)));
        }
        return records;
    }
}
