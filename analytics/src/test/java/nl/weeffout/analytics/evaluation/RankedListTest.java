package nl.weeffout.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weeffout.domain.CaseId;
import org.junit.jupiter.api.Test;

class RankedListTest {
    private static final CaseId A = new CaseId("A-1");
    private static final CaseId B = new CaseId("B-1");
    private static final CaseId C = new CaseId("C-1");

    @Test
    void theBestOrderGainsAllAndWhatIsNotFoundNothing() {
        assertThat(RankedList.ndcg(List.of(A, B, C), Map.of(A, 3, B, 2))).isEqualTo(1);
        assertThat(RankedList.ndcg(List.of(C), Map.of(A, 3))).isZero();
        assertThat(RankedList.ndcg(List.of(), Map.of(A, 3))).isZero();
    }

    @Test
    void aGradeCountsByItsPlace() {
        // 3 above 7 in place of 7 above 3, the second place divided by log2(3).
        double second = Math.log(3) / Math.log(2);
        assertThat(RankedList.ndcg(List.of(B, A), Map.of(A, 3, B, 2)))
                .isCloseTo((3 + 7 / second) / (7 + 3 / second), within(1e-12));
    }

    @Test
    void onlyTheFirstTenCount() {
        List<CaseId> found = new ArrayList<>();
        Map<CaseId, Integer> grades = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            found.add(new CaseId("X-" + i));
            grades.put(new CaseId("Y-" + i), 3);
        }
        found.add(new CaseId("Y-0"));
        assertThat(RankedList.ndcg(found, grades)).isZero();
        assertThat(RankedList.reciprocalRank(found, new CaseId("Y-0"))).isZero();
        assertThat(RankedList.reciprocalRank(found, new CaseId("X-3"))).isEqualTo(.25);
    }

    @Test
    void whereNothingIsToBeFoundAnEmptyAnswerIsRight() {
        assertThat(RankedList.ndcg(List.of(), Map.of())).isEqualTo(1);
        assertThat(RankedList.ndcg(List.of(A), Map.of())).isZero();
    }
}
