/**
 * A version 4 UUID of the first 128 of some random bits in base64url.
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.4
 */
export function uuid(random: string): string {
  const binary = atob(random.slice(0, 22).replace(/-/g, '+').replace(/_/g, '/'))
  const hex = Array.from(binary, (char, i) => {
    const byte = char.charCodeAt(0)
    const marked =
      i === 6 ? (byte & 15) | 64 : i === 8 ? (byte & 63) | 128 : byte
    return marked.toString(16).padStart(2, '0')
  }).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
