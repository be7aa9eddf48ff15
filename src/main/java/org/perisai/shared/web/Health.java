package org.perisai.shared.web;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * What a load balancer asks. {@code /health/live}: the process answers. {@code /health/ready}: so do
 * the database and at least one published course. No more is said to strangers.
 */
@WebServlet("/health/*")
public class Health extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int PATIENCE_SECONDS = 3;

    @Resource(lookup = "java:app/perisai")
    private transient DataSource database;
    @Inject
    private transient Readiness readiness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getPathInfo() + "";
        if (!asked.equals("/live") && !asked.equals("/ready")) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean well = asked.equals("/live") || readiness.started() && coursesAreThere();
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=UTF-8");
        response.setStatus(well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.getWriter().write(well ? "ready\n" : "not ready\n");
    }

    private boolean coursesAreThere() {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            return statement.executeQuery("select 1 from course where current_version is not null limit 1").next();
        } catch (SQLException away) {
            return false;
        }
    }
}
