import { all } from "./page.ts";

/** Where frames keep their address; lazy ones have it elsewhere until they are scrolled to. Seen 2026-08. */
export const FRAME_ADDRESSES = [
  "src",
  "data-src",
  "data-lazy-src",
  "data-litespeed-src",
  "data-cookieblock-src",
  "data",
];

type MediaKind = "video" | "audio";

/** Frames that hold one piece of media each, by their addresses; playlists, live chats and feeds are left out. Seen 2026-11. */
const VIDEO =
  /youtube(?:-nocookie)?\.com\/embed\/(?!videoseries|live_stream)[\w-]{11}|player\.vimeo\.com\/video\/\d|dailymotion\.com\/embed\/video\/|geo\.dailymotion\.com\/player|wistia\.(?:net|com)\/embed\/iframe|loom\.com\/embed\/|\/Panopto\/Pages\/Embed\.aspx|kaltura\.com\/.*(?:entry_id|entryid)|\/embed\/secure\/iframe\/entryId|\/extwidget\/preview\/|players\.brightcove\.net\/.*videoId|(?:cdn|content)\.jwplatform\.com\/players\/|jwplayer\.com\/players\/|embed\.ted\.com\/talks\/|player\.bilibili\.com\/player|archive\.org\/embed\/|rumble\.com\/embed\/v|odysee\.com\/\$\/embed\/|lbry\.tv\/\$\/embed\/|\/videos\/embed\/[\w-]{20,}|media\.ccc\.de\/v\/.*\/oembed|videopress\.com\/(?:embed|v)\/|player\.twitch\.tv\/.*video=|clips\.twitch\.tv\/embed|streamable\.com\/[eo]\/|vidyard\.com\/\w{10,}|embed\.nicovideo\.jp\/watch\/|player\.youku\.com\/embed\/|v\.qq\.com\/(?:txp\/)?iframe\/player|tiktok\.com\/(?:embed|player)\/|rutube\.ru\/play\/embed\/|viddler\.com\/embed\/|mediasite\.com\/.*\/Play\/|\/Mediasite\/Play\/|echo360\.\w+(?:\.\w+)?\/.*(?:embed|media)|vk\.com\/video_ext|slideslive\.com\/embed\/presentation/i;
const AUDIO =
  /w\.soundcloud\.com\/player\/.*(?:tracks|url=[^&]*soundcloud\.com(?:%2F|\/)[^&/%]+(?:%2F|\/)[^&/%]+)|open\.spotify\.com\/embed(?:-podcast)?\/episode\/|embed\.podcasts\.apple\.com\/.*[?&]i=|html5-player\.libsyn\.com\/embed\/episode|play\.libsyn\.com\/embed\/episode|buzzsprout\.com\/\d+\/.*(?:player|iframe)|player\.megaphone\.fm\/|player\.simplecast\.com\/|share\.transistor\.fm\/e\/|embed\.acast\.com\/|anchor\.fm\/.*\/embed\/episodes|(?:podcasters|creators)\.spotify\.com\/.*\/embed\/episodes|widget\.spreaker\.com\/player.*episode_id|ivoox\.com\/player|audioboom\.com\/.*embed|player\.fireside\.fm\/|castos\.com\/player|podbean\.com\/.*player|omny\.fm\/.*embed|mixcloud\.com\/widget|player\.podigee\.com|podigee-cdn\.net.*player|embed\.radiopublic\.com\/e|pca\.st\/embed|castbox\.fm\/app\/castbox\/player|ausha\.co\/.*player|player\.captivate\.fm\/episode|redcircle\.com\/embed|bandcamp\.com\/EmbeddedPlayer.*track=|npr\.org\/player\/embed/i;

/** A frame with a known player, and what it plays. */
export interface PlayerFrame {
  readonly frame: Element;
  readonly address: string;
  readonly kind: MediaKind;
}

/** The known players that the page holds in frames, in its order, each media once. */
export function playerFrames(page: Document): PlayerFrame[] {
  const frames = all(page, "iframe, embed, object[data]").slice(0, 200).flatMap(playerFrame);
  return frames.filter(({ address }, index) => frames.findIndex((each) => each.address === address) === index);
}

function playerFrame(frame: Element): PlayerFrame[] {
  if (frame.closest("nav, aside, footer, [hidden]")) return [];
  for (const name of FRAME_ADDRESSES) {
    const address = frame.getAttribute(name)?.slice(0, 4000) ?? "";
    const kind = VIDEO.test(address) ? "video" : AUDIO.test(address) ? "audio" : null;
    if (kind) return [{ frame, address: address.replace(/[?&](?:autoplay|t|start|rel)=[^&]*/g, ""), kind }];
  }
  return [];
}
