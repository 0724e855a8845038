package nl.weeffout.indexer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weeffout.domain.SavedQuestion;
import nl.weeffout.domain.query.ParsedQuery;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.indexer.query.QueryParser;

/**
 * Reads saved questions as search reads what is typed, but for what hangs on the records that are there: a record must hold all
 * words as they were typed, where search takes words that nobody used for others and is content with most; meaning does not
 * count, as it ranks records among others; and a record that comes in stands in no pattern yet.
 */
public final class SavedQueries {
    private final QueryParser parser = new QueryParser();
    private final QueryReader reader = new QueryReader(Map::of);

    /** The question as search takes it. */
    public static CaseQuestion question(SavedQuestion saved, int limit) {
        return new CaseQuestion(
                saved.query().value(),
                saved.filters(),
                saved.from(),
                saved.to(),
                saved.least(),
                saved.greatest(),
                Set.of(),
                limit,
                null,
                false);
    }

    /** What was understood of what was typed. */
    public ParsedQuery understood(SavedQuestion saved) {
        return parser.parse(saved.query().value());
    }

    /** What an index is asked: the same for any index and any records. */
    public IndexQuery read(SavedQuestion saved) {
        List<IndexQuery> all = new ArrayList<>();
        all.add(question(saved, 0).narrowed(reader.read(understood(saved)).all()));
        saved.filters()
                .forEach((facet, values) -> all.add(new IndexQuery.Filter(
                        facet.isOfRecord() ? new IndexQuery.OfFacet(facet, values) : new IndexQuery.Nothing())));
        return new IndexQuery.All(all);
    }
}
