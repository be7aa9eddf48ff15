package org.perisai.content;

/** How a translated text relates to its source as the source is now. */
public enum State {
    /** The source has not changed since it was translated. */
    FRESH,
    /** The source has changed; the translation may be shown with a mark. */
    CHANGED,
    /** The source has changed and its author marked the edit urgent: show the source. */
    URGENT
}
