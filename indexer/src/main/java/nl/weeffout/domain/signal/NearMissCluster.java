package nl.weeffout.domain.signal;

import org.jspecify.annotations.Nullable;

/**
 * A criterion that is just missed more often somewhere than elsewhere.
 *
 * @param place where, in Dutch: {@code in Leiden}
 * @param distances by how much, or null where no record tells a number
 */
public record NearMissCluster(
        SignalFacts facts, String place, @Nullable CriterionDistances distances) implements Signal {
    @Override
    public SignalType type() {
        return SignalType.NEAR_MISS;
    }

    @Override
    public String sentence() {
        return facts.subject() + " werd " + place + " in " + Dutch.cases(facts.observed()) + " net gemist, verwacht "
                + Dutch.number(facts.expected()) + "." + distance();
    }

    private String distance() {
        CriterionDistances known = distances;
        if (known == null) {
            return " Met hoeveel staat er niet bij.";
        }
        double middle = known.median();
        return " Mediaan van " + known.records() + (known.records() == 1 ? " afstand: " : " afstanden: ")
                + Dutch.distance(middle, known.unit()) + "; een grens die " + Dutch.distance(middle, known.unit())
                + (known.side() == LimitSide.ABOVE ? " hoger" : " lager") + " ligt, had "
                + Dutch.cases((double) known.helpedBy(middle)) + " geholpen.";
    }
}
