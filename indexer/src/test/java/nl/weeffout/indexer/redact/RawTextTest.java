package nl.weeffout.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed between or instead of digits does not hide a number. */
class RawTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18\uFF12", // full width
                "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0662", // Arabic-Indic
                "\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F2", // Persian
                "1234\u200D56782",
                "1234\u200C56782",
                "1234\u200B56782",
                "1234\uFEFF56782",
                "1234\u206056782",
                "1234\u00AD56782",
                "\u200F123456782\u200E",
                "123\u202E456\u202C782",
                "1\u03362\u03363\u03364\u03365\u03366\u03367\u03368\u03362\u0336", // struck through
                "1\uFE0F\u20E32\uFE0F\u20E33\uFE0F\u20E34\uFE0F\u20E35\uFE0F\u20E36\uFE0F\u20E37\uFE0F\u20E38\uFE0F\u20E32\uFE0F\u20E3",
                "123\u00A0456\u00A0782",
                "123\u202F456\u202F782",
                "123\u2007456\u2007782",
                "123\u2010456\u2010782",
                "123\u2011456\u2011782",
                "123\u2012456\u2012782",
                "123\u2212456\u2212782",
                "1234\u000156782"
            })
    void aNumberIsFoundWhateverItIsTypedWith(String number) {
        String text = new RawText("bij " + number + " staat").normalised();
        assertThat(new BsnDetector()
                        .find(text, new RecordContext(Set.of(), 2021)).stream()
                                .map(span -> Digits.of(text.substring(span.start(), span.end()))))
                .contains("123456782");
    }

    @Test
    void wordsKeepTheirAccentsAndDashes() {
        String text = "Zoë – café, cliënt’s €5, s\u0327";
        assertThat(new RawText(text).normalised()).startsWith("Zoë – café, cliënt’s €5, ");
    }
}
