package org.perisai.survey;

/** A person answered or changed an answer about the course of an enrolment; observed in the same transaction. */
public record SurveyAnswered(long person, long enrolment) { }
