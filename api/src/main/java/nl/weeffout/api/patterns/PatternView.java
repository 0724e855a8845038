package nl.weeffout.api.patterns;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.GroundProfile;
import nl.weeffout.domain.pattern.NearbyCase;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.PatternWeight;
import org.jspecify.annotations.Nullable;

/**
 * A pattern as the API and the pages show it; its cases are a list of their own.
 *
 * @param description its figures, and a sentence of one of its records
 * @param size records, possible duplicates counted each
 * @param households records, possible duplicates and records of one household counted once
 * @param strength how sure it is, 0 to 1
 * @param attention how much attention it deserves, 0 to 1: how sure it is times how much it weighs
 * @param weight how much it weighs and by what; null in runs of before it was kept
 * @param status sure, or suggestion where chance and a common topic may bring as much
 * @param weeffout id of the weeffout of its main ground and rule, or null where its members speak of none
 * @param municipalities records for each municipality's name
 * @param amounts in euros over the records that note one, or null
 * @param nearby records that resemble its own and are none of them, the nearest first
 */
public record PatternView(
        String id,
        String kind,
        String title,
        String description,
        List<String> terms,
        int size,
        int households,
        double strength,
        double attention,
        @Nullable PatternWeight weight,
        @Schema(allowableValues = {SURE, SUGGESTION}) String status,
        @Schema(types = {"string", "null"}) @Nullable String weeffout,
        LocalDate from,
        LocalDate to,
        SortedMap<String, Integer> municipalities,
        CasePattern.@Nullable Amounts amounts,
        List<Nearby> nearby) {
    static final String SURE = "sure";
    static final String SUGGESTION = "suggestion";

    /**
     * A record that comes near.
     *
     * @param likeness 0 to 1
     * @param missing what sets the pattern's records apart and it lacks
     * @param own what it has and hardly a record of the pattern
     */
    public record Nearby(String id, double likeness, List<String> missing, List<String> own) {
        static Nearby of(NearbyCase nearby) {
            return new Nearby(nearby.caseId().value(), nearby.likeness(), nearby.missing(), nearby.own());
        }
    }

    /** The view of a pattern, with a description that has been filled in and those nearby records that may be shown. */
    static PatternView of(CasePattern pattern, PatternRun run, String description, List<NearbyCase> nearby) {
        return new PatternView(
                pattern.id().value(),
                pattern.kind().key(),
                pattern.title(),
                description,
                pattern.terms(),
                pattern.size(),
                pattern.households(),
                pattern.strength(),
                pattern.attention(),
                pattern.weight(),
                status(pattern),
                run.rules()
                        .profile(pattern.id())
                        .flatMap(GroundProfile::knownWeeffout)
                        .orElse(null),
                pattern.from(),
                pattern.to(),
                pattern.municipalities(),
                pattern.amounts(),
                nearby.stream().map(Nearby::of).toList());
    }

    static String status(CasePattern pattern) {
        return pattern.isSure() ? SURE : SUGGESTION;
    }
}
