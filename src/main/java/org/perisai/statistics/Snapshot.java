package org.perisai.statistics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.perisai.statistics.Shorthand.Words;

/**
 * A learner's enrolments as bytes: how they were when they were last counted. The same facts give the same bytes. A
 * snapshot of another {@link Contribution#ALGORITHM} isn't read; all are made anew when it changes.
 */
final class Snapshot {
    private Snapshot() { }

    static byte[] of(List<Taken> taken) {
        try {
            Words words = new Words();
            ByteArrayOutputStream facts = new ByteArrayOutputStream(256);
            DataOutputStream out = new DataOutputStream(facts);
            for (Taken each : taken) {
                Shorthand.write(out, words, each);
            }
            ByteArrayOutputStream whole = new ByteArrayOutputStream(facts.size() + 128);
            DataOutputStream all = new DataOutputStream(whole);
            Shorthand.number(all, words.known().size());
            for (String word : words.known()) {
                all.writeUTF(word);
            }
            Shorthand.number(all, taken.size());
            facts.writeTo(all);
            return whole.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<Taken> read(byte[] snapshot) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(snapshot));
            Words words = new Words();
            for (long left = Shorthand.number(in); left > 0; left--) {
                words.number(in.readUTF());
            }
            List<Taken> taken = new ArrayList<>();
            for (long left = Shorthand.number(in); left > 0; left--) {
                taken.add(Shorthand.read(in, words));
            }
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
