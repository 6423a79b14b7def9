import { en as bannerEn } from '../banner/en.ts'
import type { LayerMessages } from '../messages.ts'
import { en as newsEn } from '../news/en.ts'
import { en } from './en.ts'

/** What both layers say in English. */
export const english: LayerMessages = { ...bannerEn, ...newsEn, ...en }
