/** The rules that apply to a visitor. */
export interface Regime {
  readonly id: string
  /** Days that a choice lasts, a refusal as long as a grant. */
  readonly days: number
}
