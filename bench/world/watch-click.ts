/** What followed a click, in milliseconds since it was made. */
export interface ClickTimes {
  /** When the click was made, on the page's own clock. */
  at: number
  /** The end of the next frame. */
  paint: number
  /** By Event Timing, which rounds to 8 ms. */
  interaction: number
  /** The longest of 50 ms and more; 0 where there was none. */
  longestTask: number
  /** When what was to appear was first drawn; 0 before. */
  shown: number
}

declare global {
  interface Window {
    clickTimes: ClickTimes
    /** Numbers of the tags that have run, and when. */
    ran?: (readonly [number: number, at: number])[]
  }
}

/** Runs in the page, before anything of its own. */
export function watchClick(selector: string | undefined): void {
  const times: ClickTimes = {
    at: 0,
    paint: 0,
    interaction: 0,
    longestTask: 0,
    shown: 0,
  }
  window.clickTimes = times

  type Entry = PerformanceEventTiming & { readonly interactionId?: number }
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries() as Entry[])
      if (interactionId)
        times.interaction = Math.max(times.interaction, duration)
  }).observe({ type: 'event', durationThreshold: 16 } as object)
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (times.at && startTime + duration > times.at)
        times.longestTask = Math.max(times.longestTask, duration)
  }).observe({ type: 'longtask' })

  /** What is posted in a frame arrives when the frame is done. */
  const afterFrame = (listener: () => void): void => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = listener
    port2.postMessage(0)
  }
  const elapsed = (): number => performance.now() - times.at

  const look = (): void => {
    const element = document.querySelector(selector!)
    const isDrawn =
      !!element?.getBoundingClientRect().height &&
      element.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
      })
    if (isDrawn) afterFrame(() => (times.shown ||= elapsed()))
    else requestAnimationFrame(look)
  }

  window.addEventListener(
    'click',
    ({ timeStamp }) => {
      times.at = timeStamp
      requestAnimationFrame(() =>
        afterFrame(() => {
          times.paint = elapsed()
        }),
      )
      if (selector) requestAnimationFrame(look)
    },
    { capture: true, once: true },
  )
}
