package org.perisai.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One connection that is kept, and ways to use many at once. */
final class Load implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    Load(int port) {
        this.port = port;
    }

    /** What came back. */
    record Answer(int status, String location, byte[] body) {
        int bytes() {
            return body.length;
        }

        /** The body of a page that wasn't compressed. */
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** What a connection does; the number of the connection is handed in. */
    @FunctionalInterface
    interface Work {
        void by(int number, Load connection) throws IOException;
    }

    /** Lets so many connections work at once, and waits for all. */
    static void atOnce(int connections, int port, Work work) {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int number = i;
                all.add(threads.submit(() -> {
                    try (Load connection = new Load(port)) {
                        work.by(number, connection);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Reads a page, compressed where the server does so. */
    Answer get(String path, String cookie) throws IOException {
        return send(head("GET", path, cookie) + "Accept-Encoding: gzip\r\n\r\n");
    }

    /** Reads a page as text. */
    Answer read(String path, String cookie) throws IOException {
        return send(head("GET", path, cookie) + "\r\n");
    }

    /** Sends a form that is encoded already, as the script does. */
    Answer post(String path, String cookie, String form) throws IOException {
        return send(head("POST", path, cookie) + "Sec-Fetch-Site: same-origin\r\nX-Fragment: 1\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form);
    }

    private String head(String method, String path, String cookie) {
        return method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n"
                + (cookie == null ? "" : "Cookie: " + cookie + "\r\n");
    }

    private Answer send(String request) throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return answer();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        String location = null;
        int length = 0;
        boolean chunked = false;
        boolean close = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "location" -> location = value;
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "connection" -> close = value.equalsIgnoreCase("close");
                default -> { }
            }
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        if (close) {
            close();
        }
        return new Answer(status, location, body);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size = Integer.parseInt(line(), 16);
        while (size > 0) {
            body.write(in.readNBytes(size));
            line();
            size = Integer.parseInt(line(), 16);
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int letter = in.read();
        while (letter != '\n') {
            if (letter < 0) {
                throw new IOException("the server closed the connection after: " + line);
            }
            if (letter != '\r') {
                line.append((char) letter);
            }
            letter = in.read();
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
