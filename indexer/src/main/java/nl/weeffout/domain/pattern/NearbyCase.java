package nl.weeffout.domain.pattern;

import java.util.List;
import nl.weeffout.domain.CaseId;

/**
 * A record that resembles a pattern's members and is none of them, and what separates it.
 *
 * @param likeness mean cosine with the members, 0 to 1
 * @param missing what most sets the members apart and it lacks: words, concepts, regelingen, organisations
 * @param own regelingen, organisations and concepts it has that hardly a member has
 */
public record NearbyCase(CaseId caseId, double likeness, List<String> missing, List<String> own) {
    public NearbyCase {
        missing = List.copyOf(missing);
        own = List.copyOf(own);
    }
}
