package nl.weeffout.analytics.chart;

import java.util.List;

/** What a drawing is made of. Places are in pixels from the upper left corner. */
sealed interface Mark {
    /** A place. */
    record Point(double x, double y) {}

    /** Straight lines from point to point. */
    record Line(List<Point> points, Ink ink, double width, boolean dashed) implements Mark {
        public Line {
            points = List.copyOf(points);
        }

        /** From here to there, not dashed. */
        static Line of(double x1, double y1, double x2, double y2, Ink ink, double width) {
            return new Line(List.of(new Point(x1, y1), new Point(x2, y2)), ink, width, false);
        }

        Line asDashed() {
            return new Line(points, ink, width, true);
        }
    }

    /**
     * A filled area within points.
     *
     * @param opacity 0 to 1
     */
    record Area(List<Point> points, Ink ink, double opacity) implements Mark {
        public Area {
            points = List.copyOf(points);
        }

        /** Upright, by its upper left corner. */
        static Area box(double x, double y, double width, double height, Ink ink, double opacity) {
            return new Area(
                    List.of(
                            new Point(x, y),
                            new Point(x + width, y),
                            new Point(x + width, y + height),
                            new Point(x, y + height)),
                    ink,
                    opacity);
        }

        /** A square that stands on a corner. */
        static Area diamond(double x, double y, double radius, Ink ink) {
            return new Area(
                    List.of(
                            new Point(x, y - radius),
                            new Point(x + radius, y),
                            new Point(x, y + radius),
                            new Point(x - radius, y)),
                    ink,
                    1);
        }
    }

    /** A filled circle. */
    record Dot(double x, double y, double radius, Ink ink) implements Mark {}

    /**
     * A line of text.
     *
     * @param y of the line that letters stand on
     * @param size of the font, in pixels
     */
    record Label(String text, double x, double y, Anchor anchor, double size, Ink ink) implements Mark {}

    /** Which end of a text stands at its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
