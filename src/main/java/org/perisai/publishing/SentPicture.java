package org.perisai.publishing;

/** A file that somebody sent as a picture, under the name it had on their device. */
record SentPicture(String name, byte[] bytes) { }
