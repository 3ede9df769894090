import { describe, expect, test } from "vitest";
import type { Found } from "../../../../lib/transfer/found.ts";
import { formatOf } from "../../../../lib/transfer/formats/index.ts";
import { readHead, readText } from "../../../../lib/transfer/read-text.ts";
import { OTHER_FILES, TIDES } from "./other-programs.ts";

async function readBy(name: string, text: string) {
  const format = formatOf(await readHead(new Blob([text]), "unnamed"));
  return { by: format?.id, ...(await format?.read(text, { name })) };
}

/** Some programs keep the day and no more. */
const dayOf = (moment: string) => moment.slice(0, 10);

describe("files of other programs are known by what stands in them", () => {
  test.each(OTHER_FILES)("$program: title, address, tags and date are right", async ({ name, text }) => {
    const { found = [] } = await readBy(name, text);
    expect(found).toHaveLength(1);
    const [{ url, title, tags, savedAt }] = found as readonly [Found];
    expect({ url, title, tags: tags?.toSorted() }).toEqual({
      url: TIDES.url,
      title: TIDES.title,
      tags: TIDES.tags.toSorted(),
    });
    expect([TIDES.savedAt, `${dayOf(TIDES.savedAt)}T00:00:00.000Z`]).toContain(savedAt);
  });

  test("what names no page is told by its place", async () => {
    const [firefox] = OTHER_FILES;
    const { refused = [] } = await readBy("bookmarks.html", firefox?.text ?? "");
    expect(refused).toMatchObject([{ number: 2, title: "Most Visited", why: "no-address" }]);
  });

  test("linkding's notes are notes", async () => {
    const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p>
<DT><A HREF="https://a.example/" ADD_DATE="1700000000" TAGS="x">A</A>
<DD>Described[linkding-notes]First &amp; second[/linkding-notes]
</DL><p>`;
    expect((await readBy("b.html", text)).found).toMatchObject([
      { description: "Described", notes: [{ text: "First & second", atSeconds: null }] },
    ]);
  });

  test("folders are kept apart from tags, without the browser's own places", async () => {
    const { found } = await readBy(
      "b.html",
      `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p>
<DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
<DL><p>
<DT><A HREF="https://a.example/">A</A>
<DT><H3>Physics</H3>
<DL><p>
<DT><H3>Waves</H3>
<DL><p>
<DT><A HREF="https://b.example/">B</A>
</DL><p>
<DT><A HREF="https://c.example/">C</A>
</DL><p>
<DT><A HREF="https://d.example/">D</A>
</DL><p>
</DL><p>`,
    );
    expect(found?.map(({ title, folders }) => [title, folders])).toEqual([
      ["A", []],
      ["B", ["Physics", "Waves"]],
      ["C", ["Physics"]],
      ["D", []],
    ]);
  });
});

describe("YouTube's Takeout, in whatever language", () => {
  test.each([
    [
      "Watch later-videos.csv",
      "Video ID,Playlist Video Creation Timestamp",
      "2023-11-14T22:13:20+00:00",
      "Watch later",
    ],
    ["稍后观看-视频.csv", "视频 ID,播放列表视频创建时间戳", "2023-11-14T22:13:20+00:00", "稍后观看"],
    ["Später ansehen-Videos.csv", "Video-ID,Zeitstempel der Erstellung", "2023-11-14T22:13:20+00:00", "Später ansehen"],
  ])("a playlist: %s", async (name, head, moment, title) => {
    const { found } = await readBy(name, `${head}\naaaaaaaaaaa,${moment}\nbbbbbbbbb-_,${moment}\n\n`);
    expect(found?.map(({ url, savedAt, series }) => [url, savedAt, series])).toEqual([
      ["https://www.youtube.com/watch?v=aaaaaaaaaaa", TIDES.savedAt, { title, position: 1 }],
      ["https://www.youtube.com/watch?v=bbbbbbbbb-_", TIDES.savedAt, { title, position: 2 }],
    ]);
  });

  test("a playlist with a head of its own, as before 2023", async () => {
    const text = `Playlist Id,Channel Id,Time Created,Time Updated,Title,Description,Visibility
PLaaaaaaaaaaaaaaaa,UCaaaaaaaaaaaaaaaaaaaaaa,2020-01-01 00:00:00 UTC,2020-01-01 00:00:00 UTC,Waves,,Private

Video Id,Time Added
aaaaaaaaaaa,2023-11-14 22:13:20 UTC
`;
    expect((await readBy("Waves.csv", text)).found?.map(({ url, savedAt }) => [url, savedAt])).toEqual([
      ["https://www.youtube.com/watch?v=aaaaaaaaaaa", TIDES.savedAt],
    ]);
  });

  test.each([
    ["Watched ", ""],
    ["", " angesehen"],
    ["已观看", ""],
    ["", "を視聴しました"],
  ])("what was watched: %j before and %j behind each title", async (before, behind) => {
    const titles = ["Tides", "Why the sky is blue", "潮汐入门", "Rome"];
    const items = titles.map((title, at) => ({
      header: "YouTube",
      title: before + title + behind,
      titleUrl: `https://www.youtube.com/watch?v=aaaaaaaaaa${at}`,
      subtitles: [{ name: "Harbour Lectures", url: "https://www.youtube.com/channel/UCa" }],
      time: TIDES.savedAt,
      products: ["YouTube"],
    }));
    const ad = { ...items[0], title: "Buy", details: [{ name: "From Google Ads" }] };
    const { found } = await readBy("watch-history.json", JSON.stringify([...items, ad]));
    expect(found?.map(({ title }) => title)).toEqual(titles);
    expect(found?.[0]).toMatchObject({ creators: ["Harbour Lectures"], savedAt: TIDES.savedAt });
  });

  test("what was watched, as a page", async () => {
    const text = `<html><body><div class="outer-cell"><div class="header-cell"><p>YouTube</p></div><div class="content-cell mdl-typography--body-1">Watched <a href="https://www.youtube.com/watch?v=aaaaaaaaaaa">Tides &amp; waves</a><br><a href="https://www.youtube.com/channel/UCa">Harbour Lectures</a><br>Nov 14, 2023, 10:13:20 PM UTC<br></div><div class="content-cell mdl-typography--caption"><b>Products:</b></div></div></body></html>`;
    expect((await readBy("watch-history.html", text)).found).toMatchObject([
      { title: "Tides & waves", creators: ["Harbour Lectures"], savedAt: TIDES.savedAt },
    ]);
  });
});

