package nl.weeffout.api.service;

import java.util.List;
import nl.weeffout.analytics.placing.Placement;
import nl.weeffout.analytics.placing.TypedCase;
import nl.weeffout.domain.pattern.PatternRun;

/** How the service learns which patterns a typed case may belong to. It redacts the case first, and keeps nothing of it. */
public interface Matching {
    /** The patterns of a run that a case may belong to, the likeliest first; none where it is unlike all. */
    List<Placement> match(PatternRun run, TypedCase typed);
}
