/** What presses, flatters, frightens or advertises in a language. */
export interface Pressing {
  readonly pressing: RegExp
  /** Words that do. */
  readonly sample: string
}

/** By language: one that has no list here fails the test. */
export const pressingWords: Readonly<Record<string, Pressing>> = {
  en: {
    pressing:
      /!|\b(please|sorry|unfortunately|sadly|miss(ing)? out|lose|hurry|last chance|love|happy|enjoy|delight|best|great|amazing|perfect|free|recommend(ed)?|trust|value your|care about|are you sure|no thanks|improve your)\b/i,
    sample: 'We value your privacy',
  },
  az: {
    pressing:
      /!|(?<!\p{L})(xahiş|zəhmət olmasa|təəssüf|üzr istə|heyif|itir|tələs|son şans|sevin|xoşbəxt|zövq|ən yaxşı|əla(?!\p{L})|mükəmməl|pulsuz|tövsiyə|etibar|dəyər ver|əminsiniz|yox, sağ ol)/iu,
    sample: 'Təəssüf ki, imtina etdiniz',
  },
}
