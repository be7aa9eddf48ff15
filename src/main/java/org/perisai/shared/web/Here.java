package org.perisai.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.perisai.shared.Language;

/** Where the reader is: language, what the address says, and the same place in other languages. */
@Named
@RequestScoped
public class Here {
    static final String LANGUAGE = "perisai.language";
    static final String REST = "perisai.rest";
    static final String PARTS = "perisai.parts";

    private HttpServletRequest request;
    private Language language;
    private List<Alternate> alternates;

    /** For CDI. */
    protected Here() { }

    @Inject
    Here(HttpServletRequest request) {
        this.request = request;
    }

    /** The same place in another language; a {@link Place} has no signs that HTML would need escaped. */
    public record Alternate(Language language, String href, boolean current) {
        /** The element that leads there, finished: a page has a dozen, and a view would ask for every attribute. */
        public String link() {
            return "<a href=\"" + href + "\" lang=\"" + tag() + "\" hreflang=\"" + tag()
                    + (current ? "\" aria-current=\"true\">" : "\">") + autonym() + "</a>";
        }

        /** BCP 47 tag. */
        public String tag() {
            return language.tag();
        }

        /** The language's name in itself. */
        public String autonym() {
            return language.autonym();
        }
    }

    /** Language of the address; where it names none, the one the browser asks for. */
    public Language language() {
        if (language == null) {
            Language named = (Language) request.getAttribute(LANGUAGE);
            language = named != null ? named : Language.accepting(request.getHeader("Accept-Language"));
        }
        return language;
    }

    /** BCP 47 tag of the language. */
    public String tag() {
        return language().tag();
    }

    /** A part of the address, such as {@code course}. */
    public String part(String name) {
        @SuppressWarnings("unchecked")
        Map<String, String> parts = (Map<String, String>) request.getAttribute(PARTS);
        return parts == null ? null : parts.get(name);
    }

    /** A form field or query parameter, empty when absent. */
    public String field(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** All values of a form field or query parameter. */
    public List<String> fields(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** Whether a form was sent here. */
    public boolean posted() {
        return request.getMethod().equals("POST");
    }

    /** Address of a place in this language. */
    public String to(String rest) {
        return "/" + tag() + "/" + rest;
    }

    /** Address of this place without its language; empty where there is no such place. It needs no escaping. */
    public String rest() {
        return Optional.ofNullable((String) request.getAttribute(REST)).orElse("");
    }

    /** Address where one signs in and is led back here. */
    public String signIn() {
        return to(Place.SIGN_IN.with() + "?to=" + back());
    }

    /** Where to be led back to, as a value of a query; from where no page is, to what one learns. */
    String back() {
        boolean page = Place.at(rest()).flatMap(found -> found.place().target("GET")).isPresent();
        String question = field("n").matches("\\d{1,3}|review") ? "?n=" + field("n") : "";
        return URLEncoder.encode(page ? rest() + question : "me", StandardCharsets.UTF_8);
    }

    /** This place in every language. */
    public List<Alternate> alternates() {
        if (alternates == null) {
            String rest = rest();
            alternates = Language.all().stream()
                    .map(each -> new Alternate(each, "/" + each.tag() + "/" + rest, each == language())).toList();
        }
        return alternates;
    }

    /** Links to this place in every language, as finished list items. */
    public String languageItems() {
        return alternates().stream().map(each -> "<li>" + each.link() + "</li>").collect(Collectors.joining("\n"));
    }

    /** What tells a search engine of this place in every language, as finished elements. */
    public String hreflangs() {
        return alternates().stream().map(each -> "<link rel=\"alternate\" hreflang=\"" + each.tag() + "\" href=\""
                + each.href() + "\" />").collect(Collectors.joining());
    }

    /**
     * Scheme and host, for links in mail and on paper: the system property {@code perisai.site} where it is
     * set, else what this request named. Set it on any server that strangers reach, because a request can
     * name any host, and a mailed link would lead there.
     */
    public String site() {
        String given = System.getProperty("perisai.site");
        if (given != null) {
            return given;
        }
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    /** The reader's network address; with {@code perisai.proxy=true} the one that our own proxy saw. */
    public String address() {
        String forwarded = Boolean.getBoolean("perisai.proxy") ? request.getHeader("X-Forwarded-For") : null;
        return forwarded == null ? request.getRemoteAddr()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    /** What the reader's browser says that it is; empty when it says nothing. */
    public String browser() {
        return Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
    }

    /** What goes back to the browser. */
    public HttpServletResponse response() {
        return (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** Leads on after a form, so that going back or reloading doesn't send it again. */
    public void go(String rest) {
        seeOther(response(), to(rest));
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** The page exists for nobody, or not for this reader. */
    public void notFound() {
        throw new NotFound();
    }

    /** Answers a form: the browser reads the location, so that reloading doesn't send it again. */
    public static void seeOther(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
    }
}
