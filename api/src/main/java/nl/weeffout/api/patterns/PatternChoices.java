package nl.weeffout.api.patterns;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.weeffout.domain.pattern.GroundProfile;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.Weeffout;

/**
 * What a run's patterns can be chosen by.
 *
 * @param municipalities names of those that members come from
 * @param regelingen names by key
 * @param weeffouten names by id
 */
public record PatternChoices(
        SortedSet<String> municipalities, SortedMap<String, String> regelingen, SortedMap<String, String> weeffouten) {
    public PatternChoices {
        municipalities = Collections.unmodifiableSortedSet(new TreeSet<>(municipalities));
        regelingen = Collections.unmodifiableSortedMap(new TreeMap<>(regelingen));
        weeffouten = Collections.unmodifiableSortedMap(new TreeMap<>(weeffouten));
    }

    /** Nothing to choose from. */
    static PatternChoices none() {
        return new PatternChoices(
                Collections.emptySortedSet(), Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    static PatternChoices of(PatternRun run) {
        SortedSet<String> municipalities = new TreeSet<>();
        SortedMap<String, String> regelingen = new TreeMap<>();
        run.patterns().forEach(pattern -> {
            municipalities.addAll(pattern.municipalities().keySet());
            run.rules()
                    .profile(pattern.id())
                    .map(GroundProfile::rules)
                    .orElse(List.of())
                    .forEach(share -> regelingen.putIfAbsent(
                            share.rule().regeling(), share.rule().label()));
        });
        SortedMap<String, String> weeffouten = new TreeMap<>();
        run.rules().weeffouten().forEach(weeffout -> weeffouten.put(weeffout.id(), name(weeffout)));
        return new PatternChoices(municipalities, regelingen, weeffouten);
    }

    private static String name(Weeffout weeffout) {
        return weeffout.ground().label()
                + weeffout.knownRule().map(rule -> " (" + rule.label() + ")").orElse("");
    }
}
