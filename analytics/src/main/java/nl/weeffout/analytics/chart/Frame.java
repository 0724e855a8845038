package nl.weeffout.analytics.chart;

import java.util.List;
import nl.weeffout.domain.signal.Dutch;

/**
 * What charts have around what they show: a title, and panels with a caption and values at the left.
 *
 * @param marks to which it adds
 * @param left where panels begin, in pixels
 * @param right where they end
 */
record Frame(List<Mark> marks, int left, int right) {
    static final double SMALL = 12;

    private static final double LARGE = 16;
    private static final int LINE = 21;
    private static final int MARGIN = 8;

    /** A caption stands so far above its panel that a line of small letters fits between. */
    private static final int CAPTION = 20;

    /** Adds a title in as many lines as it needs; gives where the last one stands. */
    int title(String title) {
        int y = 0;
        for (String line : Lettering.firaSans().lines(title, LARGE, right - MARGIN)) {
            y += LINE;
            marks.add(new Mark.Label(line, MARGIN, y, Mark.Anchor.START, LARGE, Ink.TEXT));
        }
        return y;
    }

    /**
     * Adds the ground of a panel.
     *
     * @param height from its lower end, where values are least, to its upper
     * @param closest how much two named values differ at least
     */
    void panel(String caption, Scale height, double closest) {
        marks.add(new Mark.Label(caption, MARGIN, height.end() - CAPTION, Mark.Anchor.START, SMALL, Ink.QUIET));
        for (double value : height.ticks(closest)) {
            double y = height.at(value);
            marks.add(Mark.Line.of(left, y, right, y, value == height.least() ? Ink.QUIET : Ink.GRID, 1));
            marks.add(
                    new Mark.Label(Dutch.number(value), left - 6.0, y + SMALL / 3, Mark.Anchor.END, SMALL, Ink.QUIET));
        }
    }

    /**
     * Adds values below a panel, and what they are of.
     *
     * @param bottom of the panel, in pixels
     * @param closest how much two named values differ at least
     */
    void across(String caption, Scale scale, double bottom, double closest) {
        for (double value : scale.ticks(closest)) {
            marks.add(new Mark.Label(
                    Dutch.number(value), scale.at(value), bottom + 16, Mark.Anchor.MIDDLE, SMALL, Ink.QUIET));
        }
        marks.add(new Mark.Label(caption, (left + right) / 2.0, bottom + 34, Mark.Anchor.MIDDLE, SMALL, Ink.QUIET));
    }
}
