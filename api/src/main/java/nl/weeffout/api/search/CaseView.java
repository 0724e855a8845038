package nl.weeffout.api.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.weeffout.domain.CaseFlag;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.StoredCase;
import org.jspecify.annotations.Nullable;

/**
 * A record as the API and the pages show it; every text is redacted. What a kind of record does not have is left out.
 *
 * @param amountEuros in euros, or null where none was noted
 * @param approvals how many colleagues agreed to a grant, or null
 * @param flags keys of what is odd about it, in alphabetical order
 * @param possibleDuplicates ids of records with a nearly identical text
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CaseView(
        String id,
        String kind,
        LocalDate date,
        String municipality,
        String municipalityCode,
        @Nullable String province,
        String team,
        String narrative,
        @Nullable BigDecimal amountEuros,
        String district,
        String lifeDomain,
        List<String> regelingen,
        List<String> organisaties,
        String measure,
        String household,
        String outcome,
        String category,
        @Nullable Integer approvals,
        String alternative,
        String supplier,
        String priorProvision,
        String reason,
        int version,
        List<String> flags,
        List<String> possibleDuplicates) {

    /** The view of a record. */
    public static CaseView of(StoredCase stored) {
        return switch (stored.content()) {
            case ExceptionCase c ->
                view(
                        stored,
                        c,
                        c.district().value(),
                        c.lifeDomain().value(),
                        texts(c.regelingen()),
                        texts(c.organisaties()),
                        c.measure().value(),
                        c.household().value(),
                        c.outcome().value(),
                        "",
                        null,
                        "",
                        "",
                        "",
                        "");
            case GrantCase c ->
                view(
                        stored,
                        c,
                        "",
                        "",
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "",
                        c.category().value(),
                        c.approvals(),
                        c.alternative().value(),
                        c.supplier().value(),
                        c.priorProvision().value(),
                        c.reason().value());
        };
    }

    private static CaseView view(
            StoredCase stored,
            MaatwerkCase content,
            String district,
            String lifeDomain,
            List<String> regelingen,
            List<String> organisaties,
            String measure,
            String household,
            String outcome,
            String category,
            @Nullable Integer approvals,
            String alternative,
            String supplier,
            String priorProvision,
            String reason) {
        return new CaseView(
                content.id().value(),
                content.kind().key(),
                content.date(),
                content.municipality().name(),
                content.municipality().code(),
                content.municipality().province(),
                content.team().value(),
                content.narrative().value(),
                content.amountEuros(),
                district,
                lifeDomain,
                regelingen,
                organisaties,
                measure,
                household,
                outcome,
                category,
                approvals,
                alternative,
                supplier,
                priorProvision,
                reason,
                stored.version(),
                stored.flags().stream().map(CaseFlag::key).sorted().toList(),
                stored.possibleDuplicates().stream().map(CaseId::value).toList());
    }

    private static List<String> texts(List<RedactedText> texts) {
        return texts.stream().map(RedactedText::value).toList();
    }
}
