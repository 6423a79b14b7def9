import { RECORD_NAME, type Platform } from '@assent/core'
import { createKeyValue } from './create-key-value.ts'
import { isGesture } from './is-gesture.ts'
import { onWake } from './on-wake.ts'
import { random } from './random.ts'

/** The browser, as a page sees it on which nothing is decided. */
export function createPlatform(): Platform {
  const storage = createKeyValue('localStorage')
  return {
    events: document,
    storage,
    cookies() {
      try {
        return document.cookie
      } catch {
        // A sandboxed frame has none.
        return ''
      }
    },
    forget(domain) {
      storage.remove(RECORD_NAME)
      try {
        for (const on of ['', `;domain=${domain}`])
          document.cookie = `${RECORD_NAME}=;path=/;max-age=0${on}`
      } catch {
        // It has none to forget.
      }
    },
    random,
    gesture: isGesture,
    onWake,
    log(message, cause) {
      // oxlint-disable-next-line no-console -- the integrator has no other place
      console.error(`Assent: ${message}`, cause ?? '')
    },
  }
}
