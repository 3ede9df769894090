import { describe, expect, test } from "vitest";
import { pressed } from "./pressed.ts";

const ADDRESS = "https://foundry.example/episodes/bells-70/";
const page = (head: string, behind: string) =>
  `<html lang="en"><head><title>Bells</title>${head}</head><body><main><h1>Bells</h1><audio controls src="/b.mp3"></audio>
  ${behind}</main></body></html>`;
const OWN = "This one is about the bell that cracked on its first day, and about those who had to ring it.";

async function description(head: string, behind: string): Promise<string> {
  const captured = await pressed(page(head, behind), ADDRESS);
  return captured.kind === "none" ? "" : captured.description;
}

describe("the description is the lecture's own text", () => {
  test("without the subtitle that a podcast engine puts before it", async () => {
    const head = `<meta property="og:description" content="Ding, dong!&#10;${OWN}">`;
    expect(await description(head, `<div class="entry-content">${OWN}<h3>Contributors</h3><p>Many.</p></div>`)).toBe(
      OWN,
    );
  });

  test("also where it stands in no paragraph", async () => {
    expect(await description("", `<div class="entry-content">${OWN} <em>Really.</em></div>`)).toBe(`${OWN} Really.`);
  });

  test.each([
    "Comment la lumière se propage dans le vide, et ce que cela veut dire pour nous.",
    "Transcription factors are proteins that bind to DNA and control which genes are read.",
    "Related rates are found by the chain rule, and this lecture shows how.",
    "相关系数衡量两个变量之间的线性关系，本讲介绍其定义与性质，以及常见的误用，并用几个来自实践的实例加以说明，帮助大家理解。",
  ])("also where it begins with a word that elsewhere heads what is below it: %s", async (text) => {
    expect(await description("", `<p>${text}</p><h3>Comments</h3><p>${OWN}</p>`)).toBe(text);
  });

  test("under the heading that says so, wherever that stands", async () => {
    const behind = `<p>${"Practical remarks on rooms and on the lunch. ".repeat(3)}</p><h3>Abstract</h3><div><p>${OWN}</p></div>`;
    expect(await description("", behind)).toBe(OWN);
  });

  test("and not a second title in the head", async () => {
    expect(await description(`<meta name="description" content="Out of tune">`, `<p>${OWN}</p>`)).toBe(OWN);
  });

  test("and not who speaks, or another line that is no sentence", async () => {
    const head = `<meta name="description" content="Ines Marlow, curator of metals">`;
    const text = `${OWN} ${OWN}`;
    expect(await description(head, `<p>Ines Marlow, curator of metals</p><p>${text}</p>`)).toBe(text);
  });

  test("in short, as its maker sums it up, where only the head has that", async () => {
    const short = "A bell cracked on its first day. Those who rang it were told to be quiet about that.";
    expect(await description(`<meta property="og:description" content="${short}">`, `<p>${OWN} ${OWN}</p>`)).toBe(
      short,
    );
    const tagline = "The radio of the northern harbours. Listened to in many kitchens since long before.";
    expect(await description(`<meta property="og:description" content="${tagline}">`, `<p>${OWN}</p>`)).toBe(OWN);
  });

  test("without the title and the kind that are put before it", async () => {
    const data = JSON.stringify({ "@type": "AudioObject", name: "Bells", description: `Bells | Audio | ${OWN}` });
    expect(await description(`<script type="application/ld+json">${data}</script>`, "")).toBe(OWN);
  });

  test("and not the line under the heading that says who spoke when", async () => {
    const line = "<p>16. November 2021 | Prof. Dr. Ines Marlow (Technical University)</p>";
    expect(await description("", `${line}<p>${OWN}</p>`)).toBe(OWN);
  });

  test("and not when it was recorded and published, although that ends like a sentence", async () => {
    expect(await description("", `<p><em>Recorded 2021-06-08. Published 2021-08-09.</em></p><p>${OWN}</p>`)).toBe(OWN);
  });

  test("and not the program that stands first in a post", async () => {
    const program = "var ap = new APlayer({ element: document.getElementById(&quot;player&quot;), narrow: false, s";
    expect(await description(`<meta name="description" content="${program}">`, `<p>${OWN}</p>`)).toBe(OWN);
  });

  test("and its title, without the quotes that a template puts around values with quotes of their own", async () => {
    const data = `{"@type":"PodcastEpisode","url":"\\"${ADDRESS}\\"","name":"\\"Bells\\"","datePublished":"2019-03-20",
      "description":"\\"${OWN}\\\\nIt was cast again.\\"","timeRequired":"PT702S"}`;
    const captured = await pressed(page(`<script type="application/ld+json">${data}</script>`, ""), ADDRESS);
    expect(captured).toMatchObject({
      title: "Bells",
      published: { value: "2019-03-20" },
      description: `${OWN}\nIt was cast again.`,
      durationSeconds: 702,
    });
  });

  test("as a sentence of the head says it, where the page has but a list of catchwords", async () => {
    const said = "Our friend Ines comes on to discuss why bronze cracks, and Bo exfoliates his mould in the mud.";
    const list = ["Welcome back", "Ines talks about bronze", "Cracks that grow at night", "Bo and his mould", "Mail"];
    const items = list.map((each) => `<li>${each}, and what came of it.</li>`).join("\n");
    expect(await description(`<meta property="og:description" content="<p>${said}</p>">`, `<ul>\n${items}</ul>`)).toBe(
      said,
    );
  });

  test("also before the link to the file, where the page has no heading", async () => {
    const html = `<html lang="en"><head><title>Bells</title></head><body><table><tr><td><p>${OWN}</p>
      <a href="/bells.mp3">Listen</a></td></tr></table></body></html>`;
    expect(await pressed(html, ADDRESS)).toMatchObject({ description: expect.stringContaining(OWN) });
  });

  test("whole, where a blog has cut it with an ellipsis in brackets", async () => {
    const head = `<meta property="og:description" content="${OWN.slice(0, 60)} [&amp;hellip;]">`;
    expect(await description(head, `<p>${OWN}</p>`)).toBe(OWN);
  });

  test("as far as the page shows it, where the head has less of it", async () => {
    const cut = `${OWN} It was cast again, and again…`;
    const head = `<meta name="description" content="${OWN.slice(0, 70)}…">`;
    expect(await description(head, `<p>${cut}</p>`)).toBe(cut);
  });

  test("and neither the day of its last change nor the transcript", async () => {
    const stamped = ["[00:00:01] Welcome.", "[00:00:09] This is a bell.", "[00:00:15] It cracked."].join(" ");
    const changed = "<div>Last modified: Tuesday, 2 December 2025, 10:11 in the morning</div>";
    expect(await description("", `${changed}<p>${stamped}</p>`)).toBe("");
  });
});

