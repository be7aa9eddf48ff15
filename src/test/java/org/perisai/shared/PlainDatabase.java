package org.perisai.shared;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/** The boundary of SQL without a server around it: one connection that stays open, each statement a transaction. */
public final class PlainDatabase {
    private PlainDatabase() { }

    public static Database of(Connection connection) {
        Connection open = (Connection) Proxy.newProxyInstance(PlainDatabase.class.getClassLoader(),
                new Class<?>[] {Connection.class}, (proxy, method, arguments) -> method.getName().equals("close") ? null
                        : method.invoke(connection, arguments));
        return new Database(new Kept(open));
    }

    private static final class Kept extends MysqlDataSource {
        private static final long serialVersionUID = 1L;
        private final transient Connection connection;

        Kept(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Connection getConnection() {
            return connection;
        }
    }
}
