/** Random, 22 characters of base64url; `randomUUID` is missing on plain http. */
export function random(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  // One letter for both that base64url replaces: as hard to guess, and shorter.
  return btoa(String.fromCharCode(...bytes))
    .replace(/\W/g, '_')
    .slice(0, 22)
}
