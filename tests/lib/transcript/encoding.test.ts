import { describe, expect, test } from "vitest";
import { readTranscript } from "../../../lib/transcript/read-transcript.ts";
import { brief, readWell } from "./reading.ts";

/** Two pages of ordinary words: a decision is made by the words that everybody uses. */
const SIMPLIFIED = "今天我们来讲图论。一个图有点，也有边。如果两个点之间有边，我们就说它们是相连的。";
const TRADITIONAL = "今天我們來講圖論。一個圖有點，也有邊。如果兩個點之間有邊，我們就說它們是相連的。";
const JAPANESE = "今日はグラフについて話します。グラフには点と線があります。";
const KOREAN = "오늘은 그래프에 대해 이야기합니다. 그래프에는 점과 선이 있습니다.";
const RUSSIAN = "Сегодня мы говорим о графах. У графа есть вершины и рёбра.";
const MANY_RUSSIAN = `${RUSSIAN} Я начну с простого: Эйлер и его мосты. Потом Анна расскажет про деревья, а Яков про сети.`;
const GREEK = "Το διάνυσμα έχει μήκος και κατεύθυνση, και το γράφουμε με δύο αριθμούς.";
const ARABIC = "اليوم نتحدث عن الرسوم البيانية وكيف نستخدمها في الحياة اليومية";
const POLISH = "Graf ma wierzchołki i krawędzie, więc zaczniemy od najprostszego, który już znacie.";
const THAI = "วันนี้เราจะพูดเรื่องกราฟ กราฟมีจุดและเส้น";
const LITHUANIAN = "Šiandien kalbėsime apie grafus. Grafas turi viršūnes ir briaunas, ačiū už dėmesį.";
const FRENCH = "Aujourd’hui, le théorème de Ramsey : où sont les arêtes ? Là, à côté du sommet.";

function srt(words: string): string {
  return `1\n00:00:01,000 --> 00:00:02,000\n${words}\n`;
}

/** Bytes of a text in an encoding of one or two bytes a character, found by decoding every pair. */
function encoded(text: string, encoding: string): Uint8Array {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x80; lead < 0x100; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(character).length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
    const single = decoder.decode(Uint8Array.of(lead));
    if (single !== "\ufffd") table.set(single, [lead]);
  }
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = character < "\x80" ? [character.charCodeAt(0)] : table.get(character);
      if (!bytes) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) bytes.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(bytes.buffer);
}

describe("the encoding of a file is found by itself", () => {
  test.each([
    ["utf-8", SIMPLIFIED, new TextEncoder().encode(srt(SIMPLIFIED))],
    ["utf-8", FRENCH, new TextEncoder().encode(`\ufeff${srt(FRENCH)}`)],
    ["utf-16le", SIMPLIFIED, utf16(`\ufeff${srt(SIMPLIFIED)}`, true)],
    ["utf-16be", TRADITIONAL, utf16(`\ufeff${srt(TRADITIONAL)}`, false)],
    ["utf-16le", SIMPLIFIED, utf16(srt(SIMPLIFIED), true)],
    ["utf-16be", FRENCH, utf16(srt(FRENCH), false)],
    ["gb18030", SIMPLIFIED, encoded(srt(SIMPLIFIED), "gb18030")],
    ["gb18030", TRADITIONAL, encoded(srt(TRADITIONAL), "gb18030")],
    ["big5", TRADITIONAL, encoded(srt(TRADITIONAL), "big5")],
    ["shift_jis", JAPANESE, encoded(srt(JAPANESE), "shift_jis")],
    ["euc-jp", JAPANESE, encoded(srt(JAPANESE), "euc-jp")],
    ["euc-kr", KOREAN, encoded(srt(KOREAN), "euc-kr")],
    ["windows-1251", RUSSIAN, encoded(srt(RUSSIAN), "windows-1251")],
    ["iso-8859-5", RUSSIAN, encoded(srt(RUSSIAN), "iso-8859-5")],
    ["koi8-u", RUSSIAN, encoded(srt(RUSSIAN), "koi8-u")],
    ["ibm866", RUSSIAN, encoded(srt(RUSSIAN), "ibm866")],
    ["x-mac-cyrillic", MANY_RUSSIAN, encoded(srt(MANY_RUSSIAN), "x-mac-cyrillic")],
    ["windows-1251", MANY_RUSSIAN, encoded(srt(MANY_RUSSIAN), "windows-1251")],
    ["iso-8859-7", GREEK, encoded(srt(GREEK), "iso-8859-7")],
    ["windows-1256", ARABIC, encoded(srt(ARABIC), "windows-1256")],
    ["iso-8859-2", POLISH, encoded(srt(POLISH), "iso-8859-2")],
    ["windows-874", THAI, encoded(srt(THAI), "windows-874")],
    ["windows-1252", FRENCH, encoded(srt(FRENCH), "windows-1252")],
  ])("%s: %s", (encoding, words, bytes) => {
    const reading = readWell(bytes);
    expect(brief(reading.cues)).toEqual([`1–2 ${words}`]);
    expect(reading).toMatchObject({ encoding, problems: [] });
  });
});

