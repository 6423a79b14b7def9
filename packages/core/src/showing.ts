/** What was on screen when an act was made, as the browser tells it. */
export interface Showing {
  /** Version and hash of the code that showed it, with a `+` between them. */
  readonly sdk: string
  readonly width: number
  readonly height: number
  /** The surface, in the window. */
  readonly box: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  /** Both answers, in the order in which they are read. */
  readonly buttons: readonly (readonly [
    isAccept: boolean,
    width: number,
    height: number,
    /** As `getComputedStyle` has them. */
    color: string,
    background: string,
  ])[]
}
