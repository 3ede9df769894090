import { anyScriptHolds } from "../metadata/inline-json.ts";
import { oncePerPage } from "../metadata/once-per-page.ts";
import { all, textOf } from "../metadata/page.ts";
import { framedPlayers, hasSource, isWallpaper } from "../metadata/media-element.ts";
import { facadesOf } from "./facades.ts";
import { playerFrames } from "../metadata/player-frames.ts";
import type { Medium } from "./medium.ts";
import { AUDIO_FILE, COMPONENTS, FILE_ATTRIBUTES, VIDEO_FILE, isBeside } from "./player-places.ts";

const MOST = 60;
const LONGEST_ADDRESS = 4000;
const H5P_FILMS = ["H5P.InteractiveVideo ", "H5P.Video "];
const PLAYER_FRAME = /player|embed|\bvideo|audio|\/play\b|media_attachments_iframe|media_objects|watch/i;
const PLAYER_NAME = /player|video|audio|podcast|media/i;
const AUDIO_NAME = /audio|podcast|radio|listen|sound/i;
const PLAYER_PART = ["audio", "player", "listen", "video"].map((word) => `body [class*=${word}]:not(body)`).join(", ");
const DRAWN_CLOCK = "[class*=layer][class*=time], [class*=layer] [class*=time]";
const SETTINGS =
  "[data-v-type=MediaPlayer], [data-extension-ard], [data-ctrl-player], [data-ardplayer], [data-player], [data-player-config], [data-config], [data-options], [data-setup]";
