package org.perisai.certification;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/** The holder's certificate as PDF, in the language of the address. */
@WebServlet("/get/certificate-pdf")
public class PdfServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Certificates certificates;
    @Inject
    private transient Sheets sheets;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient Here here;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CertificateCard certificate = certificates.get(signedIn.id(), here.part("number"));
        if (certificate.status() == CertificateStatus.WITHDRAWN) {
            throw new NotFound();
        }
        byte[] pdf = sheets.pdf(certificate, here.language(), here.site());
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition",
                "inline; filename=\"perisai-" + certificate.number() + "-" + here.tag() + ".pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
