/**
 * Does something while no other tab of the site does what has the same name,
 * where tabs can tell each other: not on pages over plain http.
 * @see https://w3c.github.io/web-locks/
 */
export async function inTurn<Result>(
  name: string,
  act: () => Promise<Result>,
): Promise<Result> {
  const { locks } = navigator as Partial<Navigator>
  // A sandboxed frame may not lock anything; nobody shares its storage.
  return locks ? locks.request(name, act).catch(act) : act()
}
