/** Held by the page that has the file, until it ends or is gone. */
const nameOf = (id: string) => `lectern-import-${id}`;

export function whileImporting<T>(id: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(nameOf(id), work);
}

export async function isImporting(id: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === nameOf(id));
}
