package org.perisai.content;

import java.util.List;

/**
 * What can be said of a course while it is written.
 *
 * @param files its own text files by name
 * @param findings everything found, by file and line
 * @param translations how far each language is
 */
public record Survey(List<Outline> files, List<Finding> findings, List<Status> translations) {

    public Survey {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        translations = List.copyOf(translations);
    }

    /** What was found in one file. */
    public List<Finding> of(String path) {
        return findings.stream().filter(finding -> finding.file().equals(path)).toList();
    }
}
