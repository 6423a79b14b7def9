import type { NewsMessages } from '../messages.ts'

export const en: NewsMessages = {
  titleRunning: 'Cookies on this site',
  running:
    '{site} uses cookies and similar tools for: {purposes}. They are on until you say no, and you can change your mind at any time.',
  honoured:
    'Opt-out request honoured: your browser asks not to sell or share your data.',
  news: 'What is new: {summary}',
  again: 'Your last choice does not hold any more, so you are asked once more.',
  announced: 'From {date}: {summary}',
}
