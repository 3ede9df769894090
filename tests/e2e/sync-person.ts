import type { Page } from "puppeteer-core";
import type { CouchServer } from "../setup/couch-server.ts";
import { until } from "../setup/until.ts";
import { rowsOf } from "./model-person.ts";
import { find } from "./person.ts";

declare const chrome: { runtime: { sendMessage(message: object): Promise<{ res?: { status: string } } | undefined> } };

/** Short, for each key is pressed, and not easy to guess. */
const PASSPHRASE = "zq7%Tuvo#xe9Wr";

interface StateRow {
  readonly name: string;
  readonly value: { readonly at?: string; readonly why?: string | null };
}

/** Waits until the settings of sync read as wanted, and gives what they read; `wait` is in milliseconds. */
export function untilSync(settings: Page, wanted: RegExp, wait?: number): Promise<string> {
  return until(
    async () => {
      const text = await settings.$eval("[data-group=sync]", (group) => (group as HTMLElement).innerText);
      if (!wanted.test(text)) throw new Error(`they read: ${text}`);
      return text;
    },
    `the settings of sync read ${wanted}`,
    wait,
  );
}

/** Types the address of the server, a user and a password, and has them tested. */
export async function testServer(settings: Page, { address }: CouchServer, password = "secret"): Promise<void> {
  await settings.bringToFront();
  await fillIn(settings, "Address of the database", address);
  await fillIn(settings, "User name", "student");
  await fillIn(settings, "Password or token", password);
  await press(settings, "Test the database");
}

/** Puts this library on a server that holds none, which the browser may have to be `allowed`; ends where the recovery key is shown. */
export async function beginSync(
  settings: Page,
  server: CouchServer,
  allowed: () => Promise<unknown> = async () => null,
): Promise<void> {
  await testServer(settings, server);
  await allowed();
  await untilSync(settings, /holds no library yet/);
  await fillIn(settings, "Passphrase", PASSPHRASE);
  await fillIn(settings, "Passphrase again", PASSPHRASE);
  await press(settings, "Begin to sync");
  await untilSync(settings, /Your recovery key/);
}

/** Another passphrase in the place of the first one; ends where its recovery key has been kept. */
export async function changePassphrase(settings: Page, passphrase: string): Promise<void> {
  await settings.bringToFront();
  await press(settings, "Change the passphrase");
  await fillIn(settings, "Former passphrase or its recovery key", PASSPHRASE);
  await fillIn(settings, "New passphrase", passphrase);
  await fillIn(settings, "New passphrase again", passphrase);
  await press(settings, "Seal with the new passphrase");
  await untilSync(settings, /Your recovery key/);
  await press(settings, "I have kept it");
  await untilSync(settings, /Up to date/);
}

/** Types the passphrase that another device has chosen. */
export async function openAgain(settings: Page, passphrase: string): Promise<void> {
  await fillIn(settings, "New passphrase or its recovery key", passphrase);
  await press(settings, "Go on");
  await untilSync(settings, /Up to date/);
}

/** Looks into the library of a server; gives the line that says how much is there and here. */
export async function lookInside(settings: Page, server: CouchServer): Promise<string> {
  await testServer(settings, server);
  await untilSync(settings, /holds a library already/);
  await fillIn(settings, "Passphrase or recovery key", PASSPHRASE);
  await press(settings, "Look inside");
  return (/^.* there, .*$/m.exec(await untilSync(settings, /there, .* the same/)) ?? [""])[0];
}

/** Syncs, and gives why that ended; null where all was done. */
export async function syncNow(settings: Page): Promise<string | null> {
  await settings.bringToFront();
  const last = async () => (await rowsOf<StateRow>(settings, "syncState")).find(({ name }) => name === "outcome");
  const before = (await last())?.value.at;
  await press(settings, "Sync now");
  const ended = await until(async () => {
    const now = await last();
    if (!now || now.value.at === before) throw new Error("it has not ended");
    return now;
  }, "a sync has ended");
  return ended.value.why ?? null;
}

let commands = 0;

/** Has the background do something, as any page of Lectern does. */
export async function command(page: Page, type: string, input: object): Promise<void> {
  const data = { opId: `sync-${(commands += 1)}`, type, input };
  const answer = await page.evaluate((given) => chrome.runtime.sendMessage(given), {
    id: commands,
    timestamp: 0,
    type: "run",
    data,
  });
  if (answer?.res?.status !== "done") throw new Error(`${type}: ${JSON.stringify(answer)}`);
}

/** Says yes to what is asked. */
export async function confirm(page: Page): Promise<void> {
  await (await page.waitForSelector("[role=dialog]:not([hidden]) .button.danger", { visible: true }))?.click();
}

/** Types into the field of this label. Its role is no help: Firefox offers names it knows in one that stands before a password. */
async function fillIn(settings: Page, label: string, text: string): Promise<void> {
  const labelled = (labels: HTMLLabelElement[], wanted: string) =>
    labels.find(({ textContent }) => textContent === wanted)?.htmlFor;
  const id = await until(
    () => settings.$$eval("[data-group=sync] label", labelled, label),
    `a field is called ${label}`,
  );
  const field = await settings.$(`[id="${id}"]`);
  await field?.click({ count: 3 });
  await field?.type(text);
}

export async function press(settings: Page, name: string): Promise<void> {
  await (await find(settings, "button", name)).click();
}
