import { assent, assentFull } from './assent.ts'
import { c15t } from './c15t.ts'
import { cookieconsent } from './cookieconsent.ts'
import { empty } from './empty.ts'
import { klaro } from './klaro.ts'
import { minimum } from './minimum.ts'
import { orejime } from './orejime.ts'
import type { Subject } from './subject.ts'
import { tarteaucitron } from './tarteaucitron.ts'
import { vanillaCookieconsent } from './vanilla-cookieconsent.ts'

/** All that are measured. */
export const subjects: readonly Subject[] = [
  empty,
  minimum,
  assent,
  assentFull,
  orejime,
  vanillaCookieconsent,
  klaro,
  tarteaucitron,
  c15t,
  cookieconsent,
]
