/** A made-up lecture for a page that is built like YouTube's watch page of 2026. */
export interface SampleLecture {
  readonly id: string;
  readonly title: string;
  readonly creator: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly seconds: number;
  readonly published: string;
}

export const tides: SampleLecture = {
  id: "tIdEs_00001",
  title: "Why the sea rises twice a day",
  creator: "Harbour Lectures",
  description:
    "The moon pulls on the ocean and raises two bulges of water. The earth turns beneath them once a day. " +
    "A coast therefore meets a high tide about every twelve hours. The sun adds to the pull or takes from it. " +
    "At new and full moon the tides are strongest. Bays and channels can make them many times higher.",
  keywords: ["oceanography", "tides", "physics"],
  seconds: 3723,
  published: "2025-02-03T09:30:00-08:00",
};

export const attention: SampleLecture = {
  id: "zhuyili_002",
  title: "大语言模型的注意力机制讲解",
  creator: "海湾公开课",
  description:
    "本讲介绍注意力机制的由来。查询与键的点积决定权重。权重经过归一化后与值相乘。多头注意力让模型同时关注不同的位置。",
  keywords: ["人工智能", "深度学习"],
  seconds: 1805,
  published: "2025-05-13T20:00:00+08:00",
};

export function watchAddress(id: string): string {
  return `https://www.youtube.com/watch?v=${id}`;
}

/** A page that has moved on to another lecture by itself: its inline data is old, its player has the new one. */
export function navigatedPage(before: SampleLecture, now: SampleLecture): string {
  const response = JSON.stringify(playerResponse(now));
  const player = `Object.assign(document.getElementById("movie_player"), {
    getPlayerResponse: () => (${response}), getVideoData: () => ({ video_id: "${now.id}" }), getCurrentTime: () => 12 });`;
  return watchPage(before).replace("</body>", `<script>${player}</script></body>`);
}

/** The page as the site sends it: its data stands in inline scripts, its own elements are drawn later. */
export function watchPage(lecture: SampleLecture): string {
  const player = playerResponse(lecture);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${inMarkup(lecture.title)} - YouTube</title>
<link rel="canonical" href="${watchAddress(lecture.id)}"></head>
<body><script>var ytInitialPlayerResponse = ${inScript(player)};</script>
<ytd-app><div id="movie_player"><video></video></div><h1>${inMarkup(lecture.title)}</h1></ytd-app></body></html>`;
}

function playerResponse(lecture: SampleLecture) {
  return {
    playabilityStatus: { status: "OK" },
    videoDetails: {
      videoId: lecture.id,
      title: lecture.title,
      lengthSeconds: String(lecture.seconds),
      keywords: lecture.keywords,
      channelId: "UCsample0000000000000000",
      shortDescription: lecture.description,
      author: lecture.creator,
      isLiveContent: false,
    },
    microformat: {
      playerMicroformatRenderer: {
        externalVideoId: lecture.id,
        publishDate: lecture.published,
        uploadDate: lecture.published,
        ownerChannelName: lecture.creator,
      },
    },
  };
}

/** Data in an inline script, as sites write it: no `<` could end the script. */
function inScript(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", String.raw`\u003c`);
}

function inMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
