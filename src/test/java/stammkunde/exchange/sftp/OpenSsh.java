package stammkunde.exchange.sftp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real OpenSSH client, as a dealer system's administrator has it. */
record OpenSsh(Path directory, int port) {

    record Answer(int exitCode, String said) {}

    static boolean isThere() {
        return Files.isExecutable(Path.of("/usr/bin/sftp")) && Files.isExecutable(Path.of("/usr/bin/ssh-keygen"));
    }

    /** @return the public key as a line */
    String makeKey(String type) {
        var key = directory.resolve(type);
        run(List.of("ssh-keygen", "-q", "-t", type, "-N", "", "-f", key.toString()));
        return read(directory.resolve(type + ".pub")).strip();
    }

    /** Runs the commands one after the other; the first that fails ends it. */
    Answer sftp(String user, String key, String... commands) {
        try {
            var batch = Files.write(Files.createTempFile(directory, "batch", ""), List.of(commands));
            var command = new ArrayList<>(List.of("sftp", "-q", "-P", String.valueOf(port), "-b", batch.toString()));
            options(key, true).forEach(command::add);
            command.add(user + "@127.0.0.1");
            return run(command);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with a password, which OpenSSH asks a program for. */
    Answer sftpWithPassword(String user, String password, String command) {
        try {
            var ask = Files.writeString(directory.resolve("ask"), "#!/bin/sh\necho '" + password + "'\n");
            Files.setPosixFilePermissions(ask, PosixFilePermissions.fromString("rwx------"));
            var line = new ArrayList<>(List.of("sftp", "-q", "-P", String.valueOf(port)));
            options("none", false).forEach(line::add);
            line.add("-oPubkeyAuthentication=no");
            line.add("-oNumberOfPasswordPrompts=1");
            line.add(user + "@127.0.0.1");
            var builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment().put("SSH_ASKPASS", ask.toString());
            builder.environment().put("SSH_ASKPASS_REQUIRE", "force");
            var process = builder.start();
            try (var in = process.outputWriter()) {
                in.write(command + "\nquit\n");
            } catch (IOException refused) {
                // the client is gone already
                return ended(process);
            }
            return ended(process);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A command, a shell or a forwarding instead of files. */
    Answer ssh(String user, String key, String... arguments) {
        var command = new ArrayList<>(List.of("ssh", "-p", String.valueOf(port)));
        options(key, true).forEach(command::add);
        command.add(user + "@127.0.0.1");
        command.addAll(List.of(arguments));
        return run(command);
    }

    private List<String> options(String key, boolean batch) {
        return List.of(
                "-F",
                "/dev/null",
                "-oStrictHostKeyChecking=no",
                "-oUserKnownHostsFile=" + directory.resolve("known_hosts"),
                "-oBatchMode=" + (batch ? "yes" : "no"),
                "-oIdentitiesOnly=yes",
                "-oIdentityFile=" + directory.resolve(key),
                "-oConnectTimeout=10");
    }

    private static Answer run(List<String> command) {
        try {
            return ended(new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer ended(Process process) throws IOException {
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
            return new Answer(process.exitValue(), said);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
