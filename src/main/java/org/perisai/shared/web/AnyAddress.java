package org.perisai.shared.web;

import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What every address of ours belongs to for the server before {@link Router} leads it on. The server reads the files that a
 * form sends only where this servlet allows it, whatever the one says that the form is led to; how much each place takes
 * is asked by the router.
 */
@WebServlet("/")
@MultipartConfig(fileSizeThreshold = 1 << 16)
public class AnyAddress extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        throw new NotFound();
    }
}
