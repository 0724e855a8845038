package nl.weeffout.analytics.cluster;

import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import nl.weeffout.indexer.terminal.Progress;
import org.tribuo.math.distance.Distance;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.protos.DistanceProto;

/** Cosine distance that tells how far a clustering is, as the trainer itself does not. For one thread. */
final class CountedDistance implements Distance {
    private static final long serialVersionUID = 1;

    /** Of n points: n² for the neighbours of each, and each pair once for the spanning tree. Counted: 1.499 n². */
    private static final double PER_SQUARE = 1.5;

    /** Looking at the clock costs more than a distance. */
    private static final int BETWEEN_LOOKS = 4_096;

    private final Distance cosine = DistanceType.COSINE.getDistance();
    private final transient Progress progress;
    private final double expected;
    private final int points;
    private long calls;

    /** @param points how many are clustered */
    CountedDistance(Progress progress, int points) {
        this.progress = progress;
        this.points = points;
        this.expected = PER_SQUARE * points * points;
    }

    @Override
    public double computeDistance(SGDVector one, SGDVector other) {
        if (++calls % BETWEEN_LOOKS == 0) {
            double share = Math.min(1, calls / expected);
            progress.at(Math.round(share * points), share);
        }
        return cosine.computeDistance(one, other);
    }

    @Override
    public ConfiguredObjectProvenance getProvenance() {
        return cosine.getProvenance();
    }

    @Override
    public DistanceProto serialize() {
        return cosine.serialize();
    }
}
