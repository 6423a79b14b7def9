/** Held elements that something else is shown for. */
export const PLACEHOLDER_WANTED =
  ':is(iframe,embed,object,[data-consent-placeholder]):not([data-consent-placeholder=none])'
