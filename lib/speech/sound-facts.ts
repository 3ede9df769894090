import { BlobSource, EncodedPacketSink, Input, type MetadataTags } from "mediabunny";
import type { Chapter } from "../lecture/fact-types.ts";
import { fileAddress } from "../lecture/address.ts";
import type { LectureFacts } from "../lecture/lecture.ts";
import { fileChapters } from "./chapters/file-chapters.ts";
import { FORMATS } from "./open-sound.ts";
import { SoundError, soundError } from "./sound-error.ts";
import { tagText } from "./tag-text.ts";

/** So much of a file is enough to know it again, with its length; in bytes. */
const LOOKED_AT = 2 ** 20;

/** How long it may take to find out how long a sound is, in milliseconds: of some all is read, of damaged ones for ever. */
const PATIENCE = 30_000;

/** What a sound or film says of itself in its tags, as an entry of its own. Throws SoundError for what is none. */
export async function soundFacts(file: File, patience = PATIENCE): Promise<LectureFacts> {
  const input = new Input({ source: new BlobSource(file), formats: FORMATS });
  try {
    if (!(await input.canRead())) throw new SoundError("not-sound");
    const [tags, video] = [await input.getMetadataTags(), await input.getPrimaryVideoTrack()];
    const seconds = await lengthOf(input, patience);
    return factsOf(
      file,
      { tags, seconds, isVideo: video !== null, chapters: await fileChapters(file, tags.raw ?? {}) },
      await nameOf(file),
    );
  } catch (error) {
    throw soundError(error, "damaged");
  } finally {
    input.dispose();
  }
}

/** In seconds; null where it cannot be found out. */
async function lengthOf(input: Input, patience: number): Promise<number | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(resolve, patience, null);
  try {
    return await Promise.race([measured(input), late]);
  } catch (error) {
    const { reason } = soundError(error, "damaged");
    if (reason === "damaged") return null;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** In a FLAC file without a first packet Mediabunny (1.61) looks for the others for ever, and lets nothing else run. */
async function measured(input: Input): Promise<number | null> {
  const track = await input.getPrimaryAudioTrack();
  const isEmpty = track && !(await new EncodedPacketSink(track).getFirstPacket({ metadataOnly: true }));
  return isEmpty ? null : input.computeDuration();
}

interface SoundTags {
  readonly tags: MetadataTags;
  readonly seconds: number | null;
  readonly isVideo: boolean;
  readonly chapters: readonly Chapter[];
}

function factsOf(file: File, { tags, seconds, isVideo, chapters }: SoundTags, name: string): LectureFacts {
  const { raw = {} } = tags;
  const named = ["title", "artist", "albumArtist", "album", "description", "comment"] as const;
  const [title, artist, albumArtist, album, description, comment] = named.map((name) =>
    tagText(tags[name] ?? "").trim(),
  );
  const said = title || file.name.replace(/\.\w{2,4}$/, "");
  const by = artist || albumArtist || "";
  const day = dayIn(raw);
  return {
    // The address is the key as well: whatever brings the entry back by its address finds it.
    key: fileAddress(name),
    url: fileAddress(name),
    site: "",
    kind: isVideo ? "video" : "audio",
    title: said.slice(0, 1000),
    creators: by === "" ? [] : [by.slice(0, 500)],
    published: day === null ? null : { value: day, precision: "day" },
    description: description || comment || "",
    durationSeconds: seconds === null || seconds <= 0 ? null : Math.round(seconds),
    thumbnailUrl: null,
    language: null,
    keywords: [],
    chapters,
    series: album ? { title: album.slice(0, 500) } : null,
    aliases: [],
  };
}

/** The names that the formats have for when it was published. */
const DATES = ["TDRC", "TDRL", "©day", "date", "DATE", "ICRD", "DATE_RELEASED"];

/** A whole day as it is written; of the year alone, or of a moment of some zone, nobody knows the day. */
function dayIn(raw: NonNullable<MetadataTags["raw"]>): string | null {
  for (const name of DATES) {
    const value = raw[name];
    const text = typeof value === "string" ? value : Array.isArray(value) ? (value[0] ?? "") : "";
    const [day] = /^\d{4}-\d{2}-\d{2}/.exec(text.trim()) ?? [];
    if (day !== undefined && isDay(day)) return day;
  }
  return null;
}

function isDay(day: string): boolean {
  const moment = new Date(day);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}

/** The same file has the same name everywhere. */
async function nameOf(file: Blob): Promise<string> {
  const head = await file.slice(0, LOOKED_AT).arrayBuffer();
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", head)).subarray(0, 12);
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("") + file.size.toString(16);
}
