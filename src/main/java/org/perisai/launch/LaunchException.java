package org.perisai.launch;

/** A start that can't go on; the message says in plain words why, and what to do about it. */
final class LaunchException extends RuntimeException {
    LaunchException(String message) {
        super(message);
    }

    LaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
