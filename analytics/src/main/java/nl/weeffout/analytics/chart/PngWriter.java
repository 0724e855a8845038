package nl.weeffout.analytics.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Paints a drawing. Letters are outlines of the program's own font, so that no font of the machine is asked for. */
final class PngWriter {
    /** So that small letters are readable in print. */
    private static final int PIXELS = 2;

    private static final float[] DASHES = {5, 4};

    private PngWriter() {}

    static byte[] write(Drawing drawing) {
        BufferedImage image =
                new BufferedImage(drawing.width() * PIXELS, drawing.height() * PIXELS, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paper.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        paper.scale(PIXELS, PIXELS);
        paint(Mark.Area.box(0, 0, drawing.width(), drawing.height(), Ink.PAPER, 1), paper);
        drawing.marks().forEach(mark -> paint(mark, paper));
        paper.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Over an own stream: ImageIO would keep a file in the temporary folder meanwhile.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void paint(Mark mark, Graphics2D paper) {
        switch (mark) {
            case Mark.Line line -> {
                paper.setColor(line.ink().colour(1));
                paper.setStroke(new BasicStroke(
                        (float) line.width(),
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_MITER,
                        10,
                        line.dashed() ? DASHES : null,
                        0));
                paper.draw(path(line.points()));
            }
            case Mark.Area area -> {
                paper.setColor(area.ink().colour(area.opacity()));
                Path2D outline = path(area.points());
                outline.closePath();
                paper.fill(outline);
            }
            case Mark.Dot dot -> {
                paper.setColor(dot.ink().colour(1));
                paper.fill(new Ellipse2D.Double(
                        dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius()));
            }
            case Mark.Label label -> {
                Lettering letters = Lettering.firaSans();
                double width = letters.width(label.text(), label.size());
                double left = switch (label.anchor()) {
                    case START -> label.x();
                    case MIDDLE -> label.x() - width / 2;
                    case END -> label.x() - width;
                };
                paper.setColor(label.ink().colour(1));
                paper.fill(letters.outline(label.text(), label.size())
                        .createTransformedShape(AffineTransform.getTranslateInstance(left, label.y())));
            }
        }
    }

    private static Path2D path(List<Mark.Point> points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        points.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
        return path;
    }
}
