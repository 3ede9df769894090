import { IDBTransaction } from "fake-indexeddb";

/** How a request to the database fails: as it is made, as browsers tell of a full disk, or with all of its transaction. */
export type FaultKind = "throws" | "disk-full" | "aborts";

/** By which all requests of fake-indexeddb are made. */
const METHOD = "_execRequestAsync";

interface AskedRequest {
  readonly operation: () => unknown;
}

/**
 * Does something while the n-th request to the database fails. Gives what it gave, and whether it came so far: where it
 * did not, nothing failed.
 */
export async function withFault<T>(n: number, kind: FaultKind, work: () => Promise<T>): Promise<[T, boolean]> {
  const real: unknown = Reflect.get(IDBTransaction.prototype, METHOD);
  if (typeof real !== "function") throw new Error("fake-indexeddb has changed its insides");
  let made = 0;
  Reflect.set(IDBTransaction.prototype, METHOD, function (this: IDBTransaction, asked: AskedRequest) {
    made += 1;
    if (made !== n) return Reflect.apply(real, this, [asked]);
    if (kind === "throws") throw new DOMException("Made to fail", "UnknownError");
    const full = () => {
      throw new DOMException("Made to fail", "QuotaExceededError");
    };
    const request: unknown = Reflect.apply(real, this, [kind === "disk-full" ? { ...asked, operation: full } : asked]);
    if (kind === "aborts") this.abort();
    return request;
  });
  try {
    const result = await work();
    return [result, made >= n];
  } finally {
    Reflect.set(IDBTransaction.prototype, METHOD, real);
  }
}
