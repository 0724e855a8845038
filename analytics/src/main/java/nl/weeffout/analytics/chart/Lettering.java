package nl.weeffout.analytics.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font of charts, read from the program itself: how wide a text is, and its outline. */
final class Lettering {
    /** As SVG names it, with what takes its place. */
    static final String FAMILY = "'Fira Sans', system-ui, sans-serif";

    private static final String FILE = "FiraSans-Regular.ttf";
    private static final Lettering FIRA_SANS = read();

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    private Lettering(TrueTypeFont font) throws IOException {
        this.font = font;
        glyphs = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
    }

    static Lettering firaSans() {
        return FIRA_SANS;
    }

    private static Lettering read() {
        try (InputStream file = Objects.requireNonNull(Lettering.class.getResourceAsStream(FILE), FILE)) {
            return new Lettering(new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In pixels, for a font of so many. */
    double width(String text, double size) {
        double units = 0;
        for (int glyph : glyphs(text)) {
            units += advance(glyph);
        }
        return units * size / unitsPerEm;
    }

    /** The letters of a text that begins at the origin and stands on its line; y grows downwards. */
    Path2D outline(String text, double size) {
        Path2D outline = new Path2D.Double();
        double units = 0;
        double scale = size / unitsPerEm;
        for (int glyph : glyphs(text)) {
            GeneralPath shape = shape(glyph);
            outline.append(
                    shape.createTransformedShape(new AffineTransform(scale, 0, 0, -scale, units * scale, 0)), false);
            units += advance(glyph);
        }
        return outline;
    }

    /** In lines of no more than a width, broken at spaces; a word that is wider has a line of its own. */
    List<String> lines(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private int[] glyphs(String text) {
        return text.codePoints().map(glyphs::getGlyphId).toArray();
    }

    /** The font parses its tables when they are first asked for. */
    private synchronized int advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized GeneralPath shape(int glyph) {
        try {
            GlyphData data = font.getGlyph().getGlyph(glyph);
            return data == null ? new GeneralPath() : data.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
