package nl.weeffout.indexer.saved;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.query.QueryField;
import nl.weeffout.indexer.dutch.LawReference;
import nl.weeffout.indexer.dutch.LawReferences;
import nl.weeffout.indexer.dutch.PlainWord;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.redact.name.Lexicon;

/** Words of which it is known that they need name no person: of the dictionary, the tables, the query language, or masked records. */
final class KnownWords {
    private final Lexicon lexicon;
    private final SearchIndex index;
    private final ReferenceTables tables = ReferenceTables.load();
    private final LawReferences laws = LawReferences.load();

    KnownWords(Lexicon lexicon, SearchIndex index) {
        this.lexicon = lexicon;
        this.index = index;
    }

    /** Tells of a word of a text whether it is known. */
    Predicate<PlainWord> in(RedactedText text) {
        List<LawReference> cited = laws.findTyped(text);
        return word -> word.text().length() == 1
                || word.text().chars().noneMatch(Character::isLetter)
                || cited.stream().anyMatch(law -> law.start() <= word.start() && word.end() <= law.end())
                || isKnown(text.value().substring(word.start(), word.end()).toLowerCase(Locale.ROOT))
                || isKnown(word.text())
                || QueryField.named(word.text()).isPresent()
                || tables.isMunicipalityWord(word.text())
                || !index.beginnings(word.text(), 1).isEmpty();
    }

    private boolean isKnown(String lowerCase) {
        return lexicon.isListed().test(lowerCase)
                || lexicon.isDutchWord().test(lowerCase)
                || lexicon.isOrganisation().test(lowerCase);
    }
}
