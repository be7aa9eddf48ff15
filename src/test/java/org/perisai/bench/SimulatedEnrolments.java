package org.perisai.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Enrolments of three years with all that statistics read, the same each time, written straight into an empty database.
 * Each learner takes ten courses, months apart, so that the rows of one learner lie far from each other.
 */
final class SimulatedEnrolments {
    private static final int EACH = 10;
    /** The installation has made somebody already. */
    private static final long OTHERS = 1_000;
    private static final long FIRST = 1_704_067_200L;
    private static final long SPAN = 1_050L * 86_400;
    private static final long DAY = 86_400;
    /** Spreads the learners over each round; a prime that divides no number of learners in use. */
    private static final long STRIDE = 7_919_999_999L;
    private static final List<String> COUNTRIES = List.of("ID", "ID", "ID", "ID", "PH", "PH", "PH", "VN", "VN", "VN", "TH",
            "TH", "TH", "MY", "MY", "KH", "JP", "MM", "LA", "SG", "BN");
    private static final Map<String, String> LANGUAGES = Map.ofEntries(Map.entry("ID", "id"), Map.entry("PH", "fil"),
            Map.entry("VN", "vi"), Map.entry("TH", "th"), Map.entry("MY", "ms"), Map.entry("KH", "km"), Map.entry("JP", "ja"),
            Map.entry("MM", "my"), Map.entry("LA", "lo"), Map.entry("SG", "en"), Map.entry("BN", "ms"));
    private static final List<String> SECTORS = List.of("GOV", "SCH", "CII_FIN", "CII_HEALTH", "ISP", "SME", "UNI", "CIV",
            "CSO", "LARGE");
    private static final List<String> AGES = List.of("Y13T17", "Y18T24", "Y25T34", "Y35T44", "Y45T54", "Y55T64");

    private final Random random = new Random(2026);
    private final Rows rows;
    private final Map<Integer, Long> versions = new HashMap<>();
    private long attempt;
    private long certificate;

    SimulatedEnrolments(Connection connection) throws SQLException {
        rows = new Rows(connection);
        for (int course = 0; course < CountedCourses.COURSES; course++) {
            try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(
                    "select current_version from course where code = '" + CountedCourses.id(course) + "'")) {
                row.next();
                versions.put(course, row.getLong(1));
            }
        }
    }

    /** Writes so many. */
    void write(int enrolments) throws SQLException {
        int people = enrolments / EACH;
        for (int person = 1; person <= people; person++) {
            String country = COUNTRIES.get(Math.floorMod(person * 31, COUNTRIES.size()));
            rows.add("person (id, login, password_hash, name_full, name_key, country, lang, created_at, version)", OTHERS + person,
                    "bench-" + person, "none", "Learner " + person, "learner " + person, country, LANGUAGES.get(country),
                    Rows.time(FIRST), 1);
        }
        rows.flush();
        for (int i = 0; i < enrolments; i++) {
            long person = 1 + Math.floorMod(i % people * (STRIDE % people) + (long) i / people * 17, (long) people);
            enrol(i + 1L, person, (int) ((person + i / people) % CountedCourses.COURSES), FIRST + SPAN / enrolments * i
                    + random.nextInt(60));
        }
        rows.flush();
    }

    private void enrol(long id, long person, int course, long at) throws SQLException {
        String country = COUNTRIES.get((int) Math.floorMod(person * 31, (long) COUNTRIES.size()));
        String lang = random.nextInt(5) == 0 ? "en" : LANGUAGES.get(country);
        String sector = SECTORS.get((int) (person % SECTORS.size()));
        boolean firm = sector.startsWith("CII") || sector.equals("ISP");
        int modules = random.nextInt(10) == 0 ? 0 : random.nextInt(3) > 0 ? CountedCourses.MODULES
                : 1 + random.nextInt(CountedCourses.MODULES - 1);
        boolean completes = modules == CountedCourses.MODULES;
        long completed = at + 3_600 + (long) (16 * DAY * -Math.log(1 - random.nextDouble()));
        rows.add("enrolment (id, person_id, course, version_id, enrolled_at, country, province, sex, age_band, sector, "
                + "organisation_id, lang, demo, completed_at)", id, OTHERS + person, CountedCourses.id(course), versions.get(course),
                Rows.time(at), country, country + "-" + (char) ('A' + person % 12), person % 9 == 0 ? null : person % 2 == 0 ? "F" : "M",
                person % 7 == 0 ? null : AGES.get((int) (person % AGES.size())), sector, firm ? 1 + person % 400 : null, lang, 0,
                completes ? Rows.time(completed) : null);
        for (int module = 1; module <= modules; module++) {
            long opened = at + 60 + (completed - at - 60) * (module - 1) / CountedCourses.MODULES;
            long done = at + 60 + (completed - at - 60) * module / CountedCourses.MODULES;
            rows.add("visit (enrolment_id, device_key, module, lang, active_seconds, started_at, mobile, offline_seconds)", id,
                    "visit-" + module, "m" + module, lang, 120 + random.nextInt(1_500), Rows.time(opened), random.nextInt(2),
                    random.nextInt(10) == 0 ? 60 : 0);
            if (completes || module < modules) {
                rows.add("module_progress (enrolment_id, module, began_at, done_at)", id, "m" + module, Rows.time(done),
                        Rows.time(done));
            }
            for (int section = 1; section <= CountedCourses.SECTIONS && (completes || module < modules); section++) {
                rows.add("progress (enrolment_id, module, section, done_at)", id, "m" + module, "s" + section, Rows.time(done));
            }
        }
        if (completes) {
            examine(id, person, course, country, lang, completed + 600);
        }
    }

    private void examine(long id, long person, int course, String country, String lang, long first) throws SQLException {
        boolean passed = false;
        long at = first;
        for (int number = 1; number <= 3 && !passed; number++) {
            passed = random.nextInt(10) < 7;
            rows.add("attempt (id, public_id, enrolment_id, person_id, version_id, number, seed, lang, started_at, submitted_at, "
                    + "score, total, passed, outcomes, version)", ++attempt, "B%015d".formatted(attempt), id, OTHERS + person,
                    versions.get(course), number, id, lang, Rows.time(at), Rows.time(at + 900), passed ? 9 : 3, 10, passed ? 1 : 0,
                    "all:1/1", 2);
            at += 2 * DAY;
        }
        for (int kind = 0; kind < 2 && random.nextInt(10) < 4; kind++) {
            rows.add("survey_answer (enrolment_id, kind, item, value, answered_at)", id, kind == 0 ? "REACTION" : "APPLIED", "item",
                    1 + random.nextInt(5), Rows.time(first + 90 * DAY * kind));
        }
        if (passed) {
            rows.add("certificate (id, number, person_id, enrolment_id, version_id, course, country, lang, version_label, outcomes, "
                    + "minutes, score, total, issued_at, completed_on, expires_on, demo)", ++certificate,
                    "C%015d".formatted(certificate), OTHERS + person, id, versions.get(course), CountedCourses.id(course), country, lang, "1",
                    "all", 60, 9, 10, Rows.time(at), Rows.day(at), Rows.day(at + 730 * DAY), 0);
            if (random.nextInt(20) == 0) {
                rows.add("certificate_check (certificate_id, day, visitor, outcome)", certificate, Rows.day(at + 5 * DAY),
                        "0123456789abcdef", "VALID");
            }
        }
    }
}
