package nl.weeffout.indexer.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A file that only its owner may read and write, as far as the file system can say so. */
public final class OwnersFile {
    private static final Set<PosixFilePermission> OWNERS_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private OwnersFile() {}

    /** Makes an empty file, mode 0600; where there are no modes, an access list that names its owner only. */
    public static void create(Path file) throws IOException {
        if (hasModes(file)) {
            // A umask may take rights away, and gives none.
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNERS_ONLY));
            return;
        }
        Files.createFile(file);
        AclFileAttributeView list = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (list == null) {
            System.err.println(file + ": this file system cannot keep others from reading it; move the data folder to"
                    + " one that can");
            return;
        }
        list.setAcl(List.of(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(list.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
    }

    /** Whether modes are known and give others than the owner a right. */
    public static boolean isOpenToOthers(Path file) throws IOException {
        return hasModes(file) && !OWNERS_ONLY.containsAll(Files.getPosixFilePermissions(file));
    }

    private static boolean hasModes(Path file) throws IOException {
        return Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
    }
}