test("a line to download the file is no part of the description", async () => {
  const behind = `<div class="post-content"><p>[Download (40:02, 19 MB)](https://foundry.example/8.mp3)</p><p>${OWN}</p></div>`;
  expect(await description("", behind)).toBe(OWN);
});

test("what a site says of itself is not what the lecture is about, where the page has a text of its own", async () => {
  const site = `<meta property="og:site_name" content="Foundry Hour">`;
  const itself = "Foundry Hour is the weekly meeting place of everybody who has ever burnt a sleeve, since 1994.";
  const head = `${site}<meta name="description" content="${itself}">`;
  const short = "It cracked on its first day, and nobody said so.";
  expect(await description(head, `<p>${short}</p>`)).toBe(short);
  expect(await description(head, "")).toBe(itself);
  expect(await description(head, "<p>From Ines Marlow, in all haste, a year ago</p>")).toBe(itself);
  const own = "Foundry Hour goes to see the bells of the north, and those who ring them in all weathers.";
  expect(await description(`${site}<meta name="description" content="${own}">`, `<p>${short}</p>`)).toBe(own);
});

test("a short sentence in Chinese is a description", async () => {
  const site = `<meta property="og:site_name" content="铸钟"><meta name="description" content="铸钟：每周一次，聊聊金属。">`;
  const html = `<html lang="zh"><head><title>57. 裂了的钟 - 铸钟</title>${site}<meta property="og:title" content="57. 裂了的钟"></head>
    <body><header><a href="/">铸钟</a></header><main><h1>裂了的钟</h1><audio controls src="/b.mp3"></audio>
    <div class="shownotes"><p>聊聊敲钟人的一天。</p></div><h2>文字稿</h2>
    <p>[00:00:01] 主持人：大家好，欢迎收听铸钟，今天我们来到了北方的一座小城，城里只有一口钟。</p></main></body></html>`;
  expect(await pressed(html, ADDRESS)).toMatchObject({ description: "聊聊敲钟人的一天。", creators: ["铸钟"] });
});

