import type { PlaceholderMessages, Translate } from '../messages.ts'
import type { Words } from './words-of.ts'

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  textContent = '',
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), { className, textContent })
}

/** What is said in place of something held, and the buttons that let it go. */
export function drawCard(
  { title, kind, text, who, policy, asked }: Words,
  level: string | undefined,
  t: Translate<PlaceholderMessages>,
): HTMLElement {
  const card = make('div', 'card')
  const heading = /^[2-6]$/.test(level ?? '') ? (`h${level}` as 'h2') : 'p'
  card.append(make(heading, 'title', title))
  if (title !== kind) card.append(make('p', 'kind', kind))
  card.append(make('p', 'text', text))
  for (const scope of ['once', 'page', 'always'] as const) {
    const label = t(scope).replace('{name}', asked)
    const button = make('button', scope, label)
    button.type = 'button'
    button.dataset['consentAllow'] = scope
    card.append(button)
  }
  const line = make(policy ? 'a' : 'p', 'who', who)
  if (policy) {
    ;(line as HTMLAnchorElement).href = policy
    line.append(` \u2013 ${t('policy')}`)
  }
  card.append(line)
  return card
}
