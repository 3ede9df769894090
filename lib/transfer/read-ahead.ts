/** The same, each one being read while whoever asked is still busy with the one before. */
export async function* readAhead<T>(items: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    let next = items.next();
    for (;;) {
      const item = await next;
      if (item.done) return;
      next = items.next();
      // What goes wrong meanwhile is thrown when its turn comes.
      next.catch(() => null);
      yield item.value;
    }
  } finally {
    await items.return(undefined);
  }
}
