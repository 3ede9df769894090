import type { Browser } from "puppeteer-core";

/** Puppeteer's own connection, as far as it is used: commands that it has no method for. */
interface Connection {
  send(method: string, parameters: object): Promise<{ readonly result: unknown }>;
}

interface Context {
  readonly context: string;
  readonly url: string;
}

interface Evaluated {
  readonly type: "success" | "exception";
  readonly result?: { readonly value: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Runs a function in the window of Firefox itself, with all its rights. Arguments and result travel as JSON. */
export type InParent = <G extends readonly unknown[], T>(
  script: (...given: G) => T | Promise<T>,
  ...given: G
) => Promise<T>;

export function parentOf(browser: Browser): InParent {
  const connection: Connection = Reflect.get(browser, "connection");
  const ask = async <T>(method: string, parameters: object): Promise<T> =>
    (await connection.send(method, parameters)).result as T;
  return async (script, ...given) => {
    const { contexts } = await ask<{ contexts: Context[] }>("browsingContext.getTree", { "moz:scope": "chrome" });
    const context = contexts.find(({ url }) => url.endsWith("browser.xhtml")) ?? contexts[0];
    const { type, result, exceptionDetails } = await ask<Evaluated>("script.evaluate", {
      expression: `(async () => JSON.stringify((await (${String(script)})(...${JSON.stringify(given)})) ?? null))()`,
      target: { context: context?.context },
      awaitPromise: true,
    });
    if (type === "exception") throw new Error(`In Firefox: ${exceptionDetails?.text}`);
    return JSON.parse(result?.value ?? "null");
  };
}
