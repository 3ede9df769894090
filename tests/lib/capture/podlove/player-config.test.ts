import { expect, test } from "vitest";
import { jsonOfLiteral } from "../../../../lib/capture/metadata/json-text.ts";
import { pressed } from "../fields/pressed.ts";

test("an episode in a player that a theme fills in the hand of JavaScript has its length and its show", async () => {
  const html = `<html lang="de"><head><title>Glocken | Werk und Klang</title></head><body><article><h1>Glocken</h1>
    <div id="podcast-player"></div><script>podlovePlayer('#podcast-player', {
      show: { title: 'Werk und Klang', link: 'https:\\/\\/werk.example', },
      title: 'Glocken', duration: '01:09:41', // spoken
      audio: [{ url: 'https:\\/\\/cdn.werk.example\\/002.mp3', size:  66898216 , }], tabs: { info: false }
    });</script><p>Diesmal geht es um die Glocken über dem Wasser und die Frage, wer sie gegossen hat.</p></article></body></html>`;
  expect(await pressed(html, "https://werk.example/podcast/2/")).toMatchObject({
    kind: "audio",
    certainty: "sure",
    durationSeconds: 4181,
  });
});

test.each([
  [`{a: 'b"c', "d": [1, true,],}`, `{"a":"b\\"c","d":[1,true]}`],
  [`{a: name, b: 2}`, `{"a":null,"b":2}`],
  [`{a: f(1)}`, null],
  [`{a: 'never closed}`, null],
  [`{a: {`, null],
])("what JavaScript writes as %s is %s in JSON", (text, json) => {
  expect(jsonOfLiteral(text, 0)).toBe(json);
});

test("a literal of megabytes is read in one go, however many brackets it has", () => {
  const text = `[${"{a: [1,],},".repeat(400_000)}]`;
  expect(jsonOfLiteral(text, 0) === `[${Array(400_000).fill('{"a":[1]}').join()}]`).toBe(true);
});
