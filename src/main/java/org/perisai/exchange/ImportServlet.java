package org.perisai.exchange;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.perisai.exchange.Upload.Kind;
import org.perisai.identity.SignedIn;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.Place;

/**
 * Takes what is sent to be imported: a zip, a file of questions, or a folder, which a browser sends file by file and which is
 * packed here. It lies on the disk while it is read; what was understood is kept for the second step.
 */
@WebServlet("/post/import")
public class ImportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Imports imports;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient Form form;
    @Inject
    private transient Here here;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Path file = Files.createTempFile("perisai-import", ".part");
        try {
            Here.seeOther(response, here.to(Place.IMPORT_PLAN.with(received(request, file))));
        } catch (DomainException refused) {
            form.refuse(refused);
            request.getRequestDispatcher("/exchange/import.xhtml").forward(request, response);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Reads and keeps what was sent; the result is where the second step finds it. */
    private String received(HttpServletRequest request, Path file) throws ServletException, IOException {
        List<Part> parts = parts(request);
        Kind kind = Stream.of(Kind.values()).filter(each -> each.name().equals(here.field("kind"))).findFirst()
            .orElse(Kind.COURSE);
        String target = here.field("target");
        String course = kind == Kind.LESSONS ? here.field("course").strip()
            : target.matches("courses/[^/]+/.*") ? target.split("/")[1] : "";
        imports.admit(signedIn.id(), kind, course, target);
        String name = store(parts, kind, file);
        return imports.receive(signedIn.id(), Upload.of(kind, file, name, course, target,
            Language.of(here.field("lang")).orElse(here.language())));
    }

    /** The files of the form that hold something. */
    private static List<Part> parts(HttpServletRequest request) throws ServletException, IOException {
        List<Part> parts = new ArrayList<>();
        for (Part part : request.getParts()) {
            if (part.getSubmittedFileName() != null && !part.getSubmittedFileName().isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String store(List<Part> parts, Kind kind, Path file) throws IOException {
        List<Part> single = parts.stream().filter(part -> part.getName().equals("file")).toList();
        List<Part> folder = parts.stream().filter(part -> part.getName().equals("folder")).toList();
        if (!single.isEmpty()) {
            try (InputStream in = single.get(0).getInputStream()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return last(single.get(0).getSubmittedFileName());
        }
        if (folder.isEmpty() || kind == Kind.QUESTIONS) {
            throw new DomainException("exchange.refused.noFile");
        }
        pack(folder, file);
        String first = folder.get(0).getSubmittedFileName();
        return first.contains("/") ? first.substring(0, first.indexOf('/')) : last(first);
    }

    private static void pack(List<Part> folder, Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            for (Part part : folder) {
                zip.putNextEntry(new ZipEntry(part.getSubmittedFileName()));
                try (InputStream in = part.getInputStream()) {
                    in.transferTo(zip);
                }
            }
        } catch (ZipException twice) {
            throw new DomainException("exchange.zip.twice");
        }
    }

    private static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
