package nl.weeffout.indexer.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken in, as the report remembers it.
 *
 * @param path where it lay
 * @param sha256 of its bytes, in hexadecimal
 * @param kind of its records
 * @param profile by which it was read, or null for the one that comes along
 */
public record LogSource(
        Path path, String sha256, RecordKind kind, @Nullable Path profile) {
    /** A file as it lies there now. */
    static LogSource of(Path path, RecordKind kind, @Nullable Path profile) {
        return new LogSource(path.toAbsolutePath().normalize(), sha256(path), kind, profile);
    }

    /** The profile by which it was read, if not by the one that comes along. */
    public Optional<Path> ownProfile() {
        return Optional.ofNullable(profile);
    }

    /** Whether the same file still lies there. */
    public boolean isStillThere() {
        return Files.isRegularFile(path) && isSameAs(path);
    }

    /** Whether a file holds the same bytes. */
    public boolean isSameAs(Path file) {
        return sha256(file).equals(sha256);
    }

    /** The fingerprint of a file's bytes. */
    private static String sha256(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new CommandFailure(path + ": cannot be read: " + e.getClass().getSimpleName(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
