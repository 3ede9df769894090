import type { SitePage } from "../../site.ts";
import { publishedFrom } from "../../metadata/date.ts";
import { all, attribute, documentTitle, first, meta, textOf } from "../../metadata/page.ts";
import { plainText } from "../../metadata/plain-text.ts";
import type { Reading } from "../../site.ts";
import { ofShow } from "../../podcast/show.ts";

export const page: SitePage = {
  read(page) {
    const reading = readPlayer(page);
    return reading ? { kind: "audio", ...reading } : "no-media";
  },
};

/** The player's page; its tab reads `EPISODE — SHOW — Overcast` (seen 2024). */
function readPlayer(page: Document): Reading | null {
  const player = first(page, "audio#audioplayer, #audioplayer, audio");
  const whole = documentTitle(page).replace(/\s+—\s+Overcast$/, "") || meta(page, "og:title");
  if (!player || !whole.includes(" — ")) return null;
  const shown = all(page, "h3 a, a[href^='/itunes'], a[href^='/p']").map((link) => ({ link, name: textOf(link) }));
  const named = shown.find(({ name }) => name !== "" && whole.endsWith(` — ${name}`));
  const show = named?.name ?? whole.slice(whole.lastIndexOf(" — ") + 3);
  const link = URL.parse(named?.link.getAttribute("href") ?? "", "https://overcast.fm");
  const dates = all(page, ".lighttext, .caption2, .titlestack div").map((each) => textOf(each).split(" • ")[0] ?? "");
  return {
    title: whole.slice(0, -` — ${show}`.length),
    ...ofShow({ title: show, url: link && named ? link.href : "" }),
    published: dates.map((date) => publishedFrom(date)).find(Boolean) ?? null,
    description: plainText(meta(page, "og:description", "twitter:description", "description")),
    thumbnailUrl: meta(page, "og:image", "twitter:image") || attribute(page, "img.fullart", "src"),
  };
}
