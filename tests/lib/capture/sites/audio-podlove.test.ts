import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { readPodlovePlayer } from "../../../../lib/capture/podlove/player-config.ts";

const address = new URL("https://flussstunde.example/fs012-schlick/");

function episode(changes: object = {}) {
  return JSON.stringify({
    show: { title: "Die Flussstunde", link: "https://flussstunde.example" },
    title: "FS012 Schlick",
    link: address.href,
    publicationDate: "2021-03-04T18:00:00+00:00",
    duration: "01:12:05.250",
    summary: "<p>Wie Flüsse &amp; Bäche Land bauen.</p>",
    chapters: [
      { start: "00:00:00.000", title: "Begrüßung" },
      { start: "00:04:10", title: "Schlick (und } Klammern)" },
      { start: "", title: "ohne Zeit" },
    ],
    ...changes,
  });
}

function read(script: string, heading = "FS012 Schlick") {
  const { document } = new Window({ url: address.href });
  document.write(`<h1>${heading}</h1><script>${script}</script>`);
  return readPodlovePlayer(document as unknown as Document, address);
}

describe("the episode of a Podlove player is read, however the page starts it", () => {
  test.each([
    ["since 2018", `podlovePlayer("#player-1", ${episode()}, {"theme":{}});`],
    ["before", `window.podloveWebPlayer('player1', ${episode()});`],
    [
      "by WordPress",
      `podlovePlayerCache.push([{"url":"https://x.example/e","data":${episode()}},{"url":"https://x.example/c","data":{"theme":{}}}]);`,
    ],
  ])("%s", (_, script) => {
    expect(read(script)).toMatchObject({
      title: "FS012 Schlick",
      creators: ["Die Flussstunde"],
      series: { title: "Die Flussstunde", url: "https://flussstunde.example" },
      published: { value: "2021-03-04T18:00:00+00:00", precision: "time" },
      description: "Wie Flüsse & Bäche Land bauen.",
      durationSeconds: 4325,
      chapters: [
        { startSeconds: 0, title: "Begrüßung" },
        { startSeconds: 250, title: "Schlick (und } Klammern)" },
      ],
    });
  });
});

test("of several players on a page, the one of its own episode counts", () => {
  const other = episode({ title: "FS011 Sand", link: "https://flussstunde.example/fs011-sand/" });
  expect(read(`podlovePlayer("#a", ${other}); podlovePlayer("#b", ${episode()});`)?.title).toBe("FS012 Schlick");
});

test("players of other episodes, as on a show's front page, are not read", () => {
  const other = episode({ title: "FS011 Sand", link: "https://flussstunde.example/fs011-sand/" });
  expect(read(`podlovePlayer("#a", ${other});`, "Die Flussstunde")).toBeNull();
});

test("a player that is told an address only gives nothing", () => {
  expect(read('podlovePlayer("#a", "https://flussstunde.example/wp-json/x", "/config");')).toBeNull();
});
