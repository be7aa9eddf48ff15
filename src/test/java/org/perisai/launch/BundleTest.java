package org.perisai.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    @TempDir
    private Path folder;
    private Bundle bundle;
    private Path runtime;

    @BeforeEach
    void pack() throws IOException {
        bundle = bundle("content");
        runtime = folder.resolve("runtime");
    }

    @Test
    void filesAreUnpackedWithTheirFolders() throws IOException {
        Path place = bundle.unpackBelow(runtime);
        assertEquals("content", Files.readString(place.resolve("app/WEB-INF/web.xml")));
        assertTrue(Files.isExecutable(place.resolve("database/mariadbd")));
    }

    @Test
    void aSecondTimeNothingIsWritten() throws IOException {
        Path file = bundle.unpackBelow(runtime).resolve("app/WEB-INF/web.xml");
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, old);
        bundle.unpackBelow(runtime);
        assertEquals(old, Files.getLastModifiedTime(file));
    }

    @Test
    void whatAKilledStartLeftIsDoneAgain() throws IOException {
        Path place = bundle.unpackBelow(runtime);
        Path part = place.resolveSibling(place.getFileName() + ".part");
        Files.move(place, part);
        Files.delete(part.resolve("app/WEB-INF/web.xml"));
        assertEquals(place, bundle.unpackBelow(runtime));
        assertEquals("content", Files.readString(place.resolve("app/WEB-INF/web.xml")));
        assertFalse(Files.exists(part));
    }

    @Test
    void aFileCutShortByAPowerCutIsDoneAgain() throws IOException {
        Path file = bundle.unpackBelow(runtime).resolve("app/WEB-INF/web.xml");
        Files.writeString(file, "");
        bundle.unpackBelow(runtime);
        assertEquals("content", Files.readString(file));
    }

    @Test
    void anotherVersionGoesBesideTheOldOne() throws IOException {
        Path old = bundle.unpackBelow(runtime);
        Path now = bundle("changed").unpackBelow(runtime);
        assertNotEquals(old, now);
        assertTrue(Files.exists(old.resolve("app/WEB-INF/web.xml")));
    }

    private Bundle bundle(String content) throws IOException {
        Path jar = folder.resolve(content + ".jar");
        try (PackedJar packed = new PackedJar(jar, "1.0")) {
            packed.addToBundle("app/WEB-INF/web.xml", content.getBytes(StandardCharsets.UTF_8));
            packed.addToBundle("database/mariadbd", new byte[] {1, 2, 3});
        }
        return new Bundle(jar);
    }

    @Test
    void whatOtherVersionsLeftIsDeletedAndTheOwnStays() throws IOException {
        Path old = bundle.unpackBelow(runtime);
        Bundle changed = bundle("changed");
        Path now = changed.unpackBelow(runtime);
        changed.deleteOthersBelow(runtime);
        assertFalse(Files.exists(old));
        assertTrue(Files.isRegularFile(now.resolve("app/WEB-INF/web.xml")));
    }
}
