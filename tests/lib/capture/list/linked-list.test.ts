import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { linkedItems } from "../../../../lib/capture/list/linked-list.ts";

const url = new URL("https://school.example/unit");

function itemsOf(html: string, title?: string) {
  const window = new Window({ url: url.href });
  window.document.write(`<!doctype html><body>${html}</body>`);
  return linkedItems(window.document as unknown as Document, url, {
    selector: "a[href*='/v/']",
    identity: (link) => /\/v\/(\w+)$/.exec(link.pathname)?.[1],
    ...(title !== undefined && { title }),
  });
}

describe("a list that is made of links", () => {
  test("has a line for each lecture, whatever links lead to it", () => {
    const row = (name: string, time: string) =>
      `<li><a href="/v/${name}"><img src="x.jpg"><span>${time}</span></a><a href="/v/${name}">About ${name}</a></li>`;
    expect(itemsOf(`<ul>${row("salt", "1:02:03")}${row("ice", "9:59")}</ul>`)).toEqual([
      { url: "https://school.example/v/salt", title: "About salt", durationSeconds: 3723 },
      { url: "https://school.example/v/ice", title: "About ice", durationSeconds: 599 },
    ]);
  });

  test("takes a title from the row's own place for it", () => {
    const html = `<div><a href="/v/salt"><i>Now playing</i></a><h3>Salt</h3></div><div><a href="/v/ice">x y z</a><h3>Ice</h3></div>`;
    expect(itemsOf(html, "h3").map(({ title }) => title)).toEqual(["Salt", "Ice"]);
  });

  test("never takes a time or a title from another row", () => {
    const html = `<div><a href="/v/salt">Salt</a></div><div><a href="/v/ice">Ice</a><span>9:59</span></div>`;
    expect(itemsOf(html).map((each) => each.durationSeconds)).toEqual([null, 599]);
  });

  test("has no duration where a row shows two times", () => {
    const html = `<div><a href="/v/salt">Salt</a><b>1:00</b><b>5:00</b></div><div><a href="/v/ice">Ice</a></div>`;
    expect(itemsOf(html).map((each) => each.durationSeconds)).toEqual([null, null]);
  });

  test("leaves out links without words and links to elsewhere", () => {
    expect(itemsOf(`<a href="/v/salt"><img></a><a href="/v/">All</a><a href="/quiz/1">Quiz</a>`)).toEqual([]);
  });
});
