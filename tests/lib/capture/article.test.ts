import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { capture } from "../../../lib/capture/capture.ts";
import { articleText } from "../../../lib/capture/metadata/article.ts";
import { wantsArticle, withArticle } from "../../../lib/capture/with-article.ts";

const HTML = readFileSync(
  join(import.meta.dirname, "../../pages/generic--described-only-in-its-text/page.html"),
  "utf8",
);
const ADDRESS = new URL("https://talks.example/talks/bell-towers");

function open(html = HTML, address = ADDRESS): Document {
  const window = new Window({ url: address.href });
  window.document.write(html);
  return window.document as unknown as Document;
}

const read = (html?: string) => capture(open(html), ADDRESS, () => Promise.resolve(null));

describe("a lecture that only the page's text describes", () => {
  test("gets the main text for its description", async () => {
    const captured = { ...(await read()), description: "" };
    expect(wantsArticle(captured)).toBe(true);
    const described = withArticle(captured, { text: articleText(open(), ADDRESS) });
    expect(described).toMatchObject({ kind: "video", title: "Bell towers" });
    expect(JSON.stringify(described)).toContain('"description":"The speaker begins with the bell towers');
  });

  test("keeps the description that its head has, and asks for no other", async () => {
    const captured = await read(HTML.replace("</head>", `<meta name="description" content="On bells."></head>`));
    expect(wantsArticle(captured)).toBe(false);
    expect(captured).toMatchObject({ description: "On bells." });
  });

  test("gets none where the head's description says nothing of it: such sites have none", () => {
    const html = HTML.replace("</head>", `<meta name="description" content="Watch it on Talks."></head>`);
    expect(articleText(open(html), ADDRESS)).toBe("");
  });

  test("gets no labels of buttons, one after another", () => {
    const buttons = `<main><h1>Bell towers</h1>${"<div><span>Play</span> <span>Share</span> <span>More</span></div>".repeat(60)}</main>`;
    expect(articleText(open(`<title>Bell towers</title>${buttons}`), ADDRESS)).toBe("");
  });

  test.each([[null], [undefined], [{ text: 5 }], [{}], ["text"]])(
    "stays as it is when the page answers %j",
    async (answer) => {
      const captured = { ...(await read()), description: "" };
      expect(withArticle(captured, answer)).toEqual(captured);
    },
  );
});