const IN_SETTINGS = /^\s*\{.*(?:\.(?:mp3|m4a|mp4|m3u8)\b|mediaObj|mcUrl|playerXml)/s;
const NOT_STARTED = /^0{1,2}:00(?::00)?(?:\s*\/.*)?$/;
const FILES = [".mp3", ".m4a", ".ogg", ".opus", ".mp4", ".webm", ".m4v"];
const FILE = new RegExp(`(?:${FILES.join("|").replaceAll(".", "\\.")})`, "i");
/** Most elements have an address of some kind; few have one that only programs know. */
const FILE_HOLDERS = FILE_ATTRIBUTES.flatMap((name) =>
  name.startsWith("data") ? `body [${name}]` : FILES.map((end) => `body [${name}*="${end}" i]`),
).join(", ");

/** Everything to watch or hear on the page, in its order, without what stands beside the page's subject. */
export const mediaOfPage = oncePerPage((page): readonly Medium[] => {
  const found = [
    ...players(page),
    ...components(page),
    ...exercises(page),
    ...facades(page),
    ...frames(page),
    ...playersInFrames(page),
  ].filter(isOfSubject);
  const outer = found.filter(
    (medium, index) => !found.some((other, at) => at !== index && holds(other, medium, at < index)),
  );
  const files = outer.length > 0 ? [] : fileLinks(page).filter(isOfSubject);
  const rest =
    outer.length + files.length > 0
      ? []
      : [...settings(page), ...timedParts(page), ...namedFrames(page), ...slots(page), ...drawnPlayers(page)].filter(
          isOfSubject,
        );
  return [...outer, ...files, ...rest].slice(0, MOST).toSorted(inOrder);
});

function isOfSubject({ element }: Medium): boolean {
  return !isBeside(element);
}

/** A player inside a component, or the same element found by two names, is one. */
function holds(outer: Medium, inner: Medium, isEarlier: boolean): boolean {
  if (outer.element === inner.element) return isEarlier;
  return outer.via === "component" && outer.element.contains(inner.element);
}

function inOrder(one: Medium, two: Medium): number {
  return one.element.compareDocumentPosition(two.element) & 4 /* the second follows */ ? -1 : 1;
}

function players(page: Document): Medium[] {
  return all(page, "video, audio")
    .slice(0, MOST)
    .filter(isPlayer)
    .map((element) => {
      const inner = element.querySelector("source")?.getAttribute("src") ?? "";
      const address = element.getAttribute("src") || inner;
      const isSound = element.localName === "audio" || (address !== "" && AUDIO_FILE.test(address));
      return { kind: isSound ? "audio" : "video", via: "player", element, address, title: titleOf(element) };
    });
}

/** Something to watch or hear, not moving wallpaper, a sound effect or an empty slot for advertisements. */
function isPlayer(element: Element): boolean {
  const plays = element.hasAttribute("autoplay") || element.hasAttribute("muted");
  if (isWallpaper(element)) return false;
  if (plays && element.hasAttribute("muted") && !element.hasAttribute("controls") && !element.querySelector("track"))
    return false;
  return (
    hasSource(element) || element.hasAttribute("controls") || Boolean(element.closest("[class*=player], [id*=player]"))
  );
}

function components(page: Document): Medium[] {
  return COMPONENTS.flatMap(([kind, selector]) =>
    all(page, selector)
      .slice(0, MOST)
      .map((element) => ({
        kind,
        via: "component" as const,
        element,
        address: fileOf(element),
        title: titleOf(element),
      })),
  );
}

/** Films with questions in them, as H5P shows them in a frame that its program draws (its source, read 2026-11). */
function exercises(page: Document): Medium[] {
  const frames = all(page, "iframe.h5p-iframe").slice(0, MOST);
  if (frames.length === 0 || !H5P_FILMS.some((name) => anyScriptHolds(page, name))) return [];
  return frames.map((element) => ({ kind: "video", via: "component", element, address: "", title: titleOf(element) }));
}

function facades(page: Document): Medium[] {
  return facadesOf(page).map(({ element, address }) => ({
    kind: "video",
    via: "facade",
    element,
    address,
    title: titleOf(element),
  }));
}

function frames(page: Document): Medium[] {
  return playerFrames(page).map(({ frame, address, kind }) => ({
    kind,
    via: "frame",
    element: frame,
    address,
    title: titleOf(frame),
  }));
}

function playersInFrames(page: Document): Medium[] {
  const known = new Set(playerFrames(page).map(({ frame }) => frame));
  return framedPlayers(page)
    .filter(({ frame }) => !known.has(frame))
    .map(({ frame, player }) => ({
      kind: player.localName === "audio" ? "audio" : "video",
      via: "player",
      element: frame,
      address: player.querySelector("source")?.getAttribute("src") ?? player.getAttribute("src") ?? "",
      title: "",
    }));
}

/** Parts that call themselves a player, bear a title and say how long it takes: their sound is loaded when it is started. */
function timedParts(page: Document): Medium[] {
  return all(page, "time[datetime^=P]")
    .slice(0, 20)
    .flatMap((time): Medium[] => {
      const part = time.parentElement?.closest(PLAYER_PART);
      const title = textOf(part?.querySelector("h1, h2, h3, h4, [class*=title]")).slice(0, 300);
      if (!part || title.length < 4) return [];
      const kind = /video/i.test(part.className) ? "video" : "audio";
      return [{ kind, via: "component", element: part, address: "", title }];
    });
}

/** Players that a program draws from what an attribute holds. Seen 2026-11 on broadcasters' pages. */
function settings(page: Document): Medium[] {
  return all(page, SETTINGS)
    .slice(0, MOST)
    .flatMap((element): Medium[] => {
      const told = [...element.attributes].map(({ value }) => value).find((value) => IN_SETTINGS.test(value)) ?? "";
      // A program that draws the whole page is told of everything in it, and a moving picture runs on and on.
      if (told === "" || /\bloop\b/.test(told) || element.querySelector("h1")) return [];
      const kind = /audio|\.mp3|\.m4a/i.test(`${told} ${element.className}`) ? "audio" : "video";
      return [{ kind, via: "component", element, address: "", title: titleOf(element) }];
    });
}

/** Players that a site's own program draws, by the clock in them, which has not started. */
function drawnPlayers(page: Document): Medium[] {
  const clocks = all(page, DRAWN_CLOCK).filter((each) => NOT_STARTED.test(textOf(each)));
  const parts = clocks.flatMap((clock) => clock.parentElement?.closest("[class*=layer]") ?? []);
  return [...new Set(parts)].map((element) => ({
    kind: /video/i.test(element.className) ? "video" : "audio",
    via: "slot",
    element,
    address: "",
    title: titleOf(element),
  }));
}

/** Frames of unknown hosts that call themselves players. */
function namedFrames(page: Document): Medium[] {
  return all(page, "iframe[src], iframe[data-src]")
    .slice(0, MOST)
    .flatMap((element): Medium[] => {
      const address = (element.getAttribute("src") || element.getAttribute("data-src") || "").slice(0, LONGEST_ADDRESS);
      const names = `${element.className} ${element.id} ${element.parentElement?.className} ${element.getAttribute("title")}`;
      if (!PLAYER_FRAME.test(address) || (!element.hasAttribute("allowfullscreen") && !PLAYER_NAME.test(names)))
        return [];
      const kind = AUDIO_NAME.test(`${names} ${address}`) ? "audio" : "video";
      return [{ kind, via: "frame", element, address, title: titleOf(element) }];
    });
}

/** Players that wait for a file: the page's program gives it to them once somebody presses play. */
function slots(page: Document): Medium[] {
  return all(page, "audio, video:not([muted]):not([loop])")
    .slice(0, 1)
    .map((element) => ({
      kind: element.localName === "audio" ? "audio" : "video",
      via: "slot",
      element,
      address: "",
      title: titleOf(element),
    }));
}

/** Links to files of sound or pictures, and what programs load such files from. */
function fileLinks(page: Document): Medium[] {
  const found = all(page, FILE_HOLDERS).filter(holdsFile).slice(0, MOST);
  return found.flatMap((element): Medium[] => {
    const address = fileOf(element);
    if (!address) return [];
    return [
      { kind: AUDIO_FILE.test(address) ? "audio" : "video", via: "file", element, address, title: titleOf(element) },
    ];
  });
}

function holdsFile(element: Element): boolean {
  return FILE_ATTRIBUTES.some((name) => FILE.test(element.getAttribute(name) ?? ""));
}

function fileOf(element: Element): string {
  const addresses = FILE_ATTRIBUTES.map((name) => element.getAttribute(name)?.slice(0, LONGEST_ADDRESS) ?? "");
  return addresses.find((address) => AUDIO_FILE.test(address) || VIDEO_FILE.test(address)) ?? "";
}

/** What a person called it, in an attribute or a caption. */
function titleOf(element: Element): string {
  const named = ["data-title", "data-lecture-title", "title", "playlabel", "aria-label"].map(
    (name) => element.getAttribute(name) ?? "",
  );
  return (named.find(Boolean) ?? textOf(element.closest("figure")?.querySelector("figcaption"))).trim().slice(0, 500);
}
