import type { LocalStore } from "../../../../lib/sync/local-store.ts";

/** The worker of a device: once it is dead nothing that it began goes on. */
export class Life {
  /** So many steps are left; a step is a transaction or a request, and what comes of it. */
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  get isOver(): boolean {
    return this.#left <= 0;
  }

  step(): void {
    this.#left -= 1;
    if (this.isOver) throw new Death();
  }

  /** Work that death may come before or after. */
  async live<T>(work: () => Promise<T>): Promise<T> {
    this.step();
    const result = await work();
    this.step();
    return result;
  }
}

export class Death extends Error {}

/** A store whose worker may die before and after each transaction. */
export function mortal(store: LocalStore, life: Life): LocalStore {
  return new Proxy(store, {
    get: (whole, name) => {
      const member: unknown = Reflect.get(whole, name);
      return typeof member === "function"
        ? (...given: unknown[]) => life.live(async () => Reflect.apply(member, whole, given) as unknown)
        : member;
    },
  });
}
