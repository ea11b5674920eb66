package stammkunde.exchange.sftp;

import java.io.IOException;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.AbstractSftpEventListenerAdapter;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.jspecify.annotations.Nullable;
import stammkunde.exchange.FileStore;
import stammkunde.shared.BusinessId;

/** Stops writing when the business's store is full; asked anew for each file. What wasn't written whole counts as failed. */
final class Quota extends AbstractSftpEventListenerAdapter {

    static final AttributeKey<BusinessId> BUSINESS = new AttributeKey<>();
    private static final AttributeKey<Long> ROOM = new AttributeKey<>();

    private final FileStore store;
    private final Uploads uploads;

    Quota(FileStore store, Uploads uploads) {
        this.store = store;
        this.uploads = uploads;
    }

    @Override
    public void open(ServerSession session, String remoteHandle, Handle localHandle) throws IOException {
        var business = session.getAttribute(BUSINESS);
        session.setAttribute(ROOM, business == null ? 0L : store.room(business));
    }

    @Override
    public void writing(
            ServerSession session,
            String remoteHandle,
            FileHandle localHandle,
            long offset,
            byte[] data,
            int dataOffset,
            int dataLen)
            throws IOException {
        var room = session.getAttribute(ROOM);
        var left = (room == null ? 0 : room) - dataLen;
        // a write far beyond the end would make a file of any length
        if (left < 0 || offset > localHandle.getFileChannel().size() + (room == null ? 0 : room)) {
            uploads.fail(session, localHandle.getFile());
            throw new IOException("no space left");
        }
        session.setAttribute(ROOM, left);
    }

    @Override
    public void written(
            ServerSession session,
            String remoteHandle,
            FileHandle localHandle,
            long offset,
            byte[] data,
            int dataOffset,
            int dataLen,
            @Nullable Throwable thrown) {
        if (thrown != null) uploads.fail(session, localHandle.getFile());
    }
}
