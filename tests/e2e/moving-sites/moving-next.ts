import { inScript, type MovingSite, type MovingVideo, set, sum, write } from "./moving-video.ts";

/** A site of talks made with Next.js: the data it was sent with stays that of the first page, head and page follow. */
export const movingNext = nextSite("a Next.js site", { namesItself: true });

/** The same without any address in its metadata: only what it shows tells which talk it is. */
export const movingNameless = nextSite("a site that names no page", { namesItself: false });

function nextSite(name: string, { namesItself }: { readonly namesItself: boolean }): MovingSite {
  const host = namesItself ? "talks.example" : "nameless.example";
  const address = ({ mark }: MovingVideo) => `https://${host}/talks/uphill-${mark}`;
  const own = (video: MovingVideo) => (namesItself ? address(video) : "");
  return {
    name,
    address,
    key: address,
    page: (video) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${video.title} | Talks</title>
${head(video, own(video))}<script type="application/ld+json" id="linked">${inScript(linkedData(video, own(video)))}</script></head>
<body><div id="__next"><nav><a href="/">Talks</a></nav><main><h1>${video.title}</h1><p class="speaker" rel="author">${video.creator}</p>
<time datetime="${video.day}">${video.day}</time><span class="length">Duration: ${clock(video.seconds)}</span>
<video src="/media/${video.mark}.mp4" poster="/media/${video.mark}.jpg" controls></video>
<div class="description"><p>${video.description}</p></div></main></div>
<script id="__NEXT_DATA__" type="application/json">${inScript({ props: { pageProps: { talk: talk(video) } }, page: "/talks/[slug]", query: { slug: `uphill-${video.mark}` } })}</script>
</body></html>`,
    parts: {
      head: (video) =>
        sum(
          `for (const old of document.querySelectorAll("head > meta[data-next], head > link[data-next]")) old.remove();`,
          `document.head.insertAdjacentHTML("beforeend", ${inScript(head(video, own(video)))});`,
          `document.title = ${inScript(`${video.title} | Talks`)};`,
        ),
      linked: (video) => write("#linked", JSON.stringify(linkedData(video, own(video)))),
      heading: ({ title }) => write("main h1", title),
      facts: (video) =>
        sum(
          write(".speaker", video.creator),
          write("main time", video.day),
          set("main time", "datetime", video.day),
          write(".length", `Duration: ${clock(video.seconds)}`),
        ),
      description: ({ description }) => write(".description p", description),
      player: ({ mark }) =>
        sum(set("video", "src", `/media/${mark}.mp4`), set("video", "poster", `/media/${mark}.jpg`)),
    },
    provesItself: namesItself,
  };
}

function head(video: MovingVideo, address: string): string {
  const named =
    address &&
    `<link data-next rel="canonical" href="${address}"><meta data-next property="og:url" content="${address}">`;
  return `${named}<meta data-next property="og:type" content="video.other"><meta data-next property="og:site_name" content="Talks">
<meta data-next property="og:title" content="${video.title}"><meta data-next name="description" content="${video.description}">
<meta data-next property="og:description" content="${video.description}"><meta data-next name="author" content="${video.creator}">
<meta data-next property="og:image" content="/media/${video.mark}.jpg"><meta data-next property="og:video:tag" content="${video.keywords[0]}">`;
}

function linkedData(video: MovingVideo, address: string) {
  return {
    "@context": "https://schema.org",
    "@type": "VideoObject",
    ...(address && { url: address }),
    name: video.title,
    description: video.description,
    uploadDate: video.day,
    duration: `PT${video.seconds}S`,
    author: { "@type": "Person", name: video.creator },
    keywords: video.keywords.join(", "),
    hasPart: video.chapters.map(({ seconds, title }) => ({ "@type": "Clip", name: title, startOffset: seconds })),
  };
}

function talk(video: MovingVideo) {
  return {
    slug: `uphill-${video.mark}`,
    title: video.title,
    description: video.description,
    speakers: [{ name: video.creator }],
    duration: video.seconds,
    publishedAt: video.day,
    tags: video.keywords,
  };
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
