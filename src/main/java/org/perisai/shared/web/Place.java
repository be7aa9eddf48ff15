package org.perisai.shared.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every address below {@code /{language}/}: its pattern, the view that answers a GET, what answers a
 * POST, whether all readers get the same bytes, and who may come in. This table is the second fence;
 * the first is the permission on each boundary method.
 */
public enum Place {
    START("", "/start.xhtml", Reader.SAME_FOR_ALL),
    COURSES("courses", "/catalog/courses.xhtml", Reader.SAME_FOR_ALL),
    COURSE("courses/{course}", "/catalog/course.xhtml", Reader.SAME_FOR_ALL, "/post/enrolment"),
    TERMS("terms", "/catalog/terms.xhtml", Reader.SAME_FOR_ALL),
    WHO("state", "/get/state", Reader.ANYONE),
    STATE("courses/{course}/state", "/get/state", Reader.ANYONE),
    BEAT("courses/{course}/beat", null, Reader.ANYONE, "/post/beat"),
    LEAVE("courses/{course}/leave", null, Reader.SIGNED_IN, "/post/leaving"),
    FINAL_TEST("courses/{course}/test", null, Reader.SIGNED_IN, "/post/attempt"),
    PRETEST("courses/{course}/pretest", "/assessment/pretest.xhtml", Reader.SIGNED_IN, "/post/pretest"),
    SURVEY("courses/{course}/survey/{kind}", null, Reader.SIGNED_IN, "/post/survey"),
    CHANGES("courses/{course}/changes", "/assessment/changes.xhtml", Reader.SIGNED_IN, "/post/changes"),
    MODULE("courses/{course}/{module}", "/catalog/module.xhtml", Reader.SAME_FOR_ALL, "/post/practice"),
    REMARK("courses/{course}/{module}/remark/{spot}", "/remarks/remark.xhtml", Reader.ANYONE),
    TEST("tests/{attempt}", "/get/test", Reader.SIGNED_IN, "/post/answer"),
    TEST_QUESTIONS("tests/{attempt}/questions", "/get/test", Reader.SIGNED_IN),
    TEST_REMARK("tests/{attempt}/remark/{question}", "/remarks/remark.xhtml", Reader.SIGNED_IN),
    RESULT("tests/{attempt}/result", "/assessment/result.xhtml", Reader.SIGNED_IN),
    KNOWN("tests/{attempt}/known", "/assessment/known.xhtml", Reader.SIGNED_IN),
    SIGN_IN("sign-in", "/identity/sign-in.xhtml", Reader.ANYONE),
    CODE("sign-in/code", "/identity/code.xhtml", Reader.ANYONE),
    SIGN_UP("sign-up", "/identity/sign-up.xhtml", Reader.ANYONE),
    SIGN_OUT("sign-out", null, Reader.ANYONE, "/post/sign-out"),
    RESET("reset", "/identity/reset.xhtml", Reader.ANYONE),
    NEW_PASSWORD("reset/{token}", "/identity/new-password.xhtml", Reader.ANYONE),
    CONFIRM("confirm/{token}", "/identity/confirm.xhtml", Reader.ANYONE),
    ME("me", "/learning/me.xhtml", Reader.SIGNED_IN),
    NOTICE("me/notices/{notice}", null, Reader.SIGNED_IN, "/post/notice"),
    ACCOUNT("me/account", "/identity/account.xhtml", Reader.SIGNED_IN),
    DESCRIBE("me/describe", "/identity/describe.xhtml", Reader.SIGNED_IN),
    PASSWORD("me/password", "/identity/password.xhtml", Reader.SIGNED_IN),
    SECOND_STEP("me/second-step", "/identity/second-step.xhtml", Reader.SIGNED_IN),
    WELCOME("me/welcome", "/identity/welcome.xhtml", Reader.SIGNED_IN),
    MY_REMARKS("me/remarks", "/remarks/mine.xhtml", Reader.SIGNED_IN),
    CERTIFICATE("certificates/{number}", "/certification/certificate.xhtml", Reader.SIGNED_IN),
    CERTIFICATE_PDF("certificates/{number}/pdf", "/get/certificate-pdf", Reader.SIGNED_IN),
    VERIFY("verify", "/certification/verify.xhtml", Reader.ANYONE),
    VERIFY_NUMBER("verify/{number}", "/certification/verify.xhtml", Reader.ANYONE),
    MINISTRY("ministry", "/reporting/report.xhtml", Reader.MINISTRY),
    REPORTS("ministry/reports", "/reporting/reports.xhtml", Reader.MINISTRY),
    REPORT_FILE("ministry/file", "/get/report-file", Reader.MINISTRY),
    REGION("ministry/region", "/reporting/region.xhtml", Reader.MINISTRY),
    OPEN_DATA("open-data", "/reporting/open-data.xhtml", Reader.ANYONE, "/post/file-check"),
    OPEN_FILE("open-data/file", "/get/open-data", Reader.ANYONE),
    OPEN_CATALOGUE("open-data/catalogue", "/get/open-data", Reader.ANYONE),
    DECLARED("ministry/declared", "/declared/declared.xhtml", Reader.MINISTRY),
    DECLARED_ENTRIES("ministry/declared/{kind}", "/declared/entries.xhtml", Reader.MINISTRY),
    DECLARED_ENTRY("ministry/declared/{kind}/{number}", "/declared/entry.xhtml", Reader.MINISTRY),
    DECLARED_SHEET("ministry/declared/campaigns/{number}/figures/sheet", "/declared/sheet.xhtml", Reader.MINISTRY),
    DECLARED_INSIDE("ministry/declared/{kind}/{number}/{child}", "/declared/entries.xhtml", Reader.MINISTRY),
    DECLARED_ENTRY_INSIDE("ministry/declared/{kind}/{number}/{child}/{entry}", "/declared/entry.xhtml", Reader.MINISTRY),
    ADMIN("admin", "/identity/admin.xhtml", Reader.ADMINISTRATOR),
    OUTBOX("admin/outbox", "/identity/outbox.xhtml", Reader.ADMINISTRATOR),
    ORGANISATIONS("admin/organisations", "/identity/organisations.xhtml", Reader.ADMINISTRATOR),
    RECEIVE("admin/region", "/reporting/receive.xhtml", Reader.ADMINISTRATOR, "/post/receive"),
    FINDINGS("admin/findings", "/catalog/findings.xhtml", Reader.STAFF),
    ALARMS("studio/alarms/{language}", "/items/alarms.xhtml", Reader.STAFF),
    ANALYSIS("studio/{course}/analysis", null, Reader.STAFF, "/post/items"),
    QUESTIONS("studio/{course}/questions", "/items/questions.xhtml", Reader.STAFF),
    QUESTION("studio/{course}/questions/{question}", "/items/question.xhtml", Reader.STAFF),
    REGRADE_LOOK("studio/{course}/questions/{question}/regrade", null, Reader.STAFF, "/post/regrade"),
    REGRADE("studio/{course}/regrades/{regrade}", "/regrade/regrade.xhtml", Reader.STAFF),
    REGRADE_STEP("studio/{course}/regrades/{regrade}/step", null, Reader.STAFF, "/post/regrade"),
    IMPORT("studio/import", "/exchange/import.xhtml", Reader.STAFF, "/post/import"),
    IMPORT_PLAN("studio/import/{token}", "/exchange/plan.xhtml", Reader.STAFF),
    IMPORT_ZIP("studio/import/{token}/zip", "/get/export", Reader.STAFF),
    EXPORT("studio/{course}/export", "/exchange/export.xhtml", Reader.STAFF),
    EXPORT_ZIP("studio/{course}/export/zip", "/get/export", Reader.STAFF),
    STUDIO_REMARKS("studio/remarks", "/remarks/studio.xhtml", Reader.STAFF),
    STUDIO_REMARK("studio/remarks/{course}/{module}/{block}/{lang}", "/remarks/answer.xhtml", Reader.STAFF),
    STUDIO("studio", "/publishing/studio.xhtml", Reader.STAFF),
    NEW_COURSE("studio/new", "/publishing/new-course.xhtml", Reader.STAFF),
    DESK("studio/{course}", "/publishing/desk.xhtml", Reader.STAFF),
    DRAFT("studio/{course}/draft", null, Reader.STAFF, "/post/draft"),
    CARD("studio/{course}/card", "/publishing/card.xhtml", Reader.STAFF),
    PICTURES("studio/{course}/pictures", "/publishing/pictures.xhtml", Reader.STAFF, "/post/picture"),
    PICTURE("studio/{course}/picture", "/get/draft-picture", Reader.STAFF),
    SUBMIT("studio/{course}/submit", "/publishing/submit.xhtml", Reader.STAFF),
    EDIT("studio/{course}/edit/{file}", "/get/editor", Reader.STAFF, "/get/editor"),
    PREVIEW("studio/{course}/preview/{file}", "/get/preview", Reader.STAFF, "/get/preview"),
    PASTE("studio/{course}/paste", null, Reader.STAFF, "/post/paste"),
    REVIEW("studio/{course}/review", "/publishing/review.xhtml", Reader.STAFF),
    VERSIONS("studio/{course}/versions", "/publishing/versions.xhtml", Reader.STAFF),
    COMPARISON("studio/{course}/versions/compare", "/publishing/comparison.xhtml", Reader.STAFF),
    COURSE_PICTURE("studio/{course}/content/{hash}", "/get/course-picture", Reader.STAFF),
    TRANSLATIONS("translations", "/translating/list.xhtml", Reader.STAFF),
    TRANSLATION_STATUS("translations/status", "/translating/status.xhtml", Reader.STAFF),
    TRANSLATION_STATUS_CSV("translations/status/csv", "/get/translation-status", Reader.STAFF),
    TRANSLATION_REVIEW("translations/review/{target}/{course}", "/translating/review.xhtml", Reader.STAFF),
    TRANSLATIONS_TO("translations/{target}", "/translating/list.xhtml", Reader.STAFF),
    TRANSLATION("translations/{target}/{course}", "/translating/course.xhtml", Reader.STAFF),
    XLIFF("translations/{target}/{course}/draft.xlf", "/get/xliff", Reader.STAFF, "/post/xliff"),
    WORKBENCH("translations/{target}/{course}/{file}", "/translating/bench.xhtml", Reader.STAFF, "/post/block"),
    ABOUT("about", "/about.xhtml", Reader.SAME_FOR_ALL),
    ACCESSIBILITY("accessibility", "/accessibility.xhtml", Reader.SAME_FOR_ALL),
    PRIVACY("privacy", "/privacy.xhtml", Reader.SAME_FOR_ALL);

