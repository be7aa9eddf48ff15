package org.perisai.launch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DatabaseFailureTest {
    @Test
    void aMissingLibraryIsNamedWithItsPackage() {
        String message = told("mariadbd: error while loading shared libraries: libcrypt.so.1: cannot open shared object file: No such file");
        assertTrue(message.contains("apt-get install libcrypt1"), message);
    }

    @Test
    void otherwiseItsErrorsAreQuoted() {
        String message = told("1 [Note] starting\n2 [ERROR] InnoDB: Unable to lock ./ibdata1\n3 [Note] bye\n");
        assertTrue(message.contains("Unable to lock"), message);
        assertTrue(!message.contains("starting"), message);
    }

    private static String told(String output) {
        return new DatabaseFailure(output).asLaunchException().getMessage();
    }
}
