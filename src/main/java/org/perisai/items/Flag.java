package org.perisai.items;

/** Something about a question that its author should look at. */
public enum Flag {
    /** In the best third more learners chose an answer that counts as wrong than the right one. */
    KEY("bad"),
    /** Who does well in the rest gets this question wrong. */
    NEGATIVE("bad"),
    /** A wrong answer is chosen by learners who do better in the rest than those who are right. */
    BETTER("bad"),
    /** It hardly tells who knows from who doesn't. */
    LOW("warn"),
    /** Nearly everybody is right. */
    EASY("warn"),
    /** Few are right. */
    HARD("warn"),
    /** Nobody chooses one of the wrong options. */
    UNUSED("warn");

    private final String look;

    Flag(String look) {
        this.look = look;
    }

    /** Class of its tag. */
    public String look() {
        return look;
    }

    /** Key of its name. */
    public String key() {
        return "items.flag." + name();
    }
}
