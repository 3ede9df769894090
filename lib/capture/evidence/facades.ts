import { oncePerPage } from "../metadata/once-per-page.ts";
import { all } from "../metadata/page.ts";

const MOST = 200;
const YOUTUBE = "https://www.youtube.com/embed/";
const VIMEO = "https://player.vimeo.com/video/";
/** Pictures of a player whose frame comes on a click, and the attribute that names the medium. */
const FACADES: readonly (readonly [selector: string, attribute: string, player: string])[] = [
  ["lite-youtube", "videoid", YOUTUBE],
  ["youtube-video, [data-youtube-id]", "data-youtube-id", YOUTUBE],
  ["[data-youtube]", "data-youtube", YOUTUBE],
  ["[data-yt-id]", "data-yt-id", YOUTUBE],
  ["[data-ytid]", "data-ytid", YOUTUBE],
  [".youtube-player[data-id], .rll-youtube-player[data-id], .lyte[data-id], .youtube[data-id]", "data-id", YOUTUBE],
  [".lite-youtube[data-videoid], .youtube[data-embed], .youtube-player[data-embed]", "data-embed", YOUTUBE],
  ["[data-plyr-provider=youtube]", "data-plyr-embed-id", YOUTUBE],
  ["lite-vimeo", "videoid", VIMEO],
  ["[data-vimeo-id]", "data-vimeo-id", VIMEO],
  ["[data-plyr-provider=vimeo]", "data-plyr-embed-id", VIMEO],
];

/** A picture of a player, and the address of the frame that comes in its place. */
export interface Facade {
  readonly element: Element;
  readonly address: string;
}

/** The pictures of players that the page holds. */
export const facadesOf = oncePerPage((page): readonly Facade[] =>
  FACADES.flatMap(([selector, attribute, player]) =>
    all(page, selector)
      .slice(0, MOST)
      .flatMap((element) => {
        const id = element.getAttribute(attribute) ?? element.getAttribute("data-videoid") ?? "";
        return /^[\w-]{6,40}$/.test(id) ? [{ element, address: player + id }] : [];
      }),
  ),
);
