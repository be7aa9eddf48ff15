package org.perisai.statistics;

/** What a table of an indicator is divided by: a cube, or the sums of one over some of its dimensions. */
enum Division {
    COUNTRY(Cube.TOTAL),
    SECTOR(Cube.SECTOR_SEX),
    SEX(Cube.SECTOR_SEX),
    SECTOR_SEX(Cube.SECTOR_SEX),
    AGE(Cube.AGE),
    PROVINCE(Cube.PROVINCE),
    /** Areas of courses. */
    AREA(Cube.COURSE),
    COURSE(Cube.COURSE),
    LANG(Cube.LANG),
    COURSE_LANG(Cube.COURSE_LANG),
    MODULE(Cube.MODULE),
    MANDATED(Cube.MANDATED);

    private final Cube cube;

    Division(Cube cube) {
        this.cube = cube;
    }

    /** The cube that it is read from. */
    Cube cube() {
        return cube;
    }
}
