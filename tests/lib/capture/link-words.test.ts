import { Window } from "happy-dom";
import { expect, test } from "vitest";
import { linkWords } from "../../../lib/capture/link-words.ts";

const ADDRESS = "https://lectures.example/watch?v=2";

function open(html: string): Document {
  const window = new Window({ url: "https://lectures.example/" });
  window.document.write(html);
  return window.document as unknown as Document;
}

test("a link is called what it says", () => {
  const page = open(`<a href="/watch?v=1">Other</a> <a href="/watch?v=2"> Why the sea\n rises </a>`);
  expect(linkWords(page, ADDRESS)).toBe("Why the sea rises");
});

test("a video's picture is called what the link below it says, not how long it is", () => {
  const page = open(
    `<a href="/watch?v=2"><img><span>1:02:03</span></a><h3><a href="/watch?v=2">Why the sea rises</a></h3>`,
  );
  expect(linkWords(page, ADDRESS)).toBe("Why the sea rises");
});

test("of two links to one page the one that was clicked counts", () => {
  const page = open(`<a href="/watch?v=2">Tides</a><a href="/watch?v=2">All that there is to know about tides</a>`);
  page.querySelector<HTMLElement>("a")?.focus();
  expect(linkWords(page, ADDRESS)).toBe("Tides");
});

test("a link without words has none", () => {
  expect(linkWords(open(`<a href="/watch?v=2"><img></a>`), ADDRESS)).toBe("");
});

test("a page that names its forms like its own methods does not hide its links", () => {
  const page = open(`<form name="querySelectorAll"></form><img name="activeElement"><a href="/watch?v=2">Tides</a>`);
  expect(linkWords(page, ADDRESS)).toBe("Tides");
});
