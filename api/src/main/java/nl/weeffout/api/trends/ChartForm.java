package nl.weeffout.api.trends;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.weeffout.analytics.chart.Chart;
import nl.weeffout.api.service.UnknownItemException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** In which form a chart is sent. */
public enum ChartForm {
    SVG("svg", ChartForm.SVG_TYPE),
    PNG("png", MediaType.IMAGE_PNG_VALUE),
    /** The table behind it, for Excel in Dutch. */
    CSV("csv", ChartForm.CSV_TYPE + ";charset=UTF-8");

    static final String SVG_TYPE = "image/svg+xml";
    static final String CSV_TYPE = "text/csv";

    private final String ending;
    private final String type;

    ChartForm(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /**
     * The form with an ending of a file's name.
     *
     * @throws UnknownItemException where none has it
     */
    public static ChartForm ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(form -> form.ending.equals(ending))
                .findFirst()
                .orElseThrow(() -> new UnknownItemException("a chart has no form with this ending"));
    }

    /** @param name of the file without its ending, to be kept under; letters, digits and hyphens */
    public ResponseEntity<byte[]> answer(Chart chart, String name) {
        byte[] content = switch (this) {
            case SVG -> chart.svg(name).getBytes(StandardCharsets.UTF_8);
            case PNG -> chart.png();
            case CSV -> chart.table().csv().getBytes(StandardCharsets.UTF_8);
        };
        ContentDisposition disposition = (this == CSV ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(name + "." + ending)
                .build();
        return ResponseEntity.ok()
                .contentType(type())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }
}
