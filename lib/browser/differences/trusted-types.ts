/** What a page needs of Trusted Types; Chromium has them, and Firefox since 148. */
interface Policies {
  createPolicy(name: string, rules: object): { createScriptURL(address: string): string };
}

let policy: ReturnType<Policies["createPolicy"]> | null | undefined;

/**
 * Starts a worker from a script of Lectern's own. The policy of its pages lets no other address become a script, and
 * lets this one policy be made once in each page: whoever needs a worker comes here.
 */
export function startWorker(address: string): Worker {
  return new Worker(trustedAddress(address), { type: "module" });
}

/** The address of a script of Lectern's own, as this page or worker takes it. */
export function trustedAddress(address: string): string {
  policy ??= policies()?.createPolicy("lectern-worker", { createScriptURL: own }) ?? null;
  return policy ? policy.createScriptURL(address) : own(address);
}

function policies(): Policies | undefined {
  return Reflect.get(globalThis, "trustedTypes") as Policies | undefined;
}

function own(address: string): string {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) throw new Error(`A worker from ${url.origin} was refused`);
  return url.href;
}
