import { type CaptionSite, inScript } from "../e2e/caption-sites/site.ts";
import { TALKS } from "./talks.ts";

const [talk] = TALKS;
if (!talk) throw new Error("There is no lecture to show");
const { id, title, by, minutes, said = [], chapters = [], description = "" } = talk;

/** The page of the first lecture, as a site of lectures has it: a player, its captions, and what it is about. */
export const talkAddress = `https://lectures.example/${id}`;

export const talkSite: CaptionSite = (url) => {
  if (url.origin !== "https://lectures.example") return null;
  if (url.pathname === `/${id}`) return { body: PAGE };
  return url.pathname === "/captions.vtt" ? { type: "text/vtt", body: captions() } : null;
};

function captions(): string {
  const clock = (seconds: number) => new Date(seconds * 1_000).toISOString().slice(11, 23);
  const cues = said.map(([second, text]) => `${clock(second)} --> ${clock(second + 7)}\n${text}\n`);
  return `WEBVTT\n\n${cues.join("\n")}`;
}

const facts = {
  "@context": "https://schema.org",
  "@type": "VideoObject",
  name: title,
  description,
  uploadDate: "2026-10-12",
  duration: `PT${minutes}M`,
  inLanguage: "en",
  author: { "@type": "Person", name: by },
  keywords: "tides, oceans, physics",
  hasPart: chapters.map(([startOffset, name]) => ({ "@type": "Clip", name, startOffset })),
};

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} - Open Lecture Hall</title>
<meta property="og:site_name" content="Open Lecture Hall"><script type="application/ld+json">${inScript(facts)}</script>
<style>
body { margin: 0; font: 16px/1.6 system-ui; color: #1c2430; background: #fff; }
header { padding: 14px 40px; background: #10233a; color: #fff; font-weight: 600; letter-spacing: .02em; }
main { padding: 24px 40px; max-width: 760px; }
video { display: block; width: 760px; height: 428px; background: #0c2f4a; border-radius: 6px; }
h1 { font-size: 24px; margin: 18px 0 2px; }
p { margin: 6px 0; color: #47536a; }
</style></head><body><header>Open Lecture Hall</header><main>
<video controls><track kind="captions" srclang="en" label="English" src="/captions.vtt"></video>
<h1>${title}</h1><p>${by} · 12 October 2026</p><p>${description}</p></main>
<script>(${String(paint)})();</script></body></html>`;

/** Runs in the page: what the film shows, the moon over the sea. */
function paint(): void {
  const canvas = Object.assign(document.createElement("canvas"), { width: 1280, height: 720 });
  const brush = canvas.getContext("2d");
  const [video] = document.getElementsByTagName("video");
  if (!brush || !video) return;
  const sky = brush.createLinearGradient(0, 0, 0, 720);
  for (const [place, colour] of [
    [0, "#071a2f"],
    [0.6, "#1b4a6b"],
    [0.62, "#0f3350"],
    [1, "#08213a"],
  ] as const)
    sky.addColorStop(place, colour);
  brush.fillStyle = sky;
  brush.fillRect(0, 0, 1280, 720);
  brush.fillStyle = "#f3e9c8";
  brush.beginPath();
  brush.arc(900, 190, 78, 0, 7);
  brush.fill();
  brush.strokeStyle = "rgb(243 233 200 / 45%)";
  for (let line = 0; line < 26; line++) {
    const [y, half] = [450 + line * 10, 18 + line * 6 + (line % 3) * 9];
    brush.lineWidth = 2 + line / 12;
    brush.beginPath();
    brush.moveTo(900 - half, y);
    brush.quadraticCurveTo(900, y + (line % 2 ? 6 : -6), 900 + half, y);
    brush.stroke();
  }
  video.poster = canvas.toDataURL("image/jpeg", 0.8);
}
