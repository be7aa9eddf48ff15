package org.perisai.regrade;

/** There is work for the worker. */
record RegradeAsked() { }
