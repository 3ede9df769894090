import { publishedFrom } from "../../metadata/date.ts";
import { at, listAt, numberAt, parseJson, textAt } from "../../metadata/json-value.ts";
import { all } from "../../metadata/page.ts";
import type { Reading } from "../../site.ts";
import { ofShow } from "../../podcast/show.ts";

const DEEPEST = 7;

/**
 * The episode as Apple's catalogue has it, in what the pages of 2018 to 2023 kept of its answers
 * (`shoebox-media-api-cache-amp-podcasts`, before `shoebox-ember-data-store`).
 */
export function readCatalogue(page: Document, episode: string): Reading | null {
  const kept = all(page, "script[id^=shoebox-]").map((script) => script.textContent ?? "");
  const named = kept.filter((text) => text.includes(`"${episode}`) || text.includes(`.${episode}.`));
  const found = named.map((text) => entryIn(parseJson(text), episode, DEEPEST)).find((entry) => entry !== undefined);
  if (found === undefined) return null;
  const attributes = at(found, "attributes");
  const show = at(listAt(found, "relationships", "podcast", "data")[0], "attributes");
  const milliseconds = numberAt(attributes, "durationInMilliseconds");
  return {
    title: textAt(attributes, "name"),
    ...ofShow({
      title: textAt(show, "name") || textAt(attributes, "collectionName"),
      url: textAt(show, "url"),
      host: textAt(attributes, "artistName"),
      position: numberAt(attributes, "episodeNumber"),
    }),
    published: publishedFrom(textAt(attributes, "releaseDateTime")) ?? publishedFrom(textAt(attributes, "releaseDate")),
    description: textAt(attributes, "description", "standard") || textAt(attributes, "description"),
    durationSeconds: milliseconds ? Math.round(milliseconds / 1000) : null,
    thumbnailUrl: textAt(attributes, "artwork", "url").replace("{w}x{h}bb.{f}", "600x600bb.jpg"),
  };
}

/** The entry with this id, wherever the cache keeps it; the cache holds answers as text within text. */
function entryIn(value: unknown, id: string, depth: number): unknown {
  if (typeof value === "string")
    return /^[{[]/.test(value) && value.includes(id) ? entryIn(parseJson(value), id, depth) : undefined;
  if (typeof value !== "object" || value === null || depth === 0) return undefined;
  if (String(at(value, "id")) === id && textAt(value, "attributes", "name")) return value;
  for (const inner of Object.values(value)) {
    const found = entryIn(inner, id, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
