import type { ReadFormat } from "./format.ts";

/** What an address of a page is called. */
export const URLS = ["url", "href", "link", "sourceUrl", "source_url", "originalArticleUrl", "uri"] as const;

/** Saved pages in JSON, in lists or folders (`json-items.ts`). */
export const jsonList = {
  id: "json-list",
  recognises: ({ text }) => /^[[{]/.test(text) && new RegExp(`"(?:${URLS.join("|")})"\\s*:\\s*"https?:`).test(text),
  read: async (text) => (await import("./json-items.ts")).readJsonItems(text),
} as const satisfies ReadFormat;
