package nl.weeffout.api.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** On what is measured. */
final class Machine {
    private Machine() {}

    /** Such as {@code machine: 2 cores, 24 GiB, Linux amd64, OpenJDK 64-Bit Server VM 25.0.3}. */
    static String asText() throws IOException {
        return String.format(
                Locale.ROOT,
                "machine: %d cores%s, %s, %s %s",
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"));
    }

    /** Of the whole machine, where Linux tells. */
    private static String memory() throws IOException {
        Path file = Path.of("/proc/meminfo");
        if (!Files.isReadable(file)) {
            return "";
        }
        long kilobytes = Long.parseLong(Files.readAllLines(file).getFirst().replaceAll("\\D", ""));
        return String.format(Locale.ROOT, ", %.0f GiB", kilobytes / 1024.0 / 1024.0);
    }
}
