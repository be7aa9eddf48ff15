package org.perisai.launch;

import java.net.URI;
import java.nio.file.Path;

/** What the user asked for on the command line. */
record ServeOptions(String bind, int port, boolean demo, Path content) {
    /** The address to open on this machine. */
    URI address() {
        boolean any = bind.equals("0.0.0.0") || bind.equals("::");
        String host = any ? "127.0.0.1" : bind.contains(":") ? "[" + bind + "]" : bind;
        return URI.create("http://" + host + ":" + port + "/");
    }
}
