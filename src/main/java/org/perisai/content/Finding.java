package org.perisai.content;

/**
 * One thing that the checker has to say about a file.
 *
 * @param file path relative to the root of the content, with {@code /}
 * @param line first line is 1
 * @param column first column is 1
 * @param code stable code such as {@code QUIZ-NO-KEY}
 * @param message what is wrong and what to do
 */
public record Finding(String file, int line, int column, String code, Severity severity, String message) {

    /** True when the finding stops an import. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + code + " " + message;
    }
}
