/**
 * A version 4 UUID of 16 random bytes.
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.4
 */
export function uuid(random: Uint8Array): string {
  const hex = Array.from(random, (byte, i) =>
    (i === 6 ? (byte & 15) | 64 : i === 8 ? (byte & 63) | 128 : byte)
      .toString(16)
      .padStart(2, '0'),
  ).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
