import { publishedFrom } from "../../metadata/date.ts";
import { scriptJson } from "../../metadata/inline-json.ts";
import { at, listAt, numberAt, textAt } from "../../metadata/json-value.ts";
import { first, meta, textOf } from "../../metadata/page.ts";
import { plainText } from "../../metadata/plain-text.ts";
import { titlesAgree } from "../../metadata/title.ts";
import type { Reading } from "../../site.ts";
import { ofShow } from "../../podcast/show.ts";

/** What the page was made from, since 2024: a list at its top, since 2025 an object with a list in it. */
export function readServerData(page: Document, episode: string, isStale: boolean): Reading | null {
  const root = scriptJson(page, "#serialized-server-data");
  const data = at(listAt(Array.isArray(root) ? root : at(root, "data"))[0], "data");
  const shelves = listAt(data, "shelves");
  const headers = shelves.filter((shelf) => textAt(shelf, "contentType").startsWith("episodeHeader"));
  const models = [
    ...listAt(data, "headerButtonItems").map((item) => at(item, "model")),
    ...headers.flatMap((shelf) => listAt(shelf, "items")),
  ].filter((model) => textAt(model, "title") !== "");
  const model = models.find((each) => JSON.stringify(each).includes(episode) || (!isStale && hasTitle(each, page)));
  if (model === undefined) return null;
  const paragraphs = shelves.filter((shelf) => textAt(shelf, "contentType") === "paragraph");
  const texts = [textAt(model, "summary"), ...paragraphs.map((shelf) => textAt(listAt(shelf, "items")[0], "text"))];
  const whole = texts.map(plainText).toSorted((one, two) => two.length - one.length)[0];
  return {
    title: textAt(model, "title"),
    ...ofShow({
      title: models.map((each) => textAt(each, "showTitle")).find(Boolean) ?? "",
      position: numberAt(model, "episodeNumber"),
    }),
    published: publishedFrom(textAt(model, "releaseDate")),
    description: whole ?? "",
    durationSeconds: models.map((each) => numberAt(each, "duration")).find(Boolean) ?? null,
  };
}

/** The title that the page shows; for a model that does not name its episode. */
function hasTitle(model: unknown, page: Document): boolean {
  const shown = [meta(page, "apple:title"), textOf(first(page, "h1"))];
  return shown.some((title) => titlesAgree(textAt(model, "title"), title));
}
