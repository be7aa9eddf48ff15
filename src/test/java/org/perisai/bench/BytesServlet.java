package org.perisai.bench;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The least that a page can cost: a servlet that writes the bytes of a file. */
@WebServlet(urlPatterns = "/bytes", loadOnStartup = 1)
public class BytesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private byte[] bytes;

    @Override
    public void init() {
        try {
            bytes = Files.readAllBytes(Path.of(System.getProperty("bench.bytes")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Encoding", "gzip");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
