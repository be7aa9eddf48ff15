package org.perisai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What doesn't fit on a screen isn't read as a whole. */
class SizesTest {
    private static final int METHOD = 40;
    private static final int FILE = 250;
    private static final int PAGE = 200;

    @Test
    void noMethodIsLongerThanFortyLines() throws IOException {
        List<Path> sources = files(Path.of("src"), ".java");
        assertTrue(sources.size() > 100, "only " + sources.size() + " sources found");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> tooLong = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Methods(unit, positions, seen, tooLong).scan(unit, null);
            }
        }
        assertTrue(seen.size() > 500, "only " + seen.size() + " methods found");
        assertEquals(List.of(), tooLong);
    }

    @Test
    void noSourceFileIsLongerThan250Lines() throws IOException {
        assertEquals(List.of(), longer(files(Path.of("src"), ".java"), FILE));
    }

    @Test
    void noPageIsLongerThan200Lines() throws IOException {
        List<Path> pages = files(Path.of("src/main/webapp"), ".xhtml");
        assertTrue(pages.size() > 20, "only " + pages.size() + " pages found");
        assertEquals(List.of(), longer(pages, PAGE));
    }

    private static List<String> longer(List<Path> files, int limit) throws IOException {
        List<String> longer = new ArrayList<>();
        for (Path file : files) {
            int lines = Files.readAllLines(file).size();
            if (lines > limit) {
                longer.add(file + ": " + lines);
            }
        }
        return longer;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static final class Methods extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> seen;
        private final List<String> tooLong;

        Methods(CompilationUnitTree unit, SourcePositions positions, List<String> seen, List<String> tooLong) {
            this.unit = unit;
            this.positions = positions;
            this.seen = seen;
            this.tooLong = tooLong;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            LineMap lines = unit.getLineMap();
            long length = lines.getLineNumber(positions.getEndPosition(unit, method))
                    - lines.getLineNumber(positions.getStartPosition(unit, method)) + 1;
            String name = unit.getSourceFile().getName() + " " + method.getName() + ": " + length;
            seen.add(name);
            if (length > METHOD) {
                tooLong.add(name);
            }
            return super.visitMethod(method, nothing);
        }
    }
}
