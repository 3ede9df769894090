import { expect, test } from "vitest";
import { isPageOf } from "../../../lib/browser/own-page.ts";

const id = "lectern";
const origin = "chrome-extension://lectern";

test.each([
  ["the popup", { id, origin, url: `${origin}/popup.html` }, true],
  ["a sender that names no origin", { id, url: `${origin}/options.html` }, false],
  ["a content script", { id, origin: "https://www.youtube.com", url: "https://www.youtube.com/watch" }, false],
  [
    "a web page that claims an extension's address",
    { id, origin: "https://evil.example", url: `${origin}/popup.html` },
    false,
  ],
  [
    "another extension",
    { id: "other", origin: "chrome-extension://other", url: "chrome-extension://other/page.html" },
    false,
  ],
  ["another extension that borrows the origin", { id: "other", origin, url: `${origin}/popup.html` }, false],
  ["a sandboxed frame", { id, origin: "null", url: `${origin}/popup.html` }, false],
  ["nobody", {}, false],
])("a command from %s is carried out only for the extension's own pages", (_, sender, trusted) => {
  expect(isPageOf(sender, id, `${origin}/`)).toBe(trusted);
});
