/** The rules that apply to a visitor. */
export interface Regime {
  readonly id: string
  /** Days that a choice lasts, a refusal as long as a grant. */
  readonly days: number
}

/**
 * Opt-in for everything, for a visitor whose region is not known. Six months:
 * CNIL recommendation 2020-092 §39, Garante 10 June 2021 n. 231.
 */
export const strict: Regime = { id: 'strict', days: 182 }
