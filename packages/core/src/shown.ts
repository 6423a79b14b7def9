/** What was on screen, measured in the page at the moment of a choice. */
export interface Shown {
  /** Width of the window: below 600 pixels, below 1,024, or more. */
  view: 'small' | 'medium' | 'large'
  /** Where the middle of the surface was in the window. */
  place: {
    x: 'left' | 'middle' | 'right'
    y: 'top' | 'middle' | 'bottom'
  }
  /** Both answers, in the order in which they are read. */
  buttons: {
    is: 'accept' | 'reject'
    /** Pixels of CSS. */
    width: number
    height: number
    /** Of its text, WCAG 2.2; missing where it could not be measured. */
    contrast?: number
  }[]
}

/** The same with the code that showed it. */
export interface Showing {
  readonly shown: Shown
  /** Version and hash. */
  readonly sdk: string
}
