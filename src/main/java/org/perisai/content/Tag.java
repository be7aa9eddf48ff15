package org.perisai.content;

/** A place in a framework of competences, for example {@code DigComp:3.0:4.1}. */
public record Tag(String framework, String version, String code) {
}
