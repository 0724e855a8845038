package nl.weeffout.analytics.chart;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a drawing as SVG 1.1, with attributes alone, as a page's policy allows no styles within it. */
final class SvgWriter {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final String DASHES = "5 4";
    private static final int DIGITS = 2;

    private final XMLStreamWriter xml;

    private SvgWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String write(Drawing drawing, String id, String title, String description) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id of a chart is not made of letters, digits and hyphens");
        }
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new SvgWriter(xml).document(drawing, id, title, description);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("SVG in memory", e);
        }
        return text.toString();
    }

    private void document(Drawing drawing, String id, String title, String description) throws XMLStreamException {
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(NAMESPACE);
        attribute("id", id);
        attribute("role", "img");
        attribute("lang", "nl");
        attribute("aria-labelledby", id + "-title");
        attribute("aria-describedby", id + "-desc");
        attribute("viewBox", "0 0 " + drawing.width() + " " + drawing.height());
        attribute("width", drawing.width());
        attribute("height", drawing.height());
        attribute("font-family", Lettering.FAMILY);
        text("title", id + "-title", title);
        text("desc", id + "-desc", description);
        mark(Mark.Area.box(0, 0, drawing.width(), drawing.height(), Ink.PAPER, 1));
        for (Mark mark : drawing.marks()) {
            mark(mark);
        }
        xml.writeEndElement();
    }

    private void text(String element, String id, String content) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("id", id);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private void mark(Mark mark) throws XMLStreamException {
        switch (mark) {
            case Mark.Line line -> {
                xml.writeEmptyElement("polyline");
                attribute("points", points(line.points()));
                attribute("fill", "none");
                attribute("stroke", line.ink().hex());
                attribute("stroke-width", line.width());
                if (line.dashed()) {
                    attribute("stroke-dasharray", DASHES);
                }
            }
            case Mark.Area area -> {
                xml.writeEmptyElement("polygon");
                attribute("points", points(area.points()));
                attribute("fill", area.ink().hex());
                if (area.opacity() < 1) {
                    attribute("fill-opacity", area.opacity());
                }
            }
            case Mark.Dot dot -> {
                xml.writeEmptyElement("circle");
                attribute("cx", dot.x());
                attribute("cy", dot.y());
                attribute("r", dot.radius());
                attribute("fill", dot.ink().hex());
            }
            case Mark.Label label -> {
                xml.writeStartElement("text");
                attribute("x", label.x());
                attribute("y", label.y());
                attribute("font-size", label.size());
                attribute("fill", label.ink().hex());
                if (label.anchor() != Mark.Anchor.START) {
                    attribute("text-anchor", label.anchor().name().toLowerCase(Locale.ROOT));
                }
                xml.writeCharacters(label.text());
                xml.writeEndElement();
            }
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    private void attribute(String name, double value) throws XMLStreamException {
        attribute(name, number(value));
    }

    private static String points(List<Mark.Point> points) {
        return points.stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
    }

    private static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
