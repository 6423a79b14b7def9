/** What a page saw while it loaded, in milliseconds since it was asked for. */
export interface LoadTimes {
  firstPaint: number
  largestPaint: number
  /** Whether the largest thing that was painted is part of the banner. */
  isBannerLargest: boolean
  shift: number
  longestTask: number
  /** After the frame in which the button was first drawn. */
  visible: number
  /** After the frame in which a click at its centre would first have met it. */
  usable: number
}

declare global {
  interface Window {
    loadTimes: LoadTimes
  }
}

/** Runs in the page, before anything of its own. */
export function watchLoad(
  controls: { readonly banner: string; readonly accept: string } | undefined,
): void {
  const times: LoadTimes = {
    firstPaint: 0,
    largestPaint: 0,
    isBannerLargest: false,
    shift: 0,
    longestTask: 0,
    visible: 0,
    usable: 0,
  }
  window.loadTimes = times

  type Entry = PerformanceEntry & {
    readonly value: number
    readonly hadRecentInput: boolean
    readonly element: Element | null
  }
  const observe = (type: string, listener: (entry: Entry) => void): void =>
    new PerformanceObserver((list) =>
      (list.getEntries() as Entry[]).forEach(listener),
    ).observe({ type, buffered: true })

  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') times.firstPaint = startTime
  })
  observe('largest-contentful-paint', ({ startTime, element }) => {
    times.largestPaint = startTime
    times.isBannerLargest = !!controls && !!element?.closest(controls.banner)
  })
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) times.shift += value
  })
  observe('longtask', ({ duration }) => {
    times.longestTask = Math.max(times.longestTask, duration)
  })
  if (!controls) return

  /** What is posted in a frame arrives when the frame is done. */
  const afterFrame = (listener: () => void): void => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = listener
    port2.postMessage(0)
  }
  const look = (): void => {
    const button = document.querySelector(controls.accept)
    const { width, height, x, y, bottom } =
      button?.getBoundingClientRect() ?? new DOMRect()
    const isDrawn =
      width > 0 &&
      bottom <= innerHeight &&
      button!.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
      })
    const isHit =
      isDrawn &&
      button!.contains(document.elementFromPoint(x + width / 2, y + height / 2))
    if (isDrawn || isHit)
      afterFrame(() => {
        times.visible ||= performance.now()
        if (isHit) times.usable ||= performance.now()
      })
    if (!isHit) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
