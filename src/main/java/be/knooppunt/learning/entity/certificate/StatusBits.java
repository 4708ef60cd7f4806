package be.knooppunt.learning.entity.certificate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collection;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The list of which certificates were withdrawn, one bit each, as the W3C's Bitstring Status List
 * 1.0 has it: the first bit is the highest of the first byte, compressed, in base64url after a
 * {@code u}. It is as long when empty as when full, so that its length tells nothing.
 */
public final class StatusBits {
  /** How many have their place in one list; the least that the standard takes. */
  public static final int LENGTH = 131_072;

  private StatusBits() {}

  /** The text of a list in which these places are withdrawn. */
  public static String encode(Collection<Integer> revoked) {
    byte[] bits = new byte[LENGTH / Byte.SIZE];
    for (int place : revoked) {
      bits[place / Byte.SIZE] |= (byte) (0x80 >> place % Byte.SIZE);
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
  }

  /** Tells whether a place is withdrawn in the text of a list. */
  public static boolean isRevoked(String list, int place) {
    byte[] packed = Base64.getUrlDecoder().decode(list.substring(1));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] bits = in.readNBytes(LENGTH / Byte.SIZE);
      return (bits[place / Byte.SIZE] & 0x80 >> place % Byte.SIZE) != 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
