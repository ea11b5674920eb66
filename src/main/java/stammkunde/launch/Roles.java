package stammkunde.launch;

import java.sql.Connection;
import java.sql.SQLException;

/** The three roles and the database: what an administrator has to set up once before the program can work. */
record Roles(String owner, String app, String entrance) {

    static final Roles DEFAULT = new Roles("stammkunde_owner", "stammkunde_app", "stammkunde_entrance");

    /** Can be repeated: makes what is missing and sets the passwords. */
    void create(Connection administrator, Passwords passwords) throws SQLException {
        try (var sql = administrator.createStatement()) {
            for (var role : new String[] {owner, app, entrance}) sql.execute("""
                        do $$ begin
                          if not exists (select from pg_roles where rolname = '%s') then create role %s nologin; end if;
                        end $$""".formatted(role, role));
            sql.execute("alter role %s login password '%s'".formatted(owner, passwords.owner()));
            sql.execute("alter role %s login password '%s'".formatted(app, passwords.app()));
            sql.execute("grant %s to %s".formatted(entrance, owner));
        }
    }

    /** Makes the database if it is missing. */
    void createDatabase(Connection administrator, String name) throws SQLException {
        try (var sql = administrator.createStatement()) {
            try (var found = sql.executeQuery("select from pg_database where datname = '%s'".formatted(name))) {
                if (found.next()) return;
            }
            sql.execute("create database %s owner %s".formatted(name, owner));
            sql.execute("revoke all on database %s from public".formatted(name));
            sql.execute("grant connect on database %s to %s".formatted(name, app));
        }
    }

    Database at(String url, Passwords passwords) {
        return new Database(url, new Login(owner, passwords.owner()), new Login(app, passwords.app()), entrance);
    }

    /** The same for another server's administrator, to be run with psql there. */
    String asScript(String database) {
        return """
                create role %1$s login password '…';
                create role %2$s login password '…';
                create role %3$s nologin;
                grant %3$s to %1$s;
                create database %4$s owner %1$s encoding 'UTF8' template template0;
                revoke all on database %4$s from public;
                grant connect on database %4$s to %2$s;
                """.formatted(owner, app, entrance, database);
    }
}
