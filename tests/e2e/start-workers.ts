/** Trusted Types, as far as they are used here. */
interface Types {
  createPolicy(name: string, rules: object): { createScriptURL(address: string): string };
}

/**
 * Runs in a page of Lectern's: what becomes of a worker from an address as it is, from one that another policy of
 * Trusted Types vouches for, and from one that Lectern's own does. Travels as source text.
 */
export function startWorkers(): Readonly<Record<"plain" | "otherPolicy" | "ownPolicy", string>> {
  const types = Reflect.get(globalThis, "trustedTypes") as Types;
  const from = (address: () => string): string => {
    try {
      new Worker(address()).terminate();
      return "started";
    } catch (error) {
      return error instanceof Error ? error.name : String(error);
    }
  };
  const vouched = (policy: string) => () =>
    types.createPolicy(policy, { createScriptURL: (address: string) => address }).createScriptURL("/worker.js");
  return {
    plain: from(() => "/worker.js"),
    otherPolicy: from(vouched("other")),
    ownPolicy: from(vouched("lectern-worker")),
  };
}
