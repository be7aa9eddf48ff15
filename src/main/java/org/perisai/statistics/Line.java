package org.perisai.statistics;

/**
 * A row of a report.
 *
 * @param place position in the report's own order, counted from 0
 * @param code month, course or language; empty for the total
 * @param name the same for readers
 */
public record Line(int place, String code, String name, Figure enrolled, Figure completed, Figure examined,
                   Figure passRate, Figure certified) {
    Line at(int position, String readable) {
        return new Line(position, code, readable, enrolled, completed, examined, passRate, certified);
    }
}
