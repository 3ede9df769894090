import type { SiteAddress } from "../../site.ts";
import { hostIs } from "../../host.ts";

export interface AcfunName {
  /** `ac123`, or `aa12_36188_34` for an episode of a series. */
  readonly id: string;
  readonly part: number;
}

export const acfun: SiteAddress = {
  id: "acfun",
  name: "AcFun",
  matches: (url) => hostIs(url, "acfun.cn", "acfun.tv"),
  key(url) {
    const name = named(url);
    return name && { key: `acfun:${name.id}${partMark(name)}`, url: addressOf(name) };
  },
};

export function named(url: URL): AcfunName | null {
  const [folder, text = ""] = url.pathname.split("/").filter(Boolean);
  const episode = /^aa\d+(?:_\d+_\d+)?/.exec(text)?.[0];
  if (folder === "bangumi" && episode) return { id: episode, part: 1 };
  if (folder !== "v" && folder !== "player") return null;
  // Phones: `m.acfun.cn/v/?ac=123&part=2`.
  const video = /^ac(\d+)(?:_(\d+))?$/.exec(text || `ac${url.searchParams.get("ac") ?? ""}`);
  const part = Number(video?.[2] ?? url.searchParams.get("part") ?? 1);
  return video ? { id: `ac${video[1]}`, part: part > 1 ? part : 1 } : null;
}

export function addressOf(name: AcfunName): string {
  return `https://www.acfun.cn/${name.id.startsWith("aa") ? "bangumi" : "v"}/${name.id}${partMark(name)}`;
}

export function partMark({ part }: AcfunName): string {
  return part > 1 ? `_${part}` : "";
}
