import { describe, expect, test } from "vitest";
import { formatOf } from "../../../../lib/transfer/formats/index.ts";
import { readHead } from "../../../../lib/transfer/read-text.ts";
import { TIDES } from "./other-programs.ts";

async function read(name: string, text: string) {
  const format = formatOf(await readHead(new Blob([text]), name));
  return format?.read(text, { name });
}

const readJson = (value: unknown) => read("export.json", JSON.stringify(value));
const { url, title, savedAt } = TIDES;
const tags = [...TIDES.tags];

describe("saved pages in JSON are found wherever they lie", () => {
  test("Karakeep: beside more lists than bookmarks, and which lists each is in; what has no address is told", async () => {
    const lists = ["Physics", "Later", "Never"].map((name, at) => ({ id: `l${at}`, name, icon: "x", parentId: null }));
    const content = { type: "link", url };
    const text = { content: { type: "text", text: "no link" }, title: "A thought", tags: [{ name: "x" }] };
    const findings = await readJson({
      bookmarks: [{ createdAt: 1_700_000_000, title, tags, content, lists: ["l0"] }, text],
      lists,
    });
    expect(findings?.found).toMatchObject([{ url, title, tags, savedAt, folders: ["Physics"] }]);
    expect(findings?.refused).toMatchObject([{ number: 2, title: "A thought", why: "no-address" }]);
  });

  test("Linkwarden: links in collections, with the collection's name", async () => {
    const links = [{ name: title, url, tags: tags.map((name) => ({ name })), createdAt: savedAt }];
    const collections = [
      { name: "Physics", links },
      { name: "Nothing", links: [] },
    ];
    const rssSubscriptions = [{ name: "News", url: "https://news.example/feed" }];
    const findings = await readJson({ username: "me", collections, pinnedLinks: links, rssSubscriptions });
    expect(findings).toMatchObject({ found: [{ url, title, tags, savedAt, folders: ["Physics"] }], refused: [] });
    expect(findings?.found).toHaveLength(1);
  });

  test("JSON Feed: its items, and not whoever writes it", async () => {
    const authors = [{ name: "Ada", url: "https://ada.example/" }];
    const findings = await readJson({ version: "https://jsonfeed.org/version/1.1", authors, items: [{ url, title }] });
    expect(findings).toMatchObject({ found: [{ url, title }], refused: [] });
    expect(findings?.found).toHaveLength(1);
  });

  test("Firefox's backup: folders in folders, without the browser's places, lines and saved searches", async () => {
    const pages = [
      { title, uri: url, type: "text/x-moz-place", tags: tags.join(","), dateAdded: 1_700_000_000_000_000 },
      { type: "text/x-moz-place-separator" },
      { title: "Most Visited", type: "text/x-moz-place", uri: "place:sort=8" },
    ];
    const folder = { title: "Physics", children: [{ title: "Sea", children: pages }] };
    const menu = { title: "menu", root: "bookmarksMenuFolder", children: [folder] };
    const findings = await readJson({ title: "", root: "placesRoot", children: [menu] });
    expect(findings?.found).toMatchObject([{ url, title, tags, savedAt, folders: ["Physics", "Sea"] }]);
    expect(findings?.refused).toMatchObject([{ title: "Most Visited", why: "no-address" }]);
  });

  test("Chrome's own file, whose dates count from 1601", async () => {
    const page = { name: title, type: "url", url, date_added: "13344473600000000" };
    const bar = { name: "Bookmarks bar", children: [{ name: "Physics", type: "folder", children: [page] }] };
    const findings = await readJson({ roots: { bookmark_bar: bar, other: { children: [] } }, version: 1 });
    expect(findings?.found).toMatchObject([{ url, title, savedAt, folders: ["Physics"] }]);
  });

  test("what was marked in a page is kept as notes, and who published it", async () => {
    const findings = await readJson([
      { url, title, published_by: ["María Cruz"], annotations: [{ quote: "Tides turn", text: "twice" }] },
      { link: "https://a.example/", title: "Sky", note: "Mine", highlights: [{ text: "Blue", note: "why" }] },
    ]);
    expect(findings?.found).toMatchObject([
      { creators: ["María Cruz"], notes: [{ text: "Tides turn\ntwice" }] },
      { notes: [{ text: "Mine" }, { text: "Blue\nwhy" }] },
    ]);
  });

  test("folders ten thousand deep are read", async () => {
    const deep = `{"children":[`.repeat(5_000) + JSON.stringify({ url }) + "]}".repeat(5_000);
    expect((await read("deep.json", `[{"url":"https://a.example/"},${deep}]`))?.found).toHaveLength(2);
  });
});

describe("what programs write that is not the person's", () => {
  test("linkding's sign for the archive is no tag", async () => {
    const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><A HREF="${url}" TAGS="sea,linkding:bookmarks.archived">T</A></DL>`;
    expect((await read("b.html", text))?.found).toMatchObject([{ tags: ["sea"] }]);
  });

  test("the outline around all podcasts is no folder", async () => {
    const text = `<opml version="2.0"><body><outline text="feeds"><outline text="Science"><outline type="rss" text="Sky" xmlUrl="https://a.example/feed.xml"/></outline></outline></body></opml>`;
    expect((await read("p.opml", text))?.found).toMatchObject([{ title: "Sky", folders: ["Science"] }]);
  });

  test.each(["Unread", "Archive"])("Instapaper's %s is no folder, and what was selected is kept", async (folder) => {
    const text = `URL,Title,Selection,Folder,Timestamp,Tags\n${url},Tides,"Twice a day",${folder},1700000000,[]\n`;
    expect((await read("i.csv", text))?.found).toMatchObject([
      { folders: [], savedAt, notes: [{ text: "Twice a day", atSeconds: null }] },
    ]);
  });
});

test("an address that Mendeley wrote as LaTeX leads where it led", async () => {
  const text = String.raw`@misc{a, title = {Tides}, url = {https://lectures.example/tides{\_}2?a=1{\&}b=2\%20c{\#}t}, urldate = {2023-11-14}}`;
  expect((await read("m.bib", text))?.found).toMatchObject([{ url: "https://lectures.example/tides_2?a=1&b=2%20c#t" }]);
});

test("JabRef's day of creation and comment are kept", async () => {
  const text = `@Online{a, title = {Tides}, url = {${url}}, creationdate = {2023-11-14T22:13:20}, comment = {Good}}`;
  expect((await read("j.bib", text))?.found).toMatchObject([{ savedAt, notes: [{ text: "Good" }] }]);
});

test("Zotero's notes in a table are read without their markup, and names as people say them", async () => {
  const text = `"Key","Item Type","Author","Title","Url","Date Added","Notes","Manual Tags"\n"K","videoRecording","Cruz, María; Doe, Jane","Tides","${url}","2023-11-14 22:13:20","<p>Sun &amp; <b>moon</b></p><p>a &lt; b</p>","sea"\n`;
  expect((await read("z.csv", text))?.found).toMatchObject([
    { creators: ["María Cruz", "Jane Doe"], notes: [{ text: "Sun & moon\na < b" }] },
  ]);
});
