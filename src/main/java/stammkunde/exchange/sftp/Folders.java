package stammkunde.exchange.sftp;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.security.Principal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/**
 * What may be done in a business's folders (R-SEC-52): {@code full/} and {@code delta/} take files, {@code out/} gives
 * them. There are no folders below, no links, no rights and owners to change. Paths are compared by their components.
 */
final class Folders implements SftpFileSystemAccessor {

    static final List<String> IN = List.of("full", "delta");
    static final String OUT = "out";

    private static final int LONGEST_NAME = 120;

    private final Uploads uploads;

    Folders(Uploads uploads) {
        this.uploads = uploads;
    }

    /** Makes them where they are missing. */
    static void make(Path home) throws IOException {
        for (var folder : IN) Files.createDirectories(home.resolve(folder));
        Files.createDirectories(home.resolve(OUT));
    }

    private static boolean isIn(Path path, Collection<String> folders) {
        var plain = path.normalize();
        return plain.getNameCount() == 2
                && folders.contains(plain.getName(0).toString())
                && plain.getName(1).toString().length() <= LONGEST_NAME
                && plain.getName(1).toString().matches("[^\\p{Cntrl}/\\\\]+")
                && !Files.isSymbolicLink(path)
                && !Files.isSymbolicLink(path.getParent());
    }

    private static void require(boolean allowed, Path path) throws AccessDeniedException {
        if (!allowed) throw new AccessDeniedException(path.toString());
    }

    @Override
    public SeekableByteChannel openFile(
            SftpSubsystemProxy subsystem,
            FileHandle handle,
            Path file,
            String name,
            Set<? extends OpenOption> options,
            FileAttribute<?>... attributes)
            throws IOException {
        var writes = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
        require(isIn(file, writes ? IN : List.of("full", "delta", OUT)), file);
        var all = new HashSet<OpenOption>(options);
        all.add(LinkOption.NOFOLLOW_LINKS);
        var channel = SftpFileSystemAccessor.super.openFile(subsystem, handle, file, name, all);
        if (writes) uploads.begin(subsystem.getServerSession(), file);
        return channel;
    }

    @Override
    public void closeFile(
            SftpSubsystemProxy subsystem,
            FileHandle handle,
            Path file,
            String name,
            Channel channel,
            Set<? extends OpenOption> options)
            throws IOException {
        SftpFileSystemAccessor.super.closeFile(subsystem, handle, file, name, channel, options);
        if (!options.contains(StandardOpenOption.WRITE) && !options.contains(StandardOpenOption.APPEND)) return;
        // half a file would be taken for a whole one some time, and hold the room that is missing
        if (uploads.hadFailed(subsystem.getServerSession(), file)) Files.deleteIfExists(file);
        else uploads.end(subsystem.getServerSession(), file);
    }

    @Override
    public void renameFile(SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        require(isIn(from, IN) && isIn(to, IN), to);
        SftpFileSystemAccessor.super.renameFile(subsystem, from, to, options);
        uploads.renamed(subsystem.getServerSession(), to);
    }

    @Override
    public void removeFile(SftpSubsystemProxy subsystem, Path path, boolean isDirectory) throws IOException {
        require(!isDirectory && isIn(path, IN), path);
        SftpFileSystemAccessor.super.removeFile(subsystem, path, false);
    }

    @Override
    public void createDirectory(SftpSubsystemProxy subsystem, Path path) throws IOException {
        require(false, path);
    }

    @Override
    public void createLink(SftpSubsystemProxy subsystem, Path link, Path existing, boolean symbolic)
            throws IOException {
        require(false, link);
    }

    @Override
    public void copyFile(SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        require(false, to);
    }

    /** Rights, owners and times are this machine's; clients that set them after an upload needn't hear of it. */
    @Override
    public void setFileAttribute(
            SftpSubsystemProxy subsystem,
            Path file,
            String view,
            String attribute,
            Object value,
            LinkOption... options) {
        ignored(attribute);
    }

    @Override
    public void setFilePermissions(
            SftpSubsystemProxy subsystem, Path file, Set<PosixFilePermission> permissions, LinkOption... options) {
        ignored("permissions");
    }

    @Override
    public void setFileOwner(SftpSubsystemProxy subsystem, Path file, Principal owner, LinkOption... options) {
        ignored("owner");
    }

    @Override
    public void setGroupOwner(SftpSubsystemProxy subsystem, Path file, Principal group, LinkOption... options) {
        ignored("group");
    }

    @Override
    public void setFileAccessControl(
            SftpSubsystemProxy subsystem, Path file, List<AclEntry> acl, LinkOption... options) {
        ignored("acl");
    }

    @Override
    public void applyExtensionFileAttributes(
            SftpSubsystemProxy subsystem, Path file, Map<String, byte[]> extensions, LinkOption... options) {
        ignored("extensions");
    }

    private static void ignored(String what) {
        if (what.isEmpty()) throw new IllegalArgumentException("an attribute has a name");
    }
}
