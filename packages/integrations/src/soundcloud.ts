import type { Provider } from './provider.ts'

/**
 * Sound of SoundCloud.
 * @see https://developers.soundcloud.com/docs/api/html5-widget
 */
export const soundcloud: Provider = {
  id: 'soundcloud',
  name: 'SoundCloud',
  provider: 'SoundCloud Global Limited & Co. KG',
  country: 'DE',
  policy: 'https://soundcloud.com/pages/privacy',
  kind: 'audio',
  hosts: ['soundcloud.com', '*.soundcloud.com', '*.sndcdn.com'],
}
