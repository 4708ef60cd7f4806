package be.knooppunt.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * A response that collects the text of a page in memory. Status and headers are not of its concern:
 * they were decided before the page was written.
 */
final class CollectedPage extends HttpServletResponseWrapper {
  private final Text text = new Text();

  CollectedPage(HttpServletResponse response) {
    super(response);
  }

  /** What was written, in UTF-8. */
  byte[] bytes() {
    return text.collected.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public PrintWriter getWriter() {
    return text;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    throw new IllegalStateException("A page is text");
  }

  @Override
  public String getCharacterEncoding() {
    return StandardCharsets.UTF_8.name();
  }

  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public void flushBuffer() {
    // nothing leaves before the page is whole, so that an error can still become an error page
  }

  @Override
  public void setBufferSize(int size) {
    // the whole page is the buffer
  }

  @Override
  public void setContentType(String type) {
    // decided before
  }

  @Override
  public void setCharacterEncoding(String charset) {
    // always UTF-8
  }

  @Override
  public void reset() {
    resetBuffer();
  }

  @Override
  public void resetBuffer() {
    text.collected.setLength(0);
  }

  /** Text without the lock and the encoder of a usual writer. */
  private static final class Text extends PrintWriter {
    private final StringBuilder collected = new StringBuilder(32 * 1024);

    Text() {
      super(Writer.nullWriter());
    }

    @Override
    public void write(int sign) {
      collected.append((char) sign);
    }

    @Override
    public void write(char[] signs, int offset, int length) {
      collected.append(signs, offset, length);
    }

    @Override
    public void write(String part, int offset, int length) {
      collected.append(part, offset, offset + length);
    }

    @Override
    public void write(char[] signs) {
      collected.append(signs);
    }

    @Override
    public void write(String part) {
      collected.append(part);
    }

    @Override
    public void flush() {
      // nothing waits elsewhere
    }

    @Override
    public void close() {
      // collected until the page is asked for
    }
  }
}
