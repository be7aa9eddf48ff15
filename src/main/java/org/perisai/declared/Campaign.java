package org.perisai.declared;

import java.time.LocalDate;
import java.util.List;

/**
 * A campaign as evidence: what the ITU asks for with each target group. Its figures are the observations of I20 with its
 * name.
 *
 * @param groups codes
 * @param evidence a web address, empty for none
 */
public record Campaign(String number, String title, LocalDate begins, LocalDate ends, List<String> groups,
                       String evidence) {
    /** Its title, and its number too where another campaign has the same title. */
    String nameAmong(List<Campaign> campaigns) {
        return campaigns.stream().filter(each -> each.title.equals(title)).count() > 1 ? title + " " + number : title;
    }
}