test("an excerpt under the heading is followed to the text that begins with it, and a byline is no part of it", async () => {
  const excerpt = "This one is about the bell that cracked on its first day.";
  const behind = `<p>${excerpt}</p><span>Ines Marlow 14 February 2023 — 2 min read</span><div><p>${excerpt} It was cast again.</p></div>`;
  expect(await description("", behind)).toBe(`${excerpt} It was cast again.`);
  expect(await description("", behind.replace(/<div>.*/, ""))).toBe(excerpt);
});

test("a short sentence that the page has at its top is what the site is", async () => {
  const itself = "一档关于手艺和金属的节目。";
  const own =
    "铸钟和编程有什么相似之处？本期我们请来铸了二十年钟的林师傅，聊聊怎样让两块金属严丝合缝，又不出一丝裂纹。";
  const html = `<html lang="zh"><head><title>裂了的钟</title><meta name="description" content="${itself}"></head><body>
    <header><p>${itself}</p></header><main><h1>裂了的钟</h1><audio controls src="/b.mp3"></audio><p>${own}</p></main></body></html>`;
  expect(await pressed(html, ADDRESS)).toMatchObject({ description: own });
});

test("what begins with the name behind the window's title tells of the site, or of the course", async () => {
  const own = "本节讲解铸钟的三个阶段，以及为什么钟会裂。";
  const html = `<html lang="zh"><head><title>裂了的钟_铸钟课</title><meta name="description" content="铸钟课是面向所有人的平台。"></head>
    <body><h1>裂了的钟</h1><video controls src="/b.mp4"></video><div>${own}</div></body></html>`;
  expect(await pressed(html, ADDRESS)).toMatchObject({ description: own });
});

test("a lecture on the site itself is about what it begins with", async () => {
  const itself = "Foundry Hour is the weekly meeting place of everybody who has ever burnt a sleeve.";
  const html = `<html lang="en"><head><title>What Foundry Hour is</title><meta property="og:site_name" content="Foundry Hour">
    <meta name="description" content="${itself}"></head><body><main><h1>What Foundry Hour is</h1><video controls src="/v.mp4"></video>
    <p>Uploaded by hand, and watched by many.</p></main></body></html>`;
  expect(await pressed(html, ADDRESS)).toMatchObject({ description: itself });
});

describe("what begins like the name of a site", () => {
  const read = async (site: string, said: string, own: string) => {
    const head = `<meta property="og:site_name" content="${site}"><meta name="description" content="${said}">`;
    return description(head, `<p>${own}</p>`);
  };
  const WEATHER = "Recorded on a rainy evening in the old hall, with the windows shut against the noise.";

  test("is the lecture's where it only begins with the same letters", async () => {
    const said = "Mitochondria turn sugar into what cells can spend, and this is how they came to live in them.";
    expect(await read("MIT", said, "Recorded on a rainy evening in the old hall.")).toBe(said);
  });

  test("is the lecture's where it says who of the site speaks", async () => {
    const said = "Gresham Society Professor Anna Berg explains how the moon pulls at harbours.";
    expect(await read("Gresham Society", said, "Recorded on a rainy evening in the old hall.")).toBe(said);
    const han = "清华大学教授张三介绍月亮怎样牵动港口里的水，以及渔民怎样计算时间。";
    expect(await read("清华大学", han, "本次讲座录制于一个下雨的晚上，地点在老礼堂。")).toBe(han);
  });

  test("is the site's where it goes on with what the site is", async () => {
    for (const said of [
      "Gresham Society presents free evening talks to whoever comes in from the rain, since 1994.",
      "Gresham Society – free evening talks for whoever comes in from the rain, since 1994, every week.",
    ])
      expect(await read("Gresham Society", said, WEATHER)).toBe(WEATHER);
  });
});

