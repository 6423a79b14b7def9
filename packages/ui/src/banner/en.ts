import { commonEn } from '../common-en.ts'
import type { BannerMessages } from '../messages.ts'

export const en: BannerMessages = {
  ...commonEn,
  title: 'Cookies, if you agree',
  titleRunning: 'Cookies on this site',
  intro:
    '{site} would like to use cookies and similar tools for: {purposes}. Nothing is switched on until you choose, and you can change your mind at any time.',
  running:
    '{site} uses cookies and similar tools for: {purposes}. They are on until you say no, and you can change your mind at any time.',
  honoured:
    'Opt-out request honoured: your browser asks not to sell or share your data.',
  news: 'What is new: {summary}',
  again: 'Your last choice does not hold any more, so you are asked once more.',
  announced: 'From {date}: {summary}',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  accept: 'Accept',
  reject: 'Reject',
  choose: 'Let me choose',
  saved: 'Your choice is saved.',
}
