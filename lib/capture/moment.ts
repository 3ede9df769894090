/** Where the lecture's player is; times in seconds. */
export interface Moment {
  readonly seconds: number;
  readonly isPlaying: boolean;
}

/** Where a second is left for the script that plays from it, in a world that the page cannot see. */
export const PLAY_FROM = "lecternPlayFrom";

/** The second that was left there, which is taken away with it; null where none was. */
export function secondGiven(world: object): number | null {
  const given: unknown = Reflect.get(world, PLAY_FROM);
  Reflect.deleteProperty(world, PLAY_FROM);
  const seconds = typeof given === "string" && given !== "" ? Number(given) : Number.NaN;
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

/** Where the player is, after it has been sent to a second if one is given; null where no lecture can be heard now. */
export function momentOf(page: Document, playFrom: number | null): Moment | null {
  const player = heardPlayer(page);
  if (!player) return null;
  if (playFrom !== null) {
    player.currentTime = playFrom;
    // Browsers may want a click in the page first; then it stands at the second all the same. Not waited for: the
    // promise stays open while the media loads, which can be for ever.
    player.play().catch(() => null);
  }
  return { seconds: player.currentTime, isPlaying: !player.paused };
}

/** The lecture's player; null while an advertisement runs in it, whose clock and picture are none of the lecture's. */
export function heardPlayer(page: Document): HTMLMediaElement | null {
  const player = lecturePlayer(page);
  return isAdvertising(player) ? null : player;
}

/** Whether it is an advertisement that keeps the lecture from being heard. */
export function waitsForAdvertisement(page: Document): boolean {
  return isAdvertising(lecturePlayer(page));
}

/** Whether an advertisement runs in a player: so YouTube says it of the part around it. */
export function isAdvertising(player: Element | null): boolean {
  return Boolean(player?.closest(".ad-showing"));
}

/** The largest player that plays, else the largest; previews and small players of other videos are smaller. */
function lecturePlayer(page: Document): HTMLMediaElement | null {
  const players = [...page.querySelectorAll<HTMLMediaElement>("video, audio")].filter(isLecture);
  const ranked = players.toSorted((one, two) => Number(one.paused) - Number(two.paused) || area(two) - area(one));
  return ranked[0] ?? null;
}

/** Moving wallpaper goes round without a sound. */
function isLecture(player: HTMLMediaElement): boolean {
  return !(player.loop && (player.muted || player.autoplay)) && !player.closest("[hidden]");
}

function area(element: Element): number {
  const { width, height } = element.getBoundingClientRect();
  return width * height;
}
