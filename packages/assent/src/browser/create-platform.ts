import { RECORD_NAME, type Platform } from '@assent/core'
import { attempt } from './attempt.ts'
import { createKeyValue } from './create-key-value.ts'
import { isGesture } from './is-gesture.ts'
import { log } from './log.ts'
import { onWake } from './on-wake.ts'

/** The browser, as a page sees it on which nothing is decided. */
export function createPlatform(): Platform {
  const storage = createKeyValue('localStorage')
  const cookies = (): string => attempt(() => document.cookie, '')
  return {
    events: document,
    storage,
    cookies,
    around: () => [
      (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl,
      navigator.doNotTrack,
      (
        document.getElementsByName(
          'assent-visitor',
        ) as NodeListOf<HTMLMetaElement>
      )[0]?.content,
    ],
    forget(domain) {
      storage.remove(RECORD_NAME)
      attempt(() => {
        for (const on of ['', `;domain=${domain}`])
          document.cookie = `${RECORD_NAME}=;path=/;max-age=0${on}`
      })
    },
    // `randomUUID` is missing on plain http.
    random: () => crypto.getRandomValues(new BigUint64Array(2)).join(''),
    gesture: isGesture,
    onWake,
    log,
  }
}
