package org.perisai.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Sends the files of {@link Assets}; the first segment of the address is only a name of the content. */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String A_YEAR = "public, max-age=31536000, immutable";

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] halves = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1).split("/", 2);
        Optional<Bytes> file = halves.length == 2 ? assets.find(halves[1]) : Optional.empty();
        if (file.isPresent()) {
            file.get().write(request, response, file.get().hash().equals(halves[0]) ? A_YEAR : "no-cache");
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
