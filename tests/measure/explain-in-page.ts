import { weigh } from "../../lib/capture/evidence/weigh.ts";
import { candidatesOf, type Source } from "../../lib/capture/fields/candidate.ts";
import { fieldSources } from "../../lib/capture/fields/field-sources.ts";
import { readTold } from "../../lib/capture/fields/page-data.ts";
import { mediaNode } from "../../lib/capture/metadata/media-nodes.ts";

const LONGEST = 120;

/** What speaks for a lecture on this page and what against it, and every candidate for each field with the reason why it lost. */
export function explain(page: Document = document, url = new URL(location.href)): string {
  const node = mediaNode(page, url);
  const { certainty, kind, score, signs } = weigh(page, url, node);
  const sources = fieldSources(page, url, readTold(page, url, node), Date.now());
  return [
    `${certainty} (${kind}), weight ${score}`,
    ...signs.map(({ name, weight, why }) => `  ${weight > 0 ? "+" : ""}${weight}  ${name}: ${why}`),
    ...field("title", sources.titles),
    ...field("creators", sources.creators),
    ...field("published", sources.published),
    ...field("duration", sources.durationSeconds),
    ...field("description", sources.descriptions),
    ...field("keywords", sources.keywords),
  ].join("\n");
}

function field<T>(name: string, sources: readonly Source<T>[]): string[] {
  const lines = candidatesOf(sources).map(
    ({ source, value, lost }) =>
      `  ${lost === null ? "✓" : "✗"} ${source}: ${brief(value)}${lost === null ? "" : ` (${lost})`}`,
  );
  return [name, ...lines];
}

function brief(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
