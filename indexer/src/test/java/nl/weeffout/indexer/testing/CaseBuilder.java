package nl.weeffout.indexer.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.HouseholdKey;
import nl.weeffout.domain.IncomingCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.Municipality;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.ReviewNote;
import nl.weeffout.domain.SourceLine;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.TextSignature;
import org.jspecify.annotations.Nullable;

/** A complete record of which a test names only what matters to it. */
public final class CaseBuilder {
    private final RecordKind kind;
    private String id = "U-1";
    private LocalDate date = LocalDate.of(2025, 3, 14);
    private Municipality municipality = new Municipality("Utrecht", "GM0344", "Utrecht");
    private String topic = "huurtoeslag";
    private String narrative = "De huurtoeslag is teruggevorderd omdat het inkomen kort te hoog was.";
    private String measure = "Huurachterstand overgenomen.";
    private List<String> organisations = List.of("Belastingdienst");
    private @Nullable HouseholdKey household;
    private @Nullable QuarantineReason quarantine;
    private List<ReviewNote> notes = List.of();
    private BigDecimal euros = new BigDecimal("640");
    private @Nullable String outcome;

    private CaseBuilder(RecordKind kind) {
        this.kind = kind;
    }

    public static CaseBuilder aCase() {
        return new CaseBuilder(RecordKind.EXCEPTIONS);
    }

    public static CaseBuilder aGrant() {
        return new CaseBuilder(RecordKind.GRANTS);
    }

    public CaseBuilder withId(String value) {
        id = value;
        return this;
    }

    public CaseBuilder on(LocalDate day) {
        date = day;
        return this;
    }

    public CaseBuilder in(Municipality value) {
        municipality = value;
        return this;
    }

    /** Sets the regeling (of a grant: the category) and a narrative that names it. */
    public CaseBuilder about(String value) {
        topic = value;
        narrative = "Het huishouden liep vast op de regels voor " + value + ".";
        return this;
    }

    public CaseBuilder withNarrative(String text) {
        narrative = text;
        return this;
    }

    public CaseBuilder withMeasure(String text) {
        measure = text;
        return this;
    }

    public CaseBuilder withOrganisations(String... names) {
        organisations = List.copyOf(Arrays.asList(names));
        return this;
    }

    /** Sets why it waits for a reviewer. */
    public CaseBuilder waitingFor(QuarantineReason reason) {
        quarantine = reason;
        return this;
    }

    public CaseBuilder withNotes(ReviewNote... values) {
        notes = List.copyOf(Arrays.asList(values));
        return this;
    }

    /** Sets the outcome (of a grant: the alternative that was found). */
    public CaseBuilder endingIn(String value) {
        outcome = value;
        return this;
    }

    public CaseBuilder costing(String amountEuros) {
        euros = new BigDecimal(amountEuros);
        return this;
    }

    public CaseBuilder ofHousehold(@Nullable HouseholdKey key) {
        household = key;
        return this;
    }

    public MaatwerkCase build() {
        return switch (kind) {
            case EXCEPTIONS ->
                new ExceptionCase(
                        new CaseId(id),
                        date,
                        municipality,
                        text("Overvecht"),
                        text("Noord"),
                        text("financiën"),
                        List.of(text(topic)),
                        organisations.stream().map(CaseBuilder::text).toList(),
                        text(narrative),
                        text(measure),
                        euros,
                        text("eenouder"),
                        text(outcome == null ? "opgelost" : outcome),
                        household);
            case GRANTS ->
                new GrantCase(
                        new CaseId(id),
                        date,
                        municipality,
                        text("Noord"),
                        text(topic),
                        text(narrative),
                        euros,
                        2,
                        text(outcome == null ? "geen" : outcome),
                        text("Kringloop"),
                        text("bijzondere bijstand: afgewezen"),
                        text("spoed"),
                        household);
        };
    }

    /** The record on its way in: without flags, with a signature of zeros. */
    public IncomingCase incoming() {
        return new IncomingCase(
                build(),
                Set.of(),
                quarantine,
                notes,
                new TextSignature(new short[TextSignature.LENGTH]),
                new SourceLine("cases.csv", 2));
    }

    /** The record as first version and first change of a store. */
    public StoredCase stored() {
        return new StoredCase(build(), 1, 1, Set.of(), quarantine, notes, List.of(), new SourceLine("cases.csv", 2));
    }

    private static RedactedText text(String value) {
        return RedactedText.ofRedacted(value);
    }
}