    /** Who may come in; the first kind also says that the page may be kept by any proxy. */
    public enum Reader {
        SAME_FOR_ALL, ANYONE, SIGNED_IN, STAFF("INSTRUCTOR", "REVIEWER", "TRANSLATOR", "ADMINISTRATOR"),
        MINISTRY("MINISTRY"), ADMINISTRATOR("ADMINISTRATOR");

        private final List<String> roles;

        Reader(String... roles) {
            this.roles = List.of(roles);
        }

        /** Whether an account is needed at all. */
        public boolean needsSignIn() {
            return ordinal() >= SIGNED_IN.ordinal();
        }

        /** The roles of which one is needed; none for a page that any account may open. */
        public List<String> roles() {
            return roles;
        }
    }

    /** A place and what its address says, such as the course. */
    public record Found(Place place, Map<String, String> parts) { }

    /** Apart, because an enum's own constants are made before its statics. */
    private static final class Syntax {
        private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
    }

    /** Apart too; no address begins with a part, and each request asks. */
    private static final class Index {
        private static final Map<String, List<Place>> BY_FIRST = Arrays.stream(values())
                .collect(Collectors.groupingBy(place -> first(place.address)));
    }

    private final String address;
    private final Pattern pattern;
    private final List<String> names;
    private final String view;
    private final String post;
    private final Reader reader;

