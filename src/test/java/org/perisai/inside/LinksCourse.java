package org.perisai.inside;

/** The files of a small good course: a card, and a module with a passage and a question, in English and Indonesian. */
public final class LinksCourse {
    /** Its card: no final test, 70 percent to pass. */
    public static final String CARD = """
        ---
        title: Links
        summary: Read a link before you tap.
        lang: en
        version: 1
        level: basic
        minutes: 12
        area: AWR
        audience: Everybody
        outcomes:
          spot: Spot a false link
        licence: CC-BY-4.0
        contact: links@perisai.example
        pass: 70
        ---
        # Links

        About **links**.
        """;
    /** Its one module, of 12 minutes. */
    public static final String MODULE = """
        ---
        title: Read a link
        minutes: 12
        outcomes: [spot]
        ---
        # Read a link

        Opening words.

        ## Who owns it? {#owner}

        The owner stands before the slash.

        ### Which one? {.quiz #q-one}

        A parcel waits.

        - [ ] `pay.test` {#a}
          > Wrong, because of SECRETWORD.
        - [x] `post.example` {#b}
          > Right.

        Cover the rest. {.hint}

        > Any word may stand on the left.
        """;
    /** The module up to its question. */
    public static final String READING = MODULE.substring(0, MODULE.indexOf("### "));
    /** The module in Indonesian, of the course {@code links}. */
    public static final String TRANSLATED = """
        ---
        of: links/01-read
        lang: id
        state: reviewed
        ---
        # Baca tautan

        Kata pembuka.

        ## Siapa pemiliknya? {#owner}

        Pemilik ada sebelum garis miring.

        ### Yang mana? {.quiz #q-one}

        Paket menunggu.

        - `pay.test` {#a}
          > Salah.
        - `post.example` {#b}
          > Benar.

        Tutup sisanya. {.hint}

        > Kata apa pun boleh di kiri.
        """;

    private LinksCourse() { }
}
