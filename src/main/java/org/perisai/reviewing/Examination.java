package org.perisai.reviewing;

import java.util.List;
import org.perisai.content.ChangedFile;
import org.perisai.content.Finding;

/**
 * What a draft would change.
 *
 * @param lang BCP 47 tag of the course's own language
 * @param files what differs from the published version
 * @param findings of the whole course, as it would be
 * @param waiting what it would leave for translators
 */
record Examination(String lang, List<ChangedFile> files, List<Finding> findings, List<Waiting> waiting) { }
