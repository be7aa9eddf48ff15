package org.perisai.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    /** What docker/compose.yaml gives. */
    private static final long SMALL = 768L << 20;
    private static final long LARGE = 2L << 30;

    @TempDir
    private Path program;

    @Test
    void theFirstStartListsItsClassesForTheArchive() {
        ClassArchive archive = new ClassArchive(program, LARGE);
        assertTrue(archive.isWanted());
        assertEquals(1, archive.flags().size());
        assertTrue(archive.flags().get(0).startsWith("-XX:DumpLoadedClassList=" + program), archive.flags().get(0));
    }

    @Test
    void noArchiveIsMadeWhereTheServerWouldRunOutOfMemoryMeanwhile() {
        ClassArchive archive = new ClassArchive(program, SMALL);
        assertFalse(archive.isWanted());
        assertEquals(List.of(), archive.flags());
    }

    @Test
    void anArchiveThatIsThereIsUsedWithLittleMemoryToo() throws IOException {
        String list = new ClassArchive(program, LARGE).flags().get(0).split("=")[1];
        Path made = Files.createFile(Path.of(list.replace(".list", ".jsa")));
        ClassArchive archive = new ClassArchive(program, SMALL);
        assertFalse(archive.isWanted());
        assertTrue(archive.flags().contains("-XX:SharedArchiveFile=" + made), archive.flags().toString());
    }
}
