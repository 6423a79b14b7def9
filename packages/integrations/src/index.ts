import { googleMaps } from './google-maps.ts'
import { instagram } from './instagram.ts'
import { openstreetmap } from './openstreetmap.ts'
import type { Provider } from './provider.ts'
import { soundcloud } from './soundcloud.ts'
import { spotify } from './spotify.ts'
import { telegram } from './telegram.ts'
import { tiktok } from './tiktok.ts'
import { vimeo } from './vimeo.ts'
import { whatsapp } from './whatsapp.ts'
import { x } from './x.ts'
import { youtube } from './youtube.ts'

export type { Kind, Provider } from './provider.ts'

/** All of them. */
export const providers: readonly Provider[] = [
  googleMaps,
  instagram,
  openstreetmap,
  soundcloud,
  spotify,
  telegram,
  tiktok,
  vimeo,
  whatsapp,
  x,
  youtube,
]
