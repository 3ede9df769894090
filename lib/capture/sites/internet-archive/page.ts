import type { SitePage } from "../../site.ts";
import { place } from "./address.ts";
import { meta } from "../../metadata/page.ts";
import { mergeReadings } from "../../reading.ts";
import type { Reading, SiteReading } from "../../site.ts";
import { readDetails } from "./details-page.ts";
import { type ItemAddress, itemIn } from "./item-address.ts";
import { playlist, playsSound, type Recording } from "./playlist.ts";
import { archiveTracks } from "./track-list.ts";

export const page: SitePage = {
  list: archiveTracks,
  read(page, url) {
    const item = itemIn(url);
    const type = meta(page, "mediatype");
    const recordings = playlist(page);
    if (!item || (recordings.length === 0 && !/^(movies|audio|etree)$/.test(type))) return "no-media";
    const details = readDetails(page);
    const kind = type ? (type === "movies" ? "video" : "audio") : playsSound(page) ? "audio" : "video";
    const [only, second] = recordings;
    if (only && !second) return { ...alone(details, only), kind, url: place({ ...item, file: "" }).url };
    const wanted = recordings.findIndex(({ file }) => file === item.file);
    const recording = recordings[wanted];
    return recording ? { ...oneOfMany(details, recording, wanted, item), kind } : whole(details, recordings, kind);
  },
};

function alone(details: Reading, recording: Recording): Reading {
  return mergeReadings(
    { ...details, durationSeconds: recording.seconds, captionTracks: recording.tracks },
    {
      title: recording.title,
      creators: [recording.creator],
      durationSeconds: details.durationSeconds ?? null,
      thumbnailUrl: recording.image,
    },
  );
}

/** A talk of a conference, a chapter of a book: it has its own title and length, and the item's other facts. */
function oneOfMany(details: Reading, recording: Recording, index: number, item: ItemAddress): Reading {
  const series = {
    title: details.title ?? item.identifier,
    position: index + 1,
    url: place({ ...item, file: "" }).url,
  };
  return {
    ...mergeReadings({ title: recording.title, creators: [recording.creator], thumbnailUrl: recording.image }, details),
    durationSeconds: recording.seconds,
    captionTracks: recording.tracks,
    series,
  };
}

/** The page of a whole item, of which no one recording is meant. */
function whole(details: Reading, recordings: readonly Recording[], kind: SiteReading["kind"]): SiteReading {
  const [first] = recordings;
  const lengths = recordings.map(({ seconds }) => seconds ?? 0);
  const sum = lengths.every((each) => each > 0) ? lengths.reduce((one, two) => one + two, 0) : null;
  return { ...mergeReadings(details, { thumbnailUrl: first?.image ?? "" }), durationSeconds: sum, kind };
}
