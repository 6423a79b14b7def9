/**
 * Does something, unless another tab of the site is doing what has the same
 * name. Tabs cannot tell each other on pages over plain http. It does not wait
 * for its turn: what a tab has just stored, the next one may not see yet.
 * @see https://w3c.github.io/web-locks/
 */
export async function inTurn<Result>(
  name: string,
  act: () => Promise<Result>,
): Promise<Result | undefined> {
  const { locks } = navigator as Partial<Navigator>
  if (!locks) return act()
  return locks
    .request(name, { ifAvailable: true }, (lock) => (lock ? act() : undefined))
    .catch(act) // A sandboxed frame may not lock; nobody shares its storage.
}
