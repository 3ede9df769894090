import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import type { FirefoxGlobals, FrameElement } from "./firefox-globals.ts";
import type { InParent } from "./parent.ts";
import { elementNamed } from "./element-named.ts";
import { until } from "../setup/until.ts";

declare const { Cu }: FirefoxGlobals;
declare const content: Window & {
  readonly windowUtils: { setHandlingUserInput(is: boolean): { destruct(): void } };
};
declare function sendAsyncMessage(name: string, data: string): void;

const POPUP = "browser[webextension-view-type='popup']";

/** How long what is asked of the popup may take, in milliseconds. */
const ANSWER = 10_000;
/** A popup that Firefox is just moving into its panel forgets what it was asked: what only reads is asked again. */
const AGAIN = 500;

/** The popup under the toolbar button. It is no tab, and Puppeteer cannot see it: it is reached through its window. */
export class FirefoxPopup {
  readonly #inParent: InParent;

  constructor(inParent: InParent) {
    this.#inParent = inParent;
  }

  /** Runs a function in the popup's page. Arguments and result travel as JSON. */
  async evaluate<G extends readonly unknown[], T>(script: (...given: G) => T | Promise<T>, ...given: G): Promise<T> {
    return this.run(`(async () => JSON.stringify((await (${String(script)})(...${JSON.stringify(given)})) ?? null))()`);
  }

  /** Runs a script in the popup's page; what it gives is JSON, or nothing. */
  async run<T>(source: string, isReading = false): Promise<T> {
    const name = `lectern:${randomUUID()}`;
    const script = `(${String(answerInFrame)})(${JSON.stringify(name)}, ${JSON.stringify(source)})`;
    const answer = await this.#inParent(
      (popup, message, address, patience, again) =>
        new Promise<string>((resolve, reject) => {
          const ask = () => {
            const frame = document.querySelector<FrameElement>(popup);
            frame?.messageManager.addMessageListener(message, answered);
            frame?.messageManager.loadFrameScript(address, false);
            return frame !== null;
          };
          const asking = again === null ? undefined : setInterval(ask, again);
          const answered = ({ data }: { readonly data: string }) => {
            clearInterval(asking);
            resolve(data);
          };
          if (!ask()) reject(new Error("No popup is open"));
          setTimeout(() => {
            clearInterval(asking);
            reject(new Error("The popup did not answer"));
          }, patience);
        }),
      POPUP,
      name,
      `data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`,
      ANSWER,
      isReading ? AGAIN : null,
    );
    const { done, failed }: { done?: T; failed?: string } = JSON.parse(answer);
    if (failed !== undefined) throw new Error(`In the popup: ${failed}`);
    return done as T;
  }

  text(): Promise<string> {
    return this.run(`JSON.stringify(document.body?.innerText ?? "")`, true);
  }

  /** Waits until the popup reads as wanted, and fails with what it read instead. */
  untilReads(wanted: RegExp): Promise<string> {
    return until(async () => {
      const text = await this.text();
      if (!wanted.test(text)) throw new Error(`it reads: ${text}`);
      return text;
    }, `the popup reads ${wanted}`);
  }

  async click(role: string, name: string): Promise<void> {
    await this.#on(role, name, "click()");
  }

  /** Types a text into a field that is empty or selected, as keys do: what listens hears of it. */
  async type(role: string, name: string, text: string): Promise<void> {
    // In one go: the popup may be about to put the cursor elsewhere.
    await this.#on(role, name, `focus(); document.execCommand("insertText", false, ${JSON.stringify(text)})`);
  }

  async press(key: "Enter" | "Escape" | "ArrowDown"): Promise<void> {
    await this.evaluate((pressed) => {
      const event = new KeyboardEvent("keydown", { key: pressed, code: pressed, bubbles: true, cancelable: true });
      return document.activeElement?.dispatchEvent(event);
    }, key);
  }

  value(selector: string): Promise<string> {
    return this.evaluate((field) => document.querySelector<HTMLTextAreaElement>(field)?.value ?? "", selector);
  }

  async picture(path: string): Promise<void> {
    const base64 = await this.#inParent(async (popup) => {
      const frame = document.querySelector<FrameElement>(popup);
      if (!frame) throw new Error("No popup is open");
      const { width, height } = frame.getBoundingClientRect();
      const drawn = await frame.browsingContext.currentWindowGlobal.drawSnapshot(
        new DOMRect(0, 0, width, height),
        1,
        "white",
      );
      const canvas = new OffscreenCanvas(drawn.width, drawn.height);
      canvas.getContext("2d")?.drawImage(drawn, 0, 0);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(""));
    }, POPUP);
    writeFileSync(path, Buffer.from(base64, "base64"));
  }

  close(): Promise<void> {
    return closePopup(this.#inParent);
  }

  async #on(role: string, name: string, action: string): Promise<void> {
    const source = `(() => {
      const element = (${String(elementNamed)})(${JSON.stringify(role)}, ${JSON.stringify(name)});
      if (element !== null) { element.${action}; }
      return JSON.stringify(element !== null);
    })()`;
    await until(() => this.run<boolean>(source), `there is a ${role} “${name}”`);
  }
}

/** Closes the popup, if one is open. */
export async function closePopup(inParent: InParent): Promise<void> {
  const isClosed = () =>
    inParent((popup) => {
      const frame = document.querySelector(popup);
      frame?.closest<HTMLElement & { hidePopup(): void }>("panel")?.hidePopup();
      return frame === null;
    }, POPUP);
  await until(isClosed, "the popup is closed");
}

/** Travels as source text: it may use nothing but its arguments and what a frame script has. */
async function answerInFrame(name: string, source: string): Promise<void> {
  try {
    // With the page's own rights, and kept for as long as its document.
    const kept: WeakMap<Document, object> = Reflect.get(globalThis, "lecternSandboxes") ?? new WeakMap();
    Reflect.set(globalThis, "lecternSandboxes", kept);
    const settings = { sandboxPrototype: content, wantXrays: false };
    const sandbox = kept.get(content.document) ?? new Cu.Sandbox(content, settings);
    kept.set(content.document, sandbox);
    // What a test does there a person has done: only then may a page ask for permissions.
    const input = content.windowUtils.setHandlingUserInput(true);
    let running: unknown;
    try {
      running = Cu.evalInSandbox(source, sandbox);
    } finally {
      input.destruct();
    }
    const given = await running;
    sendAsyncMessage(name, `{"done":${typeof given === "string" ? given : "null"}}`);
  } catch (error) {
    sendAsyncMessage(name, JSON.stringify({ failed: String(error) }));
  }
}
