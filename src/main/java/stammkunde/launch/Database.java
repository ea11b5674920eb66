package stammkunde.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where the data is and as whom: the owner runs the migrations, the app owns nothing and is bound by row level
 * security, the entrance role (which can't log in) owns the few functions that look across businesses.
 */
public record Database(String url, Login owner, Login app, String entranceRole) {

    public Connection connectAsOwner() throws SQLException {
        return connect(url, owner);
    }

    public Connection connectAsApp() throws SQLException {
        return connect(url, app);
    }

    static Connection connect(String url, Login login) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("ApplicationName", "stammkunde");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(url, properties);
    }
}
