package org.perisai.pictures;

/**
 * A picture that may be stored and shown: of the kind that its name says, without metadata, drawable.
 *
 * @param name safe in an address, such as {@code false-login.png}
 * @param width in pixels; 0 for SVG
 * @param loss what the picture lost on the way in
 */
public record SafePicture(String name, byte[] bytes, int width, int height, Loss loss) {

    /** What somebody should look at again. */
    public enum Loss { NOTHING, MOTION, PARTS }
}
