import { enDates } from "./dates.ts";

const { number } = enDates;

/** The panel beside the video. */
export const enBeside = {
  besideNone: "This panel is beside no video",
  besideNoneHint: "Press the Lectern button on the page of a lecture, then “Keep open beside the video”.",
  besideLeft: "This tab has gone to another site",
  besideLeftHint: "Press the Lectern button there, and the panel goes on with that page. What you wrote is kept.",
  besideParts: "What is shown",
  besidePage: "Summary and tags",
  shortcutBeside: "Keep open beside the video",
  backToNow: "Back to now",
  pauseForNotes: "Pause while you write a note",
  pauseForNotesHint: "In the panel beside the video. It plays on once the note is kept.",
  playVideo: "Play",
  pauseVideo: "Pause",
  backSeconds: (seconds: number) => `Back ${seconds} seconds`,
  onSeconds: (seconds: number) => `On ${seconds} seconds`,
  playingSpeed: "Speed",
  speedOf: (rate: number) => `${number(rate)}×`,
  positionOf: (now: string, all: string) => `${now} of ${all}`,
  playerControls: "Player",
  besideSilent: "Nothing of this lecture is heard now.",
  keysBeside: "In the panel beside the video",
  shortcutPlay: "Play and pause",
  shortcutSkip: (seconds: number) => `Back and on by ${seconds} seconds`,
  shortcutSpeed: "Slower and faster",
  spaceKey: "Space",
  captureStill: "Capture the picture into a note",
  stillTaken: "Picture captured into a note",
  stillNone: "The player shows no picture to capture.",
  stillLater: "Not now: the lecture itself does not play.",
  stillWaits: "The picture before is kept first. Press again.",
  stillRefused: "This site does not let the picture of its video be read. A note without it can be written.",
  stillFailed: "The picture could not be captured. Try again, or write a note without it.",
  besideAllow: (host: string) => `Always let the panel read ${host}`,
};
