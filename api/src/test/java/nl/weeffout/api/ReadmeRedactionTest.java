package nl.weeffout.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeRedactionTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("\\$ echo \"(?<typed>[^\"]+)\" \\| \\./weeffout redact --explain\n(?<shown>[^`]+)```");

    @Test
    void theExampleOfTheReadmePrintsWhatTheReadmeSays() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../README.md")));
        assertThat(example.find()).isTrue();
        StringWriter out = new StringWriter();
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((example.group("typed") + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            Weeffout.commandLine().setOut(new PrintWriter(out)).execute("redact", "--explain", "--year", "2026");
        } finally {
            System.setIn(before);
        }
        assertThat(out).hasToString(example.group("shown"));
    }
}
