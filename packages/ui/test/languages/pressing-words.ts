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
  tr: {
    pressing:
      /!|(?<!\p{L})(lütfen|maalesef|ne yazık|üzgün|özür|kaçır|kaybet|acele|son şans|sev(in|iyor)|mutlu|keyif|en iyi|harika|mükemmel|muhteşem|ücretsiz|bedava|tavsiye|öner(ilen|iyor)|güven(in|ebil)|değer ver|önemsi|emin misiniz|hayır, teşekkür)/iu,
    sample: 'Gizliliğinize değer veriyoruz',
  },
  ru: {
    pressing:
      /!|(?<!\p{L})(пожалуйста|к сожалению|извините|простите|жаль|упуст|потеря|спешите|торопитесь|последний шанс|люби|рады|счастлив|наслажд|лучш(ий|ая|ее|ие|его)|отличн|прекрасн|идеальн|бесплатн|рекоменд|довер|цени|заботимся|вы уверены|нет, спасибо)/iu,
    sample: 'Мы ценим вашу конфиденциальность',
  },
  ar: {
    pressing:
      /!|(?<!\p{L})(من فضلك|يرجى|نرجو|للأسف|نأسف|عذر|يفوت|تخسر|تفقد|سارع|أسرع|الفرصة الأخيرة|نحب|يسعد|سعداء|استمتع|الأفضل|أفضل|رائع|مثالي|مجاني|نوصي|يوصى|ننصح|ثق|نقد?ر|نهتم|هل أنت متأكد|لا، شكر)/u,
    sample: 'نقدر خصوصيتك',
  },
}
