import * as fc from 'fast-check'

/** Any character but half of a surrogate pair; often an ASCII one. */
export function anyCharacter(): fc.Arbitrary<string> {
  return fc
    .oneof(
      fc.integer({ min: 0, max: 0x7f }),
      fc.integer({ min: 0x80, max: 0xd7ff }),
      fc.integer({ min: 0xe000, max: 0x10ffff }),
    )
    .map((code) => String.fromCodePoint(code))
}
