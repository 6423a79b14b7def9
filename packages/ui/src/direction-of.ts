/** Which way a language is written, by its tag. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b|-arab\b/i.test(locale)
    ? 'rtl'
    : 'ltr'
}
