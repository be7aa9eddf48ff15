package org.perisai.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void aSecondUserIsToldWhoHasIt() throws IOException {
        try (DataFolder data = DataFolder.open(folder.resolve("new"))) {
            LaunchException refused = assertThrows(LaunchException.class, () -> DataFolder.open(folder.resolve("new")));
            assertTrue(refused.getMessage().contains("process " + ProcessHandle.current().pid()), refused.getMessage() + data);
        }
        DataFolder.open(folder.resolve("new")).close();
    }

    @Test
    void aSecretIsForTheOwnerOnly() throws IOException {
        Path file = folder.resolve("secret");
        DataFolder.writeSecret(file, "one");
        DataFolder.writeSecret(file, "two");
        assertEquals("two", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
