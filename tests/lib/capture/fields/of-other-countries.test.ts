import { describe, expect, test } from "vitest";
import { pressed } from "./pressed.ts";

const TEXT = "<p>For eleven years the archive of the lighthouse lay in a program that nobody could open.</p>";
const SOUND = `<audio controls src="/7.mp3"></audio>`;
const page = (lang: string, body: string, title = "Lamps in plain text", head = "") =>
  `<html lang="${lang}"><head><title>${title}</title>${head}</head><body><header><a href="/">Wick Hour</a></header><main>${body}</main></body></html>`;
const episode = (lang: string, line: string) =>
  pressed(page(lang, `<h1>Lamps in plain text</h1>${line}${SOUND}${TEXT}`), "https://wick.example/e/7");

describe("how long an episode takes is read as it is written in", () => {
  test.each([
    ["Russian", "ru", "<p>Продолжительность: 1 ч 23 мин 45 с</p>", 5025],
    ["Turkish", "tr", "<table><tr><th>Süre</th><td>46 dk 45 sn</td></tr></table>", 2805],
    ["Arabic, in its own digits", "ar", "<p>المدة: ٤٩ دقيقة</p>", 2940],
    ["Hindi", "hi", "<p>अवधि: 30 मिनट 30 सेकंड</p>", 1830],
    ["Hebrew", "he", "<p>5 בנובמבר 2020 | 31 דקות</p>", 1860],
    ["Portuguese", "pt", "<p>44 min 18 seg</p>", 2658],
    ["Chinese, in full characters", "zh-TW", "<p>影片長度：1小時30分</p>", 5400],
    ["Norwegian, behind a dash after the day", "nb", "<p>18. februar 2022 – 38 min</p>", 2280],
    ["Czech, behind a comma after the day", "cs", "<p>20. ledna 2023, 25 minut</p>", 1500],
    ["Italian, behind its label after the day", "it", "<p>Puntata del 17 maggio 2022 - Durata 28:15</p>", 1695],
    ["English, in a row with its number and day", "en", "<p>Episode 31 &nbsp; Tue, Dec 4, 2018 &nbsp; 49:11</p>", 2951],
  ])("%s", async (_, lang, line, seconds) => {
    expect(await episode(lang, line)).toMatchObject({ durationSeconds: seconds });
  });

  test("a time of day behind a day is no length", async () => {
    expect(await episode("fr", "<p>12 février 2020 - 16:00 - 17:10</p>")).toMatchObject({ durationSeconds: null });
  });
});

test("a year of Thailand's calendar is the year that it is elsewhere", async () => {
  const captured = await episode("th", "<p>10 มิถุนายน 2565</p>");
  expect(captured).toMatchObject({ published: { value: "2022-06-10" } });
});

describe("who made it", () => {
  const by = (line: string, head = "", before = "") =>
    pressed(
      page(
        "en",
        `${before}<h1>Lamps in plain text</h1>${line}${SOUND}${TEXT}`,
        "Lamps in plain text | Wick Hour",
        head,
      ),
      "https://wick.example/e/7",
    );
  test.each([
    ["a byline with the day behind a sign", `<p class="byline">Karin Ek • 4 May 2023</p>`, "", "Karin Ek"],
    [
      "a byline as catalogues write it",
      `<div class="author">Brandt, Ilka | 21 January 2024</div><p>With thanks to Ilka Brandt.</p>`,
      "",
      "Ilka Brandt",
    ],
    [
      "not the house with its town",
      "",
      `<meta property="og:site_name" content="Wick Hour"><meta name="author" content="Wick Hour, Ghent, Belgium">`,
      "Wick Hour",
    ],
    ["not what somebody logs in with", "", `<meta name="author" content="suemarsh">`, "Wick Hour"],
    [
      "who put it into a university's library of media",
      `<li>From <a href="/createdby/e7">Fiona Hart</a></li>`,
      "",
      "Fiona Hart",
    ],
  ])("%s", async (_, line, head, name) => {
    expect(await by(line, head)).toMatchObject({ creators: [name] });
  });

  test("a name over the title, with the chair below it", async () => {
    const before = `<div class="intervenant"><a href="/fr/m-roussel">Mathilde Roussel</a><br>Chaire Chimie verte</div>`;
    expect(await by("", "", before)).toMatchObject({ creators: ["Mathilde Roussel"] });
  });
});

test("the line with day and length is not the beginning of what it is about", async () => {
  const line = "<p>8 de noviembre de 2023 · Duración: 52 min 25 s</p>";
  expect(await episode("es", line)).toMatchObject({ description: TEXT.replace(/<\/?p>/g, "") });
});

test("what a Japanese site says of itself in a few characters is not the lecture's description", async () => {
  const own = "葉緑体の中で光のエネルギーがどのように化学エネルギーへ変えられるのかを、電子伝達系を中心に解説します。";
  const html = page(
    "ja",
    `<h1>光合成のしくみ</h1>${SOUND}<h2>概要</h2><p>${own}</p>`,
    "光合成のしくみ",
    `<meta name="description" content="北大学の授業を公開するサイトです。">`,
  );
  expect(await pressed(html, "https://ocw.kita.example/lecture/7")).toMatchObject({ description: own });
});

describe("is not surely a lecture", () => {
  const certaintyOf = async (html: string, address: string) => {
    const captured = await pressed(html, address);
    return captured.kind === "none" ? "none" : captured.certainty;
  };
  test("a table of sermons, each with its player", async () => {
    const rows = ["Der gute Hirte", "Salz der Erde", "Der Stern"].map(
      (title, at) =>
        `<tr><td>0${at + 1}.01.2024</td><td>${title}</td><td><audio controls src="/${at}.mp3"></audio></td></tr>`,
    );
    const html = page("de", `<h1>Predigten</h1><table>${rows.join("")}</table>`, "Predigten");
    expect(await certaintyOf(html, "https://kirche.example/predigten/")).not.toBe("sure");
  });

  test("a microphone that is sold, with a sample", async () => {
    const html = page(
      "tr",
      `<h1>Mikrofon X1</h1>${SOUND}`,
      "Mikrofon X1",
      `<meta property="og:type" content="og:product">`,
    );
    expect(await certaintyOf(html, "https://mikro.example/x1")).not.toBe("sure");
  });
});
