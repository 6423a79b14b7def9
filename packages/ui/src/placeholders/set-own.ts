/** Sets custom properties of an element, over whatever the page sets. */
export function setOwn(
  { style }: HTMLElement,
  properties: Readonly<Record<string, string | number>>,
): void {
  for (const [name, value] of Object.entries(properties))
    style.setProperty(`--${name}`, `${value}`, 'important')
}
