import type { Prompt } from "./firefox-globals.ts";
import type { InParent } from "./parent.ts";
import { until } from "../setup/until.ts";

interface Menu extends HTMLElement {
  readonly state: string;
  activateItem(item: Element): void;
}
interface AddressBar {
  readonly inputField: HTMLInputElement;
  readonly lastQueryContextPromise?: Promise<{ readonly results: readonly { readonly payload: object }[] }>;
  search(text: string): void;
}
declare const gURLBar: AddressBar;
declare const gBrowser: {
  readonly selectedBrowser: {
    readonly currentURI: { readonly spec: string };
    loadURI(address: object, options: object): void;
  };
};
interface KeyPresser {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): number;
  keyup(event: KeyboardEvent): boolean;
}
declare const Cc: Readonly<Record<string, { createInstance(kind: unknown): KeyPresser }>>;
declare const Ci: { readonly nsITextInputProcessor: unknown };
declare const Services: {
  readonly io: { newURI(address: string): { readonly spec: string } };
  readonly scriptSecurityManager: { getSystemPrincipal(): object };
};

const QUESTION = "#notification-popup popupnotification[id*=addon-webext-permissions]";

/** What Firefox asks the person about a permission, in all its words, once it asks. */
export function question(inParent: InParent): Promise<string> {
  const read = () =>
    inParent((selector) => {
      const shown = document.querySelector<Prompt>(selector);
      if (!shown?.checkVisibility()) return "";
      return [...shown.querySelectorAll("*")]
        .filter((each) => each.checkVisibility())
        .map((each) => [each.getAttribute("label"), each.getAttribute("value"), each.textContent].join(" "))
        .join(" ");
    }, QUESTION);
  return until(read, "Firefox asks");
}

/** Answers what Firefox asks the person about a permission, once it asks. */
export async function answerQuestion(inParent: InParent, answer: "allow" | "refuse"): Promise<void> {
  const click = () =>
    inParent(
      (selector, isAllowed) => {
        const shown = document.querySelector<Prompt>(selector);
        if (!shown?.checkVisibility()) return false;
        (isAllowed ? shown.button : shown.secondaryButton)?.click();
        return true;
      },
      QUESTION,
      answer === "allow",
    );
  await until(click, "Firefox asks and is answered");
  // While the question still goes, a click on the page would only be taken as one beside it.
  const isGone = () =>
    inParent((panel) => {
      const { state } = document.querySelector<Menu>(panel) ?? {};
      return state !== "open" && state !== "hiding";
    }, "#notification-popup");
  await until(isGone, "the question is gone");
}

/** Chooses an entry of the menu that a click with the right button has opened. */
export async function chooseInMenu(inParent: InParent, label: string): Promise<void> {
  const choose = () =>
    inParent((wanted) => {
      const menu = document.querySelector<Menu>("#contentAreaContextMenu");
      const item = [...(menu?.querySelectorAll("menuitem") ?? [])].find(
        (each) => each.getAttribute("label") === wanted,
      );
      if (menu?.state !== "open" || !item) return false;
      menu.activateItem(item);
      return true;
    }, label);
  await until(choose, `“${label}” is chosen`);
}

/** Presses Alt, Shift and a letter together, as a person does: Firefox itself knows whose shortcut that is. */
export async function pressShortcut(inParent: InParent, letter: "D" | "K" | "N"): Promise<void> {
  await inParent((last) => {
    const presser = Cc["@mozilla.org/text-input-processor;1"]?.createInstance(Ci.nsITextInputProcessor);
    presser?.beginInputTransactionForTests(window);
    const keys = [
      { key: "Alt", code: "AltLeft", keyCode: 18 },
      { key: "Shift", code: "ShiftLeft", keyCode: 16 },
      { key: last, code: `Key${last}`, keyCode: last.codePointAt(0) ?? 0 },
    ].map((key) => new KeyboardEvent("", key));
    for (const key of keys) presser?.keydown(key);
    for (const key of keys.toReversed()) presser?.keyup(key);
  }, letter);
}

/** The address of the tab that is shown. */
export function shownAddress(inParent: InParent): Promise<string> {
  return inParent(() => gBrowser.selectedBrowser.currentURI.spec);
}

/** Opens any address in the tab that is shown, as the person who typed it; gives it as Firefox writes it. */
export function goTowards(inParent: InParent, address: string): Promise<string> {
  return inParent((wanted) => {
    const parsed = Services.io.newURI(wanted);
    gBrowser.selectedBrowser.loadURI(parsed, {
      triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
    });
    return parsed.spec;
  }, address);
}

/** The same, and waits until it stands there. */
export async function showAddress(inParent: InParent, address: string): Promise<void> {
  const spec = await goTowards(inParent, address);
  await until(async () => (await shownAddress(inParent)) === spec, `${spec} is shown`);
}

/** What Firefox shows under the address bar for a text, each line with all its parts. */
export function suggestedFor(inParent: InParent, text: string): Promise<string[]> {
  return inParent(async (typed) => {
    gURLBar.inputField.focus();
    gURLBar.search(typed);
    const context = await gURLBar.lastQueryContextPromise;
    return (context?.results ?? []).map(({ payload }) => Object.values(payload).map(String).join(" | "));
  }, text);
}
