package nl.weeffout.api.patterns;

import java.util.List;

/**
 * Another pattern that may share a weeffout.
 *
 * @param pattern its id
 * @param title its title
 * @param weeffout id of the weeffout asked about
 * @param question in Dutch
 * @param grounds labels of what both speak of, the weightiest first
 * @param rules labels of what both name, the weightiest first
 * @param score higher is likelier; comparable within one run only
 */
public record LinkView(
        String pattern,
        String title,
        String weeffout,
        String question,
        List<String> grounds,
        List<String> rules,
        double score) {
    public LinkView {
        grounds = List.copyOf(grounds);
        rules = List.copyOf(rules);
    }
}
