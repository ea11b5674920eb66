package stammkunde.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Writes down what a thread asks of the database. Each entry is one round trip; that a transaction begins costs none of
 * its own, that it ends does.
 */
public final class Questions extends DelegatingDataSource {

    private static final ThreadLocal<List<String>> ASKED = new ThreadLocal<>();

    Questions(DataSource database) {
        super(database);
    }

    public interface Work {
        void run() throws Exception;
    }

    /** What this thread asks in the course of some work. */
    public static List<String> of(Work work) throws Exception {
        var asked = new ArrayList<String>();
        ASKED.set(asked);
        try {
            work.run();
        } finally {
            ASKED.remove();
        }
        return asked;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return ASKED.get() == null ? connection : listened(connection);
    }

    private static Connection listened(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments, answer) -> {
            if (List.of("commit", "rollback").contains(method)) note(method);
            return answer instanceof PreparedStatement statement
                    ? listened(statement, String.valueOf(arguments[0]))
                    : answer;
        });
    }

    private static PreparedStatement listened(PreparedStatement statement, String sql) {
        return proxy(PreparedStatement.class, statement, (method, _, answer) -> {
            if (method.startsWith("execute")) note(sql.strip().replaceAll("\\s+", " "));
            return answer;
        });
    }

    private static void note(String question) {
        var asked = ASKED.get();
        if (asked != null) asked.add(question);
    }

    private interface Listener {
        Object heard(String method, Object[] arguments, Object answer);
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, T real, Listener listener) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            try {
                return listener.heard(method.getName(), arguments, method.invoke(real, arguments));
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
    }
}
