/**
 * Hears of a fault: where it is, such as `.purposes[0].id`, what was expected
 * there, and what was found.
 */
export type Report = (path: string, expected: string, found?: unknown) => void