test("what a site asks for, in Chinese or Japanese, is no description", async () => {
  const own = "本节讲解铸钟的三个阶段，以及为什么钟会裂。";
  for (const notice of [
    "请先登录，再观看完整视频。",
    "登录后即可观看全部课程。",
    "版权所有，未经许可不得转载。",
    "您的浏览器不支持播放此视频。",
    "請先登入，再觀看完整影片。",
    "ログインして続きをご覧ください。",
    "無断転載を禁じます。ご了承ください。",
  ]) {
    expect(await description("", `<p>${notice}</p><p>${own}</p>`)).toBe(own);
  }
  expect(await description("", `<p>本网站使用 Cookie 来改善您的体验。</p><p>${own}</p>`)).toBe(own);
  // A lecture may be about them.
  for (const subject of [
    "著作権は何のためにあるのか、三つの事件から考えます。",
    "本节讲解如何防止未经授权的访问，以及用户登录后服务器做了什么。",
    "扫码支付的历史，以及它怎样改变了城市。",
  ])
    expect(await description("", `<p>${subject}</p>`)).toBe(subject);
});

test("a text counts by what is seen of it, not by the white space of its source", async () => {
  const spaces = " ".repeat(80);
  expect(await description("", `<div>By${spaces}<b>Ines</b></div><p>${OWN}</p>`)).toBe(OWN);
  const linked = `<p><a href="/a">Ores${spaces}and rust</a>, and then some more to read</p>`;
  expect(await description("", `${linked}<p>${OWN}</p>`)).toBe(`Ores and rust, and then some more to read\n\n${OWN}`);
  const excerpt = "This one is about the bell that cracked on its first day.";
  const broken = excerpt.replace("bell that", `bell${spaces}that`);
  expect(
    await description("", `<p>${broken}</p><span>Ines</span><div><p>${excerpt} It was cast again.</p></div>`),
  ).toBe(`${excerpt} It was cast again.`);
});

test("a short sentence that stands alone before the text belongs to it", async () => {
  const html = `<html lang="en"><head><title>#1 Bells</title></head><body><main><h1>#1 Bells</h1><audio controls src="/1.mp3"></audio>
    <p>Our very first one!</p><p>We speak of the bell that cracked on its first day, and of those who had to ring it.</p></main></body></html>`;
  expect(await pressed(html, "https://metalhour.example/episodes/1")).toMatchObject({
    description:
      "Our very first one!\n\nWe speak of the bell that cracked on its first day, and of those who had to ring it.",
  });
});

test("an excerpt that an engine made of headings and lists stays whole", async () => {
  const told =
    "Notes: Schools Casting and pouring Filing Selling Meanings Toll  To ring one bell slowly, as they do for the dead.";
  const html = `<html lang="en"><head><title>Schools of bells</title><meta property="og:description" content="${told}"></head>
    <body><main><article><header><h1>Schools of bells</h1><audio controls src="/1.mp3"></audio></header><h2>Notes:</h2>
    <h3>Schools</h3><ul><li>Casting and pouring</li><li>Filing</li><li>Selling</li></ul><h3>Meanings</h3><ul><li>Toll
    <ul><li>To ring one bell slowly, as they do for the dead.</li></ul></li></ul></article></main></body></html>`;
  const captured = await pressed(html, "https://metalhour.example/show/1/");
  expect(captured.kind === "none" ? "" : captured.description).toMatch(/^Notes:\s+Schools\s+Casting/);
});
