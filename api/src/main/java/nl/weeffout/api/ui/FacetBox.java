package nl.weeffout.api.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.weeffout.api.search.SearchView;
import nl.weeffout.domain.Facet;

/**
 * A facet with its values, as checkboxes under a heading that folds.
 *
 * @param chosen how many values are chosen
 * @param open whether it is shown unfolded
 * @param first the values shown at once: those that are chosen, then the commonest
 * @param more the others, folded once more
 */
public record FacetBox(String key, String title, int chosen, boolean open, List<Choice> first, List<Choice> more) {
    private static final int SHOWN_AT_ONCE = 10;

    /** A value of a facet; a chosen one stays on the form also where no record holds it. */
    public record Choice(String value, String label, long count, boolean chosen) {}

    static FacetBox of(Facet facet, List<SearchView.Count> counts, List<String> chosen, Wording wording) {
        List<Choice> choices = new ArrayList<>();
        for (SearchView.Count count : counts) {
            choices.add(new Choice(count.value(), count.label(), count.count(), chosen.contains(count.value())));
        }
        for (String value : chosen) {
            if (counts.stream().noneMatch(count -> count.value().equals(value))) {
                choices.add(new Choice(value, wording.value(facet, value), 0, true));
            }
        }
        choices.sort(Comparator.comparing((Choice choice) -> !choice.chosen())
                .thenComparing(Comparator.comparingLong(Choice::count).reversed()));
        // One more than fits is not worth another fold.
        int shown = choices.size() <= SHOWN_AT_ONCE + 1 ? choices.size() : Math.max(SHOWN_AT_ONCE, chosen.size());
        return new FacetBox(
                facet.key(),
                wording.facet(facet),
                chosen.size(),
                !chosen.isEmpty() || facet == Facet.KIND,
                List.copyOf(choices.subList(0, shown)),
                List.copyOf(choices.subList(shown, choices.size())));
    }
}
