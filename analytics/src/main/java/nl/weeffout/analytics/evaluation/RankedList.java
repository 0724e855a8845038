package nl.weeffout.analytics.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.weeffout.domain.CaseId;

/** How good the first ten records of an answer are. */
final class RankedList {
    /** Records of an answer that count. */
    static final int FIRST = 10;

    private RankedList() {}

    /**
     * Normalised discounted cumulative gain, 0 to 1: of a record graded g the gain is 2^g - 1, discounted by the logarithm of its
     * place, as a share of the best order (Järvelin and Kekäläinen 2002; Burges et al. 2005). Where nothing is to be found: 1 for
     * an empty answer, 0 for any other.
     *
     * @param grades from 1 up; records not named count 0
     */
    static double ndcg(List<CaseId> found, Map<CaseId, Integer> grades) {
        if (grades.isEmpty()) {
            return found.isEmpty() ? 1 : 0;
        }
        List<Integer> best =
                grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        return gain(found.stream().map(id -> grades.getOrDefault(id, 0)).toList()) / gain(best);
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int place = 0; place < Math.min(FIRST, grades.size()); place++) {
            gain += (Math.pow(2, grades.get(place)) - 1) / (Math.log(place + 2) / Math.log(2));
        }
        return gain;
    }

    /** One divided by the place of a record, 0 where it is not there. */
    static double reciprocalRank(List<CaseId> found, CaseId wanted) {
        int place = found.indexOf(wanted);
        return place < 0 || place >= FIRST ? 0 : 1.0 / (place + 1);
    }
}
