package nl.weeffout.indexer.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.weeffout.domain.HouseholdKey;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.terminal.OwnersFile;
import org.jspecify.annotations.Nullable;

/**
 * Turns household numbers into keys, by HMAC-SHA256 (RFC 2104) under a secret of this installation: a hash without a
 * secret is undone by trying all numbers. The secret is made when the first number comes. Thread safe.
 */
public final class HouseholdSecret {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    /** Half of the hash: enough that two of a billion households hardly ever share a key. */
    private static final int KEY_BYTES = 16;

    private final Path file;
    private final BooleanSupplier keysAreKept;
    private @Nullable SecretKeySpec secret;

    /**
     * @param file that holds the secret, or will
     * @param keysAreKept whether the store holds keys already, which another secret would make worthless
     */
    public HouseholdSecret(Path file, BooleanSupplier keysAreKept) {
        this.file = file;
        this.keysAreKept = keysAreKept;
    }

    /**
     * The key of a number.
     *
     * @param municipalityCode whose number it is: two municipalities may give out the same
     * @param keep whether a secret that has to be made is kept
     * @throws CommandFailure where the secret is gone, damaged or open to others
     */
    HouseholdKey keyOf(HouseholdNumber number, String municipalityCode, boolean keep) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret(keep));
            byte[] hash = mac.doFinal((municipalityCode + '\n' + number.normalised()).getBytes(StandardCharsets.UTF_8));
            return new HouseholdKey(HexFormat.of().formatHex(hash, 0, KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private synchronized SecretKeySpec secret(boolean keep) {
        SecretKeySpec known = secret;
        if (known == null) {
            known = new SecretKeySpec(Files.exists(file) ? read() : made(keep), ALGORITHM);
            secret = known;
        }
        return known;
    }

    private byte[] read() {
        try {
            if (OwnersFile.isOpenToOthers(file)) {
                throw new CommandFailure(file + ": others may read it; take their rights away (chmod 600)");
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length != SECRET_BYTES) {
                throw new CommandFailure(file + ": is damaged: " + bytes.length + " bytes instead of " + SECRET_BYTES
                        + "; put it back from a backup");
            }
            return bytes;
        } catch (IOException e) {
            throw new CommandFailure(file + ": cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    private byte[] made(boolean keep) {
        if (keysAreKept.getAsBoolean()) {
            throw new CommandFailure(
                    file + ": is missing, and the records hold household keys made with it; put it back"
                            + " from a backup, as new keys would count every household anew");
        }
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        if (keep) {
            write(bytes);
        }
        return bytes;
    }

    /** Whole or not at all, and on the disk before a record holds a key that was made with it. */
    private void write(byte[] bytes) {
        Path half = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.deleteIfExists(half);
            OwnersFile.create(half);
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(bytes));
                channel.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CommandFailure(
                    file + ": cannot be written: " + e.getClass().getSimpleName(), e);
        }
    }

    @Override
    public String toString() {
        return "HouseholdSecret";
    }
}
