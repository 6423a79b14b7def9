const LATIN = String.raw`a-zA-Z\u2013\u2014\u2018-\u201d`

/** By language: the letters and signs that its texts are written with. */
const letters: Readonly<Record<string, RegExp>> = {
  en: new RegExp(`^[${LATIN} .,:?'-]*$`),
  az: new RegExp(`^[${LATIN}əƏğĞıİöÖşŞüÜçÇ .,:;?-]*$`),
  tr: new RegExp(`^[${LATIN}ğĞıİöÖşŞüÜçÇ .,:;?-]*$`),
  // «cookie» is Latin in Russian, and nothing else.
  ru: /^[а-яёА-ЯЁ«»\u2013\u2014 .,:;?-]*$/,
  // Of the script's two sets of signs, the Arabic one.
  ar: /^[\u0621-\u063a\u0641-\u0652«»\u060c\u061b\u061f .:\u2068\u2069]*$/,
}

/** Words that are Latin in every language. */
const COMMON = /\{\w+\}|(?<!\p{L})(cookie|IP)(?!\p{L})/gu

/** Whether a text has a letter that its language lacks, and may look like one. */
export function looksForeign(tag: string, text: string): boolean {
  return !letters[tag]!.test(text.replace(COMMON, ''))
}
