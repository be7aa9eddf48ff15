package org.perisai.declared;

import java.time.LocalDate;

/** An exercise; its outcomes are the observations of I21 to I23 with its number. */
public record Exercise(String number, String title, LocalDate heldOn) { }
