package org.perisai.declared;

/**
 * A register as an address names it.
 *
 * @param parent number of the entry that it lies in, empty for a register that stands for itself
 */
record Register(Kind kind, String parent) {
    static Register of(Kind kind) {
        return new Register(kind, "");
    }
}
