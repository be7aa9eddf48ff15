package org.perisai.launch;

import java.net.URI;
import java.nio.file.Path;

/**
 * What the user asked for on the command line.
 *
 * @param content folder to publish instead of what is inside; null for that
 * @param site scheme and host that strangers reach it at, without a slash at the end; null when nobody said
 * @param proxy whether a proxy of ours stands before it, whose word on the reader's address counts
 */
record ServeOptions(String bind, int port, boolean demo, Path content, String site, boolean proxy) {
    /** The address to open on this machine. */
    URI address() {
        boolean any = bind.equals("0.0.0.0") || bind.equals("::");
        String host = any ? "127.0.0.1" : bind.contains(":") ? "[" + bind + "]" : bind;
        return URI.create("http://" + host + ":" + port + "/");
    }
}
