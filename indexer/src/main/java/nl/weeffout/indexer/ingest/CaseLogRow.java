package nl.weeffout.indexer.ingest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weeffout.domain.SourceLine;
import nl.weeffout.indexer.redact.RawText;

/** A row by field, still raw; it never leaves this package and the redactor. */
record CaseLogRow(SourceLine source, Map<CaseField, List<RawText>> values) {
    /** The field's text, its values joined; empty where there is none. */
    RawText text(CaseField field) {
        List<RawText> texts = values.getOrDefault(field, List.of());
        return texts.size() == 1
                ? texts.getFirst()
                : new RawText(texts.stream().map(RawText::value).collect(Collectors.joining(" / ")));
    }

    @Override
    public String toString() {
        return "CaseLogRow at " + source;
    }
}
