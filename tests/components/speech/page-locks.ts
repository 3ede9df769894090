/** The browser's locks, as far as they are used here: who asks is never made to wait. */
export function pageLocks() {
  const held = new Set<string>();
  return {
    query: async () => ({ held: [...held].map((name) => ({ name })) }),
    async request(name: string, _: object, work: (lock: object | null) => Promise<void> | undefined) {
      if (held.has(name)) return work(null);
      held.add(name);
      await work({});
      held.delete(name);
    },
  };
}

/** Held by another page; what is given ends that. */
export function lockElsewhere(name: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  void navigator.locks.request(name, { ifAvailable: true }, () => promise);
  return resolve;
}
