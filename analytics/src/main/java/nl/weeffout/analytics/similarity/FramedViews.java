package nl.weeffout.analytics.similarity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.weeffout.domain.CaseId;

/**
 * Records in both views, measured by a frame of some of them, and what is known of their neighbours from an earlier run under
 * the same frame.
 */
public final class FramedViews {
    private final List<CaseId> ids;
    private final CaseViews views;
    private final List<CaseId> frame;
    private final String frameContent;
    private final Optional<KeptNeighbours> kept;
    private final String told;

    private FramedViews(
            List<CaseId> ids,
            CaseViews views,
            List<CaseId> frame,
            String frameContent,
            Optional<KeptNeighbours> kept,
            String told) {
        this.ids = ids;
        this.views = views;
        this.frame = frame;
        this.frameContent = frameContent;
        this.kept = kept;
        this.told = told;
    }

    /**
     * Under the frame of an earlier run, where all its records are there as they were and the records have not grown by more
     * than a share of it; else they are a frame of their own, as in a first run.
     *
     * @param cases in the order of their ids
     * @param growth greatest share by which records may outgrow the frame, from 0
     */
    public static FramedViews of(List<MiningCase> cases, Optional<KeptNeighbours> before, double growth) {
        List<CaseId> ids = cases.stream().map(each -> each.stored().id()).toList();
        String told = "";
        if (before.isPresent() && !before.get().frame().isEmpty()) {
            KeptNeighbours kept = before.get();
            Set<CaseId> frame = new HashSet<>(kept.frame());
            List<Integer> framed = IntStream.range(0, ids.size())
                    .filter(row -> frame.contains(ids.get(row)))
                    .boxed()
                    .toList();
            if (framed.size() < frame.size()) {
                told = "records that weighed the words are gone";
            } else if (ids.size() > (1 + growth) * frame.size()) {
                told = "records are many more than those that weighed the words";
            } else {
                CaseViews views = CaseViews.of(cases, framed);
                if (views.fingerprint(framed).equals(kept.frameContent())) {
                    return new FramedViews(ids, views, kept.frame(), kept.frameContent(), before, "");
                }
                told = "records that weighed the words say something else now";
            }
        }
        List<Integer> all = IntStream.range(0, ids.size()).boxed().toList();
        CaseViews views = CaseViews.of(cases);
        return new FramedViews(ids, views, ids, views.fingerprint(all), Optional.empty(), told);
    }

    public CaseViews views() {
        return views;
    }

    /** How many records make the frame. */
    public int frameSize() {
        return frame.size();
    }

    /** Why an earlier frame was left; empty where it stands, or where there was none. */
    public String told() {
        return told;
    }

    /** What is known of the neighbours of some rows among themselves, by view; nothing where other than so many were sought. */
    public Optional<List<KnownNeighbours>> known(List<Integer> rows, int most) {
        return kept.filter(each -> each.most() == most).map(each -> known(each, rows));
    }

    private List<KnownNeighbours> known(KeptNeighbours earlier, List<Integer> rows) {
        int[] now = now(earlier, rows);
        return earlier.views().stream()
                .map(view -> KnownNeighbours.of(view, now, rows.size(), earlier.most()))
                .toList();
    }

    /** Whether draws are known that were made with such parameters. */
    public boolean isDrawn(String made) {
        return kept.map(KeptNeighbours::draws)
                .filter(draws -> !draws.draws().isEmpty() && draws.made().equals(made))
                .isPresent();
    }

    /**
     * The draws that are known, for some rows.
     *
     * @param alike how alike these are now
     */
    public KeptDraws drawn(List<Integer> rows, Neighbours alike, Workers workers) {
        KeptNeighbours earlier = kept.orElseThrow();
        return earlier.draws().goneOn(now(earlier, rows), alike, workers);
    }

    /** The row that each point is now among some rows; -1 for one that is gone or says something else. */
    private int[] now(KeptNeighbours earlier, List<Integer> rows) {
        Map<CaseId, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            rowOf.put(ids.get(rows.get(row)), row);
        }
        Set<CaseId> framed = new HashSet<>(frame);
        int[] now = new int[earlier.points().size()];
        for (int point = 0; point < now.length; point++) {
            CaseId id = earlier.points().get(point);
            int row = rowOf.getOrDefault(id, -1);
            // The frame is known to say what it said.
            boolean same = row >= 0
                    && (framed.contains(id)
                            || views.fingerprint(rows.get(row))
                                    .equals(earlier.contents().get(point)));
            now[point] = same ? row : -1;
        }
        return now;
    }

    /**
     * What the next run needs.
     *
     * @param rows those whose neighbours were sought
     * @param most so many of each
     * @param nearest what was found, by view
     * @param draws how alike they are in draws
     */
    public KeptNeighbours keep(List<Integer> rows, int most, List<Neighbours> nearest, KeptDraws draws) {
        List<CaseId> points = new ArrayList<>();
        List<String> contents = new ArrayList<>();
        for (int row : rows) {
            points.add(ids.get(row));
            contents.add(views.fingerprint(row));
        }
        return new KeptNeighbours(frame, frameContent, points, contents, most, nearest, draws);
    }
}
