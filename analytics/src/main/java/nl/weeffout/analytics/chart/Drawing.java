package nl.weeffout.analytics.chart;

import java.util.List;

/**
 * Marks on white paper, those behind first.
 *
 * @param width in pixels
 * @param height in pixels
 */
record Drawing(int width, int height, List<Mark> marks) {
    Drawing {
        marks = List.copyOf(marks);
    }
}
