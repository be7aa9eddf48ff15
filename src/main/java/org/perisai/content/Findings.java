package org.perisai.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is found while a course is read. Belongs to one thread. */
final class Findings {
    private final List<Finding> list = new ArrayList<>();

    void error(String file, int line, int column, String code, String message) {
        list.add(new Finding(file, line, column, code, Severity.ERROR, message));
    }

    void warning(String file, int line, int column, String code, String message) {
        list.add(new Finding(file, line, column, code, Severity.WARNING, message));
    }

    void add(Finding finding) {
        list.add(finding);
    }

    void addAll(Findings other) {
        list.addAll(other.list);
    }

    boolean has(String code) {
        return list.stream().anyMatch(finding -> finding.code().equals(code));
    }

    int size() {
        return list.size();
    }

    boolean hasErrors() {
        return list.stream().anyMatch(Finding::isError);
    }

    List<Finding> sorted() {
        return list.stream().distinct().sorted(Comparator.comparing(Finding::file).thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column).thenComparing(Finding::code)).toList();
    }
}
