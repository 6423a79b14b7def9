import { decode } from 'fast-png'
import pixelmatch from 'pixelmatch'

/** Width, height and RGBA of a picture. */
function read(png: Uint8Array): readonly [number, number, Uint8Array] {
  const { width, height, channels, data } = decode(png)
  const rgba = new Uint8Array(width * height * 4).fill(255)
  for (let i = 0; i < width * height; i++)
    for (let channel = 0; channel < channels; channel++)
      rgba[i * 4 + channel] = data[i * channels + channel]!
  return [width, height, rgba]
}

/**
 * How many pixels of two pictures differ, but for the shades of smoothed edges:
 * an edge between two pixels gets another whenever it is drawn anew.
 */
export function differingPixels(one: Uint8Array, other: Uint8Array): number {
  if (!Buffer.compare(one, other)) return 0
  const [width, height, first] = read(one)
  const [otherWidth, otherHeight, second] = read(other)
  if (width !== otherWidth || height !== otherHeight) return width * height
  return pixelmatch(first, second, undefined, width, height)
}
