package nl.weeffout.analytics.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.weeffout.analytics.similarity.Workers;

/** The miners that can be asked for. */
public enum MinerChoice {
    /** Communities of mutual neighbours, by words and by sentence vectors where there are any. */
    COMMUNITIES,
    /** HDBSCAN over mutual neighbours by words; for comparison. */
    HDBSCAN;

    /** As it stands in commands and run folders. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MinerChoice> ofKey(String key) {
        return Arrays.stream(values()).filter(miner -> miner.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(MinerChoice::key).toList();
    }

    PatternMiner miner(MinerParameters parameters, Workers workers) {
        return switch (this) {
            case COMMUNITIES -> new CommunityMiner(parameters, workers);
            case HDBSCAN -> new HdbscanMiner(parameters);
        };
    }
}
