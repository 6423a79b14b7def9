import { commonEn } from '../common-en.ts'
import type { PlaceholderMessages } from '../messages.ts'

export const en: PlaceholderMessages = {
  ...commonEn,
  audio: 'Audio from {name}',
  chat: 'Chat from {name}',
  map: 'Map from {name}',
  post: 'Post from {name}',
  video: 'Video from {name}',
  content: 'Content from {name}',
  sends:
    'Showing it sends your IP address, browser details and the address of this page to {provider}, which may set cookies.',
  once: 'Show only this',
  page: 'Allow {name} on this page',
  always: 'Always allow {name}',
}