    Place(String address, String view, Reader reader) {
        this(address, view, reader, view);
    }

    Place(String address, String view, Reader reader, String post) {
        this.address = address;
        this.names = Syntax.PART.matcher(address).results().map(result -> result.group(1)).toList();
        this.pattern = Pattern.compile(Syntax.PART.matcher(address).replaceAll("([A-Za-z0-9][A-Za-z0-9_-]{0,79})"));
        this.view = view;
        this.post = post;
        this.reader = reader;
    }

    /** The place of an address without its language; earlier places win. */
    public static Optional<Found> at(String rest) {
        for (Place place : Index.BY_FIRST.getOrDefault(first(rest), List.of())) {
            Matcher matcher = place.pattern.matcher(rest);
            if (matcher.matches()) {
                Map<String, String> parts = new HashMap<>();
                for (int i = 0; i < place.names.size(); i++) {
                    parts.put(place.names.get(i), matcher.group(i + 1));
                }
                return Optional.of(new Found(place, parts));
            }
        }
        return Optional.empty();
    }

    private static String first(String address) {
        int end = address.indexOf('/');
        return end < 0 ? address : address.substring(0, end);
    }

    /** The address without its language, the parts filled in their order. */
    public String with(String... parts) {
        String filled = address;
        for (String part : parts) {
            filled = Syntax.PART.matcher(filled).replaceFirst(Matcher.quoteReplacement(part));
        }
        return filled;
    }

    /** What answers the method: a path inside the application, or empty when there is none. */
    public Optional<String> target(String method) {
        return Optional.ofNullable(method.equals("POST") ? post : view);
    }

    /** Whether the page is drawn with PrimeFaces. */
    public boolean staffPage() {
        return !reader.roles().isEmpty() && view != null && view.endsWith(".xhtml");
    }

    /** Most bytes that a form sent here may have: more than any holds, and where files are sent the largest of them. */
    public long longest() {
        return switch (this) {
            case PICTURES -> 11L << 20;
            case IMPORT -> 33L << 20;
            case XLIFF, OPEN_DATA, RECEIVE -> 20L << 20;
            default -> 1L << 20;
        };
    }

    /** Whether a form sent here holds nothing but secrets, which no page gives back. */
    public boolean secret() {
        return this == PASSWORD || this == SECOND_STEP;
    }

    /** Whether pages of ours may show it in a frame. */
    public boolean framed() {
        return this == PREVIEW;
    }

    /** Who may come in. */
    public Reader reader() {
        return reader;
    }
}
