import { type CaptionSite, inScript } from "./caption-sites/site.ts";

interface TalkLength {
  /** Seconds that each talk takes. */
  readonly length: number;
  /** Seconds that each of its captions stands. */
  readonly step: number;
}

const SHORT: TalkLength = { length: 240, step: 4 };

const HOST = "https://lectures.example";

/** Talks by their number, on a site that goes from one to the next without loading a page. */
export function talkAddress(talk: number): string {
  return `${HOST}/talks/${talk}`;
}

export function talkTitle(talk: number): string {
  return `Tides, talk ${talk}`;
}

/** What is said at a second of a talk; long enough for a line of its own. */
export function saidAt(talk: number, second: number, { step } = SHORT): string {
  const begun = Math.floor(second / step) * step;
  return `In talk ${talk} the moon stands over the harbour at second ${begun} exactly.`;
}

/** A site with a true player: each talk is as long as the others, and silent. */
export function playingSiteOf(talks: TalkLength): CaptionSite {
  return (url) => {
    const [, kind, number = ""] = /^\/(talks|captions)\/(\d+)/.exec(url.pathname) ?? [];
    if (url.origin !== HOST || kind === undefined) return null;
    const talk = Number(number);
    return kind === "captions" ? { type: "text/vtt", body: captionsOf(talk, talks) } : { body: pageOf(talk, talks) };
  };
}

export const playingSite = playingSiteOf(SHORT);

function captionsOf(talk: number, talks: TalkLength): string {
  const { length, step } = talks;
  const cues = Array.from({ length: length / step }, (_, index) => {
    const start = index * step;
    return `${timeOf(start)} --> ${timeOf(start + step)}\n${saidAt(talk, start, talks)}\n`;
  });
  return `WEBVTT\n\n${cues.join("\n")}`;
}

function timeOf(second: number): string {
  return new Date(second * 1000).toISOString().slice(11, 23);
}

function pageOf(talk: number, { length }: TalkLength): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${talkTitle(talk)}</title></head>
<body><h1></h1><video width="640" height="360" muted></video>
<script>(${String(play)})(${talk}, ${length}, ${inScript(talkTitle(0))});</script></body></html>`;
}

/** Runs in the page. */
function play(first: number, length: number, titles: string): void {
  const [video] = document.getElementsByTagName("video");
  if (!video) return;
  /** Silence as a file, eight thousand samples a second; the same one for each talk, at an address of its own. */
  const silence = () => {
    const samples = length * 8000;
    const bytes = new DataView(new ArrayBuffer(44 + samples));
    const letters = (at: number, text: string) => {
      for (let index = 0; index < text.length; index++) bytes.setUint8(at + index, text.codePointAt(index) ?? 0);
    };
    letters(0, "RIFF");
    bytes.setUint32(4, 36 + samples, true);
    letters(8, "WAVEfmt ");
    bytes.setUint32(16, 16, true);
    bytes.setUint16(20, 1, true);
    bytes.setUint16(22, 1, true);
    bytes.setUint32(24, 8000, true);
    bytes.setUint32(28, 8000, true);
    bytes.setUint16(32, 1, true);
    bytes.setUint16(34, 8, true);
    letters(36, "data");
    bytes.setUint32(40, samples, true);
    new Uint8Array(bytes.buffer).fill(128, 44);
    return new Blob([bytes.buffer], { type: "audio/wav" });
  };
  const file = silence();
  const show = (talk: number) => {
    const title = titles.replace("0", String(talk));
    document.title = title;
    const [heading] = document.getElementsByTagName("h1");
    if (heading) heading.textContent = title;
    for (const old of document.querySelectorAll("script[type='application/ld+json'], link, track")) old.remove();
    const facts = document.createElement("script");
    facts.type = "application/ld+json";
    facts.textContent = JSON.stringify({
      "@context": "https://schema.org",
      "@type": "VideoObject",
      name: title,
      description: `What is said of the tides in talk ${talk}.`,
      uploadDate: "2025-02-03",
      duration: `PT${length}S`,
    });
    const canonical = document.createElement("link");
    canonical.rel = "canonical";
    canonical.href = `/talks/${talk}`;
    document.head.append(facts, canonical);
    const track = document.createElement("track");
    Object.assign(track, { kind: "captions", srclang: "en", label: "English", src: `/captions/${talk}.vtt` });
    video.append(track);
    video.src = URL.createObjectURL(file);
  };
  show(first);
  // For the test, in the place of a link that a person presses.
  Reflect.set(globalThis, "goToTalk", (talk: number) => {
    history.pushState(null, "", `/talks/${talk}`);
    show(talk);
  });
}
