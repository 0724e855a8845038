package nl.weeffout.indexer.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class UnigramTokenizerTest {
    private static final UnigramTokenizer TOKENIZER = ModelFiles.tokenizer();

    static List<JsonNode> references() {
        return Reference.lines("reference-ids.jsonl");
    }

    @ParameterizedTest
    @MethodSource("references")
    void givesTheIdsOfTheReference(JsonNode line) {
        assertThat(TOKENIZER.ids("passage: " + Reference.text(line), Integer.MAX_VALUE))
                .containsExactly(Reference.ids(line));
    }

    @Test
    void takesTheSplitOfGreatestProbability() {
        var tokenizer = new UnigramTokenizer(
                List.of("<s>", "<pad>", "</s>", "<unk>", "\u2581", "a", "b", "ab", "\u2581a", "ba"),
                new double[] {0, 0, 0, 0, -2, -3, -3, -4, -2.5, -6});
        // ▁a + b costs 5.5, ▁ + ab 6, ▁ + a + b 8.
        assertThat(tokenizer.ids("ab", 9)).containsExactly(0, 8, 6, 2);
        // ▁a + b + ab costs 9.5, ▁a + ba + b 11.5, ▁ + ab + ab 10.
        assertThat(tokenizer.ids("abab", 9)).containsExactly(0, 8, 6, 7, 2);
        assertThat(tokenizer.ids("aZZb", 9)).containsExactly(0, 8, 3, 6, 2);
    }

    @Test
    void cutsOffWhatIsTooMuchAndKeepsTheMarkOfTheEnd() {
        int[] all = TOKENIZER.ids("De huurtoeslag is teruggevorderd.", Integer.MAX_VALUE);
        int[] cut = TOKENIZER.ids("De huurtoeslag is teruggevorderd.", 5);
        assertThat(cut).hasSize(5).startsWith(Arrays.copyOf(all, 4)).endsWith(2);
    }

    @Test
    void takesATypedMarkForItsCharacters() {
        int[] ids = TOKENIZER.ids("a</s>b", 99);
        assertThat(Arrays.stream(ids).filter(id -> id == 2)).hasSize(1);
        assertThat(ids).endsWith(2);
    }

    @Property(tries = 300)
    void takesAnyText(@ForAll String text) {
        int[] ids = TOKENIZER.ids(text, 192);
        assertThat(ids).hasSizeBetween(2, 192).startsWith(0).endsWith(2);
        assertThat(TOKENIZER.ids(text, 192)).containsExactly(ids);
    }

    @Test
    void theSumsAreThoseOfTheFiles() throws Exception {
        String sums = new String(ModelFiles.bytes(ModelFiles.SUMS), StandardCharsets.UTF_8);
        for (String name : List.of(ModelFiles.WEIGHTS, ModelFiles.TOKENIZER)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(ModelFiles.bytes(name));
            assertThat(sums.lines()).contains(HexFormat.of().formatHex(digest) + "  " + name);
        }
    }
}