describe("outlines", () => {
  test("a list of podcasts", async () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?><opml version="2.0"><head><title>Feeds</title></head><body><outline text="Science"><outline type="rss" text="Sky &amp; sea" title="Sky &amp; sea" xmlUrl="https://a.example/feed.xml" htmlUrl="https://a.example/"/></outline></body></opml>`;
    expect((await readBy("feeds.opml", text)).found).toMatchObject([
      { url: "https://a.example/", title: "Sky & sea", folders: ["Science"] },
    ]);
  });

  test("starred episodes of Overcast, and only these", async () => {
    const text = `<?xml version="1.0"?><opml version="1.0"><body><outline text="playlists"/><outline text="feeds"><outline type="rss" text="Sky" title="Sky" xmlUrl="https://a.example/feed.xml" htmlUrl="https://a.example/"><outline type="podcast-episode" title="One" url="https://a.example/1" overcastUrl="https://overcast.fm/+A" pubDate="2023-01-02T03:04:05-00:00" userRecommendedDate="2023-11-14T22:13:20-00:00"/><outline type="podcast-episode" title="Two" url="https://a.example/2"/></outline></outline></body></opml>`;
    expect((await readBy("overcast.opml", text)).found).toMatchObject([
      { url: "https://a.example/1", title: "One", savedAt: TIDES.savedAt, kind: "audio", series: { title: "Sky" } },
    ]);
  });
});

describe("what anybody writes", () => {
  test("a table in the encoding of its country", async () => {
    const words =
      '标题,网址,标签\n潮汐讲座：海洋为什么每天涨落两次,https://a.example/1,"海洋,科学"\n天空为什么是蓝色的,https://a.example/2,科学\n';
    const text = await readText(new Blob([Uint8Array.from(gb18030(words))]));
    const { found } = await readBy("links.csv", text);
    expect(found?.map(({ title, tags }) => [title, tags])).toEqual([
      ["潮汐讲座：海洋为什么每天涨落两次", ["海洋", "科学"]],
      ["天空为什么是蓝色的", ["科学"]],
    ]);
  });

  test("addresses, one a line", async () => {
    const { found, refused } = await readBy(
      "list.txt",
      "https://a.example/1\r\n- https://a.example/2 Two\n\nnot one\n<https://a.example/3>\n",
    );
    expect(found?.map(({ url, title }) => [url, title])).toEqual([
      ["https://a.example/1", ""],
      ["https://a.example/2", "Two"],
      ["https://a.example/3", ""],
    ]);
    expect(refused).toMatchObject([{ number: 4, title: "not one" }]);
  });

  test("addresses are known without https, as people write them", async () => {
    const { found, refused } = await readBy("list.txt", "youtu.be/aaaaaaaaaaa\nwww.a.example/2 Two\nand/or\n");
    expect(found?.map(({ url, title }) => [url, title])).toEqual([
      ["https://youtu.be/aaaaaaaaaaa", ""],
      ["https://www.a.example/2", "Two"],
    ]);
    expect(refused).toMatchObject([{ number: 3, title: "and/or" }]);
    const table = await readBy("links.csv", "Title,Link\nTides,www.a.example/1\nSky,none\n");
    expect(table.found).toMatchObject([{ url: "https://www.a.example/1" }]);
    expect(table.refused).toMatchObject([{ title: "Sky" }]);
  });

  test.each([
    ["sea; moon", ["sea", "moon"]],
    ["海洋；月亮", ["海洋", "月亮"]],
    ["sea, the moon; a tale", ["sea", "the moon; a tale"]],
    ["sea|moon", ["sea", "moon"]],
  ])("the tags in %j are told apart", async (cell, tags) => {
    const { found } = await readBy("links.csv", `Title\tLink\tTags\nTides\thttps://a.example/1\t${cell}\n`);
    expect(found).toMatchObject([{ tags }]);
  });

  test("dates with the day first are read so in the whole table", async () => {
    const rows = ["Title;Link;Added", "A;https://a.example/1;03.04.2024 10:00", "B;https://a.example/2;13.04.2024"];
    const { found } = await readBy("links.csv", rows.join("\n"));
    expect(found?.map(({ savedAt }) => savedAt)).toEqual(["2024-04-03T10:00:00.000Z", "2024-04-13T00:00:00.000Z"]);
    const slashed = rows.join("\n").replaceAll(".04.", "/04/");
    expect((await readBy("links.csv", slashed)).found?.map(({ savedAt }) => savedAt)).toEqual([
      "2024-04-03T10:00:00.000Z",
      "2024-04-13T00:00:00.000Z",
    ]);
  });

  test.each([
    ["semicolons", "Titel;Adresse\nTides;https://a.example/1\nSky;https://a.example/2\n"],
    ["tabs", "Titel\tAdresse\nTides\thttps://a.example/1\nSky\thttps://a.example/2\n"],
    [
      "a line that names the separator",
      "sep=;\r\nTitel;Adresse\r\nTides;https://a.example/1\r\nSky;https://a.example/2\r\n",
    ],
  ])("a table with %s, whose column of addresses is found by what stands in it", async (_, text) => {
    const { found, columns } = await readBy("links.csv", text);
    expect(found?.map(({ url }) => url)).toEqual(["https://a.example/1", "https://a.example/2"]);
    expect(columns).toMatchObject({ names: ["Titel", "Adresse"], chosen: { url: 1, title: 0 } });
  });

  test.each([
    ["Title,Link,Tags,Date added,Notes"],
    ["标题,网址,标签,添加时间,笔记"],
    ["標題,網址,標籤,收藏時間,備註"],
    ["タイトル,リンク,タグ,追加日,メモ"],
    ["제목,링크,태그,추가일,메모"],
    ["Titel,Adresse,Schlagwörter,Hinzugefügt am,Notizen"],
    ["Titre,Lien,Étiquettes,Ajouté le,Remarques"],
    ["Título,Enlace,Etiquetas,Fecha,Comentarios"],
    ["TÍTULO,ENDEREÇO,MARCADORES,DATA DE CRIAÇÃO,OBSERVAÇÕES"],
    ["Titolo,Collegamento,Etichette,Data,Appunti"],
    ["Название,Ссылка,Метки,Дата,Заметки"],
    ["Titel,Adres,Trefwoorden,Toegevoegd,Opmerking"],
  ])("the columns %s are known by their names", async (names) => {
    const { found } = await readBy("links.csv", `${names}\nTides,https://a.example/1,"Moon, Sea",2023-11-14,Good\n`);
    expect(found).toMatchObject([
      {
        title: "Tides",
        url: "https://a.example/1",
        tags: ["Moon", "Sea"],
        savedAt: "2023-11-14T00:00:00.000Z",
        notes: [{ text: "Good", atSeconds: null }],
      },
    ]);
  });

  test("columns whose names say nothing are known by what stands in them", async () => {
    const long = "Explains with the moon and the sun why there are two tides on most days, and where there is but one.";
    const { columns } = await readBy(
      "links.csv",
      `a,b,c,d,e,f\n1,Tides,https://a.example/1,2023-11-14,sea; moon,"${long}"\n2,Rome,https://a.example/2,2023-12-01,past,"${long} Part two."\n3,Seas,https://a.example/3,2024-01-02,sea; past; moon,\n`,
    );
    expect(columns?.chosen).toMatchObject({ url: 2, title: 1, savedAt: 3, tags: 4, note: 5, description: null });
  });

  test("a column that is something else by its name is not taken for what it looks like", async () => {
    const { columns } = await readBy(
      "links.csv",
      "url,author,published\nhttps://a.example/1,Ada Lovelace,2023-11-14\nhttps://a.example/2,Emmy Noether,2023-12-01\n",
    );
    expect(columns?.chosen).toMatchObject({ url: 0, title: null, savedAt: null, tags: null });
  });
});

/** The one encoding that no part of this platform writes: by looking up what it reads. */
function gb18030(words: string): number[] {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return Array.from(words).flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]);
}
