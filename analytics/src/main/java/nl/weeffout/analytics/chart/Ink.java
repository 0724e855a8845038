package nl.weeffout.analytics.chart;

import java.awt.Color;
import java.util.Locale;

/** The colours of charts, those of the pages. Lines and letters stand out from white by 4.5 to 1 at least, but for the grid. */
enum Ink {
    TEXT(0x1b2430),
    QUIET(0x4a5665),
    GRID(0xcfd6df),
    /** What was counted. */
    COUNT(0x154273),
    /** What is concluded from it. */
    FINDING(0xa84300),
    PAPER(0xffffff);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    /** As SVG writes it: {@code #154273}. */
    String hex() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** @param opacity 0 to 1 */
    Color colour(double opacity) {
        return new Color(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff, Math.toIntExact(Math.round(opacity * 255)));
    }
}
