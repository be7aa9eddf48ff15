package org.perisai.translating;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Here;

/** Sends a translation as XLIFF and takes one back. */
@WebServlet({"/get/xliff", "/post/xliff"})
@MultipartConfig(maxFileSize = XliffReader.LARGEST + 1L, maxRequestSize = XliffReader.LARGEST + 100_000L,
        fileSizeThreshold = 1 << 20)
public class XliffServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Agency agency;
    @Inject
    private transient Target target;
    @Inject
    private transient Here here;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<byte[]> document = agency.give(target.person(), target.scope(), here.field("all").isEmpty());
        if (document.isEmpty()) {
            Here.seeOther(response, target.to(target.course()) + "?said=nothing");
            return;
        }
        response.setContentType("application/xliff+xml");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + target.course() + "-"
                + target.language().tag() + ".xlf\"");
        response.getOutputStream().write(document.get());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        try {
            int taken = agency.take(target.person(), target.scope(), document(request));
            Here.seeOther(response, target.to(target.course()) + "?said=taken&count=" + taken);
        } catch (DomainException refused) {
            request.setAttribute(DraftPage.REFUSED, refused);
            request.getRequestDispatcher("/translating/course.xhtml").forward(request, response);
        }
    }

    private static byte[] document(HttpServletRequest request) throws IOException, ServletException {
        try {
            Part part = request.getPart("document");
            if (part == null || part.getSize() == 0) {
                throw new XliffRefused("translating.xliff.none", 0, "");
            }
            try (InputStream in = part.getInputStream()) {
                return in.readAllBytes();
            }
        } catch (IllegalStateException large) {
            throw new XliffRefused("translating.xliff.large", 0, String.valueOf(XliffReader.LARGEST >> 20));
        }
    }
}
