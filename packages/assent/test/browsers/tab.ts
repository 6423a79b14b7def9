/** What a test does with a page, in any engine. */
export interface Tab {
  open(url: string): Promise<void>
  /** Evaluates an expression in the page and waits for what it promises. */
  run<Result = unknown>(expression: string): Promise<Result>
  /** A real click, by the browser's own input. */
  click(selector: string): Promise<void>
  /** A real key press, by its W3C name: `Tab`, `Shift+Tab`, `Enter`. */
  press(key: 'Tab' | 'Shift+Tab' | 'Enter' | 'Escape' | 'Space'): Promise<void>
  reload(): Promise<void>
  /** A picture of the window, PNG. */
  screenshot(): Promise<Uint8Array>
  resize(width: number, height: number): Promise<void>
  close(): Promise<void>
}

/** A browser in which pages are opened. */
export interface Engine {
  readonly name: 'chromium' | 'firefox' | 'webkit'
  /** A tab with a profile of its own: nothing stored, nothing cached. */
  newTab(): Promise<Tab>
  /** A tab that shares the profile of another. */
  tabBeside(tab: Tab): Promise<Tab>
  close(): Promise<void>
}
