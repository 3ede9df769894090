import { expect, test } from "vitest";
import { whyUnread } from "../../../lib/browser/why-unread.ts";

test.each([
  ["chrome://extensions/", "own-page"],
  ["edge://settings/", "own-page"],
  ["about:addons", "own-page"],
  ["about:reader?url=https%3A%2F%2Fharbour.example%2Farticle", "own-page"],
  ["about:newtab", "own-page"],
  ["about:neterror?e=dnsNotFound", "own-page"],
  ["chrome-error://chromewebdata/", "own-page"],
  ["chrome-distiller://5b2c_2/?url=https%3A%2F%2Fharbour.example%2Farticle", "own-page"],
  ["read://https_harbour.example/?url=https%3A%2F%2Fharbour.example%2Farticle", "own-page"],
  ["view-source:https://harbour.example/", "own-page"],
  ["moz-extension://0f0a0e2c-5d1b-4b7e-9c53-2f4d7a6b8c91/options.html", "own-page"],
  ["https://addons.mozilla.org/en-US/firefox/", "store"],
  ["https://chromewebstore.google.com/detail/x", "store"],
  ["file:///home/person/lecture.html", "not-web"],
  ["data:text/html,hello", "not-web"],
  ["blob:https://harbour.example/1", "not-web"],
  ["about:blank", "not-web"],
  ["https://harbour.example/talk", "unknown"],
  ["http://harbour.example/paper.pdf", "unknown"],
] as const)("of %s that could not be read, no more is said than its address tells", (address, why) => {
  expect(whyUnread({ address: new URL(address), isLoading: false })).toBe(why);
});

test("of a page whose address the browser keeps to itself, that is what is said", () => {
  expect(whyUnread({ address: null, isLoading: false })).toBe("not-told");
});

test.each([null, "about:blank", "about:newtab"])(
  "a tab that shows %s while it loads a page is said to load",
  (before) => {
    expect(whyUnread({ address: before === null ? null : new URL(before), isLoading: true })).toBe("loading");
  },
);

test("a page of the web that could not be read is not said to be loading, whatever its parts still do", () => {
  expect(whyUnread({ address: new URL("https://harbour.example/talk"), isLoading: true })).toBe("unknown");
});