test("a few words are enough to tell GBK from Big5", () => {
  expect(readWell(encoded(srt("你好"), "gb18030")).encoding).toBe("gb18030");
  expect(readWell(encoded(srt("我們走吧"), "big5")).encoding).toBe("big5");
});

test("words of another script after an hour of Latin letters still tell the encoding", () => {
  const latin = Array.from(
    { length: 2_000 },
    (_, at) => `${at}\n00:00:01,000 --> 00:00:02,000\nstill English\n\n`,
  ).join("");
  const file = Uint8Array.from([...new TextEncoder().encode(latin), ...encoded(srt(SIMPLIFIED), "gb18030")]);
  expect(readWell(file).cues.at(-1)?.text).toBe(SIMPLIFIED);
});

test("a damaged character in UTF-8 costs only itself, and is counted", () => {
  const bytes = [...new TextEncoder().encode(srt(SIMPLIFIED))];
  bytes.splice(bytes.indexOf(0xe4), 1);
  const reading = readWell(Uint8Array.from(bytes));
  expect(reading.encoding).toBe("utf-8");
  expect(reading.problems).toEqual([{ code: "bad-characters", count: 2 }]);
  expect(reading.cues[0]?.text.slice(-10)).toBe(SIMPLIFIED.slice(-10));
});

test("JSON in UTF-16 is read as JSON", () => {
  const json = '{"body":[{"from":1,"to":2,"content":"图论"}]}';
  expect(readWell(utf16(`\ufeff${json}`, true))).toMatchObject({ format: "bilibili", encoding: "utf-16le" });
});

test("where the bytes alone do not tell, the lecture's language does; else the doubt is told", () => {
  const bytes = encoded(srt(LITHUANIAN), "windows-1257");
  const known = readTranscript(bytes, { language: "lt" });
  expect(known.ok && known.cues[0]?.text).toBe(LITHUANIAN);
  expect(known.ok && known.problems).toEqual([]);
  expect(readWell(bytes).problems).toEqual([{ code: "unsure-encoding", count: 1 }]);
});

test("what a person says of the encoding counts more than what was found", () => {
  const chosen = readTranscript(encoded(srt(RUSSIAN), "windows-1251"), { encoding: "koi8-u" });
  expect(chosen).toMatchObject({ ok: true, encoding: "koi8-u", problems: [] });
});

test("accents among Latin letters are never taken for Cyrillic without a word of doubt", () => {
  const reading = readWell(encoded(srt(LITHUANIAN), "windows-1257"));
  expect(reading.encoding).not.toBe("windows-1251");
  expect(reading.problems.map(({ code }) => code)).toContain("unsure-encoding");
});
