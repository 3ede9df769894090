/** Held by the page that has the file, until it ends or is gone. */
const nameOf = (id: string) => `lectern-import-${id}`;

/** Does it if no other page is at it. */
export async function whileImporting(id: string, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(nameOf(id), { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}

export async function isImporting(id: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === nameOf(id));
}
