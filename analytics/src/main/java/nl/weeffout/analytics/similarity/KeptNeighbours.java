package nl.weeffout.analytics.similarity;

import java.util.List;
import nl.weeffout.domain.CaseId;

/**
 * What a run leaves of the records of one kind so that the next one seeks only the neighbours of new ones: ids and numbers, no
 * text.
 *
 * <p>The frame is the records by which all others are measured: their document frequencies weigh the words, their mean is what
 * sentence vectors lie around. As long as it stays, two records are exactly as alike as they were, whatever came in.
 *
 * @param frame ids of the frame's records, in order
 * @param frameContent fingerprint of what they say
 * @param points ids of the records of which neighbours were sought, in order
 * @param contents fingerprint of what each of them says
 * @param most neighbours that were sought of each
 * @param views the neighbours by words and, where there are sentence vectors, by these; rows count along the points
 * @param draws how alike the points are in the mean over draws of them, of which there may be none
 */
public record KeptNeighbours(
        List<CaseId> frame,
        String frameContent,
        List<CaseId> points,
        List<String> contents,
        int most,
        List<Neighbours> views,
        KeptDraws draws) {
    /** @throws IllegalArgumentException where not everything is told of each point */
    public KeptNeighbours {
        frame = List.copyOf(frame);
        points = List.copyOf(points);
        contents = List.copyOf(contents);
        views = List.copyOf(views);
        int size = points.size();
        if (contents.size() != size
                || draws.mean().size() != size
                || views.stream().anyMatch(view -> view.size() != size)) {
            throw new IllegalArgumentException("what was kept of " + size + " records is not of as many");
        }
    }
}
