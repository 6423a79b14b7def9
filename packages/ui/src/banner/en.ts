import { commonEn } from '../common-en.ts'
import type { BannerMessages } from '../messages.ts'

export const en: BannerMessages = {
  ...commonEn,
  title: 'Cookies, if you agree',
  intro:
    '{site} would like to use cookies and similar tools for: {purposes}. Nothing is switched on until you choose, and you can change your mind at any time.',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  accept: 'Accept',
  reject: 'Reject',
  choose: 'Let me choose',
  saved: 'Your choice is saved.',
}
