package nl.weeffout.indexer.store;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static nl.weeffout.indexer.testing.CaseBuilder.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.weeffout.domain.HouseholdKey;
import nl.weeffout.domain.RecordKind;
import org.junit.jupiter.api.Test;

final class CaseJsonTest {
    @Test
    void theHouseholdsKeyIsKeptAndNotShown() {
        var key = new HouseholdKey("0123456789abcdef".repeat(2));
        String kept = CaseJson.writeKept(aCase().ofHousehold(key).build());
        assertThat(CaseJson.read(RecordKind.EXCEPTIONS, kept, "Utrecht").householdKey())
                .isEqualTo(key);
        assertThat(CaseJson.write(aGrant().ofHousehold(key).build())).doesNotContain(key.value());
        assertThat(CaseJson.writeKept(aGrant().build())).isEqualTo(CaseJson.write(aGrant().build()));
    }

    @Property
    void readsBackWhatItWrote(@ForAll String text, @ForAll @IntRange(max = 1_000_000) int cents) {
        String euros = cents / 100 + "." + (cents % 100 + 100 + "").substring(1);
        String gone = CaseJson.write(
                aCase().withNarrative(text).withMeasure(text).costing(euros).build());
        assertThat(CaseJson.write(CaseJson.read(RecordKind.EXCEPTIONS, gone, "Utrecht")))
                .isEqualTo(gone);
        String grant =
                CaseJson.write(aGrant().withNarrative(text).costing(euros).build());
        assertThat(CaseJson.write(CaseJson.read(RecordKind.GRANTS, grant, null)))
                .isEqualTo(grant);
    }
}
