import { base64Url } from './base64-url.ts'

/** The first 32 bits behind the point of a root: FIPS 180-4 §4.2.2, §5.3.3. */
function fraction(root: number): number {
  return ((root % 1) * 2 ** 32) | 0
}

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++)
    if (primes.every((prime) => n % prime)) primes.push(n)
  return primes
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

const PRIMES = firstPrimes(64)
const CONSTANTS = PRIMES.map((prime) => fraction(Math.cbrt(prime)))

/** The message, a 1 bit, zeros and its length, as words: FIPS 180-4 §5.1.1. */
function pad(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array((((bytes.length + 8) >> 6) + 1) * 16)
  for (let i = 0; i <= bytes.length; i++)
    words[i >> 2]! |= (bytes[i] ?? 128) << (24 - (i % 4) * 8)
  words[words.length - 1] = bytes.length * 8
  return words
}

/**
 * SHA-256 of a text's UTF-8 bytes, in base64url. Written out, because
 * `crypto.subtle` answers later, while a receipt must be kept before anything
 * else runs, and is missing on pages served over plain http.
 * @see https://doi.org/10.6028/NIST.FIPS.180-4
 */
export function sha256(text: string): string {
  const hash = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
  const words = pad(new TextEncoder().encode(text))
  const w: number[] = []
  for (let block = 0; block < words.length; block += 16) {
    let [a, b, c, d, e, f, g, h] = hash as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    for (let i = 0; i < 64; i++) {
      const x = w[i - 15]!
      const y = w[i - 2]!
      const word = (w[i] =
        i < 16
          ? words[block + i]! | 0
          : (w[i - 16]! +
              (rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)) +
              w[i - 7]! +
              (rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10))) |
            0)
      const one =
        h +
        (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
        ((e & f) ^ (~e & g)) +
        CONSTANTS[i]! +
        word
      const two =
        (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) +
        ((a & b) ^ (a & c) ^ (b & c))
      h = g
      g = f
      f = e
      e = (d + one) | 0
      d = c
      c = b
      b = a
      a = (one + two) | 0
    }
    for (const [i, word] of [a, b, c, d, e, f, g, h].entries())
      hash[i] = (hash[i]! + word) | 0
  }
  return base64Url(
    new Uint8Array(
      hash.flatMap((word) => [word >>> 24, word >>> 16, word >>> 8, word]),
    ),
  )
}
