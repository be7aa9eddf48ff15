package org.perisai.identity;

/**
 * What statistics divide by, to be copied onto a record when it starts; null where not stated.
 *
 * @param country ISO 3166-1 alpha-2
 * @param province ISO 3166-2
 * @param sex F, M or O
 * @param birthYear from which the record takes the band of the age at its start
 * @param sector such as GOV
 * @param organisationId internal id
 * @param mandated whether that organisation tells its people to take courses
 * @param demo whether it is demonstration only, which statistics count apart
 * @param leftOut why statistics leave it out; null for those that they count
 */
public record Dimensions(String country, String province, String sex, Integer birthYear, String sector,
        Long organisationId, boolean mandated, boolean demo, LeftOut leftOut) { }
