/** A message's sender, as a browser describes it to whoever hears the message. */
export interface StubSender {
  readonly id?: string;
  readonly origin?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: object;
}

type Listener = (...given: unknown[]) => unknown;

export const OWN = { id: "own", origin: "chrome-extension://own" };

/**
 * The browser around the background, of which every interface is there and does nothing: what was called is kept, and
 * whoever listens is heard of. Only storage remembers.
 */
export function stubBrowser() {
  const called: string[] = [];
  const listeners = new Map<string, Listener[]>();
  const stored = { local: new Map<string, unknown>(), session: new Map<string, unknown>() };

  const answers: Readonly<Record<string, Listener>> = {
    "runtime.getURL": (path) => `${OWN.origin}${String(path)}`,
    "runtime.getManifest": () => ({ version: "1" }),
    "i18n.getUILanguage": () => "en",
    "i18n.getMessage": String,
    "tabs.query": async () => [],
    "runtime.getContexts": async () => [],
    "permissions.contains": async () => true,
    "permissions.getAll": async () => ({ origins: [], permissions: [] }),
    "downloads.search": async () => [],
    ...storageIn("local"),
    ...storageIn("session"),
  };

  function storageIn(area: "local" | "session"): Record<string, Listener> {
    const items = stored[area];
    return {
      [`storage.${area}.get`]: async (name) =>
        typeof name === "string" ? { [name]: structuredClone(items.get(name)) } : Object.fromEntries(items),
      [`storage.${area}.set`]: async (given) => {
        for (const [name, value] of Object.entries(given ?? {})) items.set(name, structuredClone(value));
      },
      [`storage.${area}.remove`]: async (name) => typeof name === "string" && items.delete(name),
    };
  }

  function at(path: string): unknown {
    if (path === "runtime.id") return OWN.id;
    if (path === "runtime.lastError") return undefined;
    return new Proxy(() => null, {
      get: (_, name) => (typeof name === "symbol" || name === "then" ? undefined : at(path ? `${path}.${name}` : name)),
      apply(_, __, given: unknown[]) {
        const [first] = given;
        if (path.endsWith(".addListener") && typeof first === "function")
          listeners.set(path, [...(listeners.get(path) ?? []), (...heard) => Reflect.apply(first, null, heard)]);
        else if (!path.startsWith("storage.") && !(path in answers)) called.push(path);
        return path in answers ? answers[path]?.(...given) : Promise.resolve();
      },
      has: () => true,
    });
  }

  /** Sends a message to whoever listens; gives what the first answers. */
  function deliver(message: unknown, sender: StubSender): Promise<unknown> {
    return new Promise((resolve) => {
      const heard = listeners.get("runtime.onMessage.addListener") ?? [];
      // What a listener throws is logged by the browser, which goes on.
      const waits = heard.map((hear) => {
        try {
          return hear(message, sender, resolve);
        } catch {
          return false;
        }
      });
      if (!waits.includes(true)) resolve(undefined);
    });
  }

  return { browser: at(""), called, stored, deliver, listeners };
}
