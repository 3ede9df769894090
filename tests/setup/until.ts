/** How long a browser on a slow, busy machine may take for what a person sees at once, in milliseconds. */
export const PATIENCE = 45_000;

/** Waits until a look gives something true, and gives it; fails with what was waited for. A look that fails is repeated. */
export async function until<T>(look: () => Promise<T>, wanted: string, limit = PATIENCE): Promise<NonNullable<T>> {
  const end = Date.now() + limit;
  let last = "";
  for (;;) {
    try {
      const seen = await look();
      if (seen) return seen;
      last = JSON.stringify(seen);
    } catch (error) {
      last = String(error);
    }
    if (Date.now() > end) throw new Error(`Waited in vain until ${wanted}; last: ${last}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}
