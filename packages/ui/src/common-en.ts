import type { CommonMessages } from './messages.ts'

export const commonEn: CommonMessages = {
  comma: ', ',
  policy: 'Privacy policy',
  necessary: 'Necessary',
  functional: 'Extra functions',
  analytics: 'Statistics',
  marketing: 'Advertising',
}
