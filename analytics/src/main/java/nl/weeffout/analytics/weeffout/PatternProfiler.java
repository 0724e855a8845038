package nl.weeffout.analytics.weeffout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.weeffout.domain.pattern.GroundEvidence;
import nl.weeffout.domain.pattern.GroundProfile;
import nl.weeffout.domain.pattern.Weeffout;

/** Tells of which grounds and rules the members of a pattern speak. Cost: O(n) in records, once for each ground; then members. */
final class PatternProfiler {
    private static final int SHOWN = 5;
    private static final int SENTENCES = 5;

    private final CaseReading reading;
    private final double[] everywhere;

    PatternProfiler(CaseReading reading) {
        this.reading = reading;
        everywhere = IntStream.range(0, reading.grounds().grounds().size())
                .mapToDouble(ground -> (double) IntStream.range(0, reading.size())
                                .filter(row -> reading.grounds().speaks(row, ground))
                                .count()
                        / Math.max(1, reading.size()))
                .toArray();
    }

    GroundProfile profile(PatternGroup group) {
        List<Integer> clearest = clearest(group);
        List<GroundProfile.RuleShare> rules = rules(group);
        List<GroundEvidence> evidence = new ArrayList<>();
        for (int ground : clearest) {
            group.members().stream()
                    .filter(row -> reading.grounds().speaks(row, ground))
                    .sorted(reading.clearestFirst(ground))
                    .limit(SENTENCES)
                    .forEach(row -> reading.evidence(row, ground).ifPresent(evidence::add));
        }
        String weeffout = clearest.stream()
                .findFirst()
                .filter(ground -> group.isUsual(group.speakers(ground, reading.grounds())))
                .map(ground -> Weeffout.id(
                        reading.refusal(ground).id(),
                        rules.isEmpty() ? "" : rules.getFirst().rule().regeling()))
                .orElse(null);
        return new GroundProfile(
                group.id(),
                weeffout,
                clearest.stream().map(ground -> share(group, ground)).toList(),
                rules,
                evidence);
    }

    private static List<Integer> clearest(PatternGroup group) {
        return IntStream.range(0, group.lean().size())
                .boxed()
                .filter(ground -> group.lean().get(ground) > 0)
                .sorted(Comparator.<Integer>comparingDouble(
                                ground -> -group.lean().get(ground))
                        .thenComparing(ground -> ground))
                .limit(SHOWN)
                .toList();
    }

    private GroundProfile.GroundShare share(PatternGroup group, int ground) {
        double share = (double) group.speakers(ground, reading.grounds())
                / group.members().size();
        return new GroundProfile.GroundShare(
                reading.refusal(ground),
                share,
                share == 0 ? 0 : share / everywhere[ground],
                group.lean().get(ground));
    }

    private List<GroundProfile.RuleShare> rules(PatternGroup group) {
        CaseRules rules = reading.rules();
        return IntStream.range(0, group.named().size())
                .boxed()
                .filter(k -> group.isUsual(rules.keys().get(k), rules))
                .map(k -> {
                    String key = rules.keys().get(k);
                    double share = group.named().get(k);
                    return new GroundProfile.RuleShare(
                            rules.source(key, group.members()), share, share * rules.rarity(key));
                })
                .sorted(Comparator.comparingDouble(GroundProfile.RuleShare::weight)
                        .reversed()
                        .thenComparing(share -> share.rule().regeling()))
                .limit(SHOWN)
                .toList();
    }
}
