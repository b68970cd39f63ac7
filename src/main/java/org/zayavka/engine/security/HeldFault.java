package org.zayavka.engine.security;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Keeps back the body of an answer with a status of 400 and more; anything else passes through at once. */
final class HeldFault extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final ServletOutputStream sink = new Sink(held);
    private final PrintWriter writer = new PrintWriter(held, false, StandardCharsets.UTF_8);

    HeldFault(HttpServletResponse response) {
        super(response);
    }

    /** What {@code sendError} says goes to the page for errors, which tells no insides. */
    boolean isHeld() {
        writer.flush();
        return getStatus() >= SC_BAD_REQUEST && held.size() > 0;
    }

    byte[] body() {
        return held.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return getStatus() >= SC_BAD_REQUEST ? sink : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return getStatus() >= SC_BAD_REQUEST ? writer : super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (getStatus() < SC_BAD_REQUEST) {
            super.flushBuffer();
        }
    }

    private static final class Sink extends ServletOutputStream {

        private final ByteArrayOutputStream held;

        private Sink(ByteArrayOutputStream held) {
            this.held = held;
        }

        @Override
        public void write(int one) {
            held.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            held.write(bytes, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("a fault is written at once");
        }
    }
}
