import { type Playable, playingSeconds, tabOf } from "./play-at.ts";

/** How often the player is asked, and how often a tab is looked for where none shows the lecture, in milliseconds. */
const [STEP, LOOK] = [500, 5000];

/** Tells at which second the lecture plays in the tab that shows it, while this page is seen; null while nobody knows. */
export async function followLecture(
  lecture: Playable,
  onSecond: (seconds: number | null) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const tab = document.hidden ? null : await tabOf(lecture);
    const seconds = tab && (await playingSeconds(tab));
    if (signal.aborted) return;
    onSecond(seconds);
    await wait(seconds === null ? LOOK : STEP);
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
