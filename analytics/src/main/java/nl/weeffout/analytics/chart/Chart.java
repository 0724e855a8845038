package nl.weeffout.analytics.chart;

/**
 * A drawing with what is to be seen in words, for those who do not see it, and the numbers underneath. The same chart gives the
 * same bytes on every machine.
 */
public final class Chart {
    private final String title;
    private final String description;
    private final Table table;
    private final Drawing drawing;

    Chart(String title, String description, Table table, Drawing drawing) {
        this.title = title;
        this.description = description;
        this.table = table;
        this.drawing = drawing;
    }

    /** In Dutch. */
    public String title() {
        return title;
    }

    /** What is to be seen, in Dutch sentences. */
    public String description() {
        return description;
    }

    /** What was drawn, as numbers. */
    public Table table() {
        return table;
    }

    /**
     * As an SVG element with role, title and description, for a file or within a page; text stays text.
     *
     * @param id of the element, once on a page: a letter, then letters, digits and hyphens
     * @throws IllegalArgumentException for another id
     */
    public String svg(String id) {
        return SvgWriter.write(drawing, id, title, description);
    }

    /** As a PNG image, two pixels for each of the drawing; needs no screen and no fonts. */
    public byte[] png() {
        return PngWriter.write(drawing);
    }
}
