package org.perisai.content;

/** How much a {@link Finding} matters: an error stops an import, a warning is listed and counted. */
public enum Severity {
    ERROR,
    WARNING
}
