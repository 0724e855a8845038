package nl.weeffout.analytics.count;

import java.util.List;

class LocalCountsTest extends CaseCountsContract {
    @Override
    CaseCounts counts(List<CountedCase> cases) {
        return new LocalCounts(cases);
    }
}
