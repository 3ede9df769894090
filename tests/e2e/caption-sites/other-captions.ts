import { type CaptionSite, inScript } from "./site.ts";

export const nextAddress = "https://www.ted.com/talks/mara_lind_the_patience_of_tides";

const paragraphs = [
  {
    cues: [
      { time: 0, text: "I grew up beside a harbour." },
      { time: 3500, text: "Twice a day" },
    ],
  },
  { cues: [{ time: 6200, text: "the sea went away and came back again." }] },
];

/** A talk whose words stand in the data that Next.js leaves in the page. */
export const nextWithTranscript: CaptionSite = (url) => {
  if (!url.href.startsWith(nextAddress)) return null;
  const videoData = {
    id: "91234",
    slug: "mara_lind_the_patience_of_tides",
    title: "The patience of tides",
    presenterDisplayName: "Mara Lind",
    description: "What a harbour teaches about time.",
    duration: 610,
    publishedAt: "2025-02-03T15:00:00Z",
    canonicalUrl: nextAddress,
  };
  const pageProps = {
    videoData,
    transcriptData: { translation: { paragraphs, language: { internalLanguageCode: "en" } } },
  };
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mara Lind: The patience of tides | TED Talk</title>
<link rel="canonical" href="${nextAddress}"><meta property="og:title" content="The patience of tides"><meta property="og:type" content="video.other"></head>
<body><h1>The patience of tides</h1><video></video><script id="__NEXT_DATA__" type="application/json">${inScript({ props: { pageProps }, page: "/talks/[slug]", query: { slug: videoData.slug } })}</script></body></html>`,
  };
};

export const trackAddress = "https://lectures.example/tides";

/** A page whose `<track>` is on a host that lets no page read it. */
export function trackOnAnotherHost(asked: string[]): CaptionSite {
  return (url) => {
    if (url.host === "captions.example") {
      asked.push(url.href);
      return { type: "text/vtt", body: "WEBVTT\n\n00:00.000 --> 00:04.000\nThe sea rises.\n" };
    }
    if (url.href !== trackAddress) return null;
    const facts = {
      "@context": "https://schema.org",
      "@type": "VideoObject",
      name: "Why the sea rises",
      description: "A lecture from the harbour hall.",
      uploadDate: "2025-02-03",
      duration: "PT30M",
      thumbnailUrl: "https://lectures.example/tides.jpg",
    };
    return {
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Why the sea rises</title>
<script type="application/ld+json">${inScript(facts)}</script></head><body><h1>Why the sea rises</h1>
<video width="640" height="360" src="/tides.mp4"><track kind="captions" srclang="en" label="English" src="https://captions.example/tides.vtt"></video></body></html>`,
    };
  };
}
