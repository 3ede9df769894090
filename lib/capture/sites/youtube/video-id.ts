import { hostIs } from "../../host.ts";

const ID = /^[\w-]{11}$/;
/** Two words that happen to have the length of an id. */
const NOT_IDS = new Set(["videoseries", "live_stream"]);

/** The eleven characters that name the video of an address; null where it names none. */
export function videoId(url: URL): string | null {
  const [first = "", second = ""] = url.pathname.split("/").filter(Boolean);
  if (hostIs(url, "youtu.be", "y2u.be")) return asId(first) ?? asId(url.searchParams.get("v"));
  switch (first) {
    case "watch":
      return asId(url.searchParams.get("v")) ?? asId(second);
    case "shorts":
    case "live":
    case "embed":
    case "v":
    case "e":
      return asId(second);
    case "attribution_link": {
      const target = URL.parse(url.searchParams.get("u") ?? "", "https://www.youtube.com");
      return target?.pathname === "/watch" ? asId(target.searchParams.get("v")) : null;
    }
    default:
      return null;
  }
}

function asId(text: string | null): string | null {
  return text !== null && ID.test(text) && !NOT_IDS.has(text) ? text : null;
}
