import { inScript, type MovingSite, type MovingVideo, set, sum, write } from "./moving-video.ts";

const id = ({ mark }: MovingVideo) => `${mark}-yt`;
const address = (video: MovingVideo) => `https://www.youtube.com/watch?v=${id(video)}`;
const thumbnail = (video: MovingVideo) => `https://i.ytimg.com/vi/${id(video)}/hqdefault.jpg`;

/** YouTube in 2026: inline data, structured data and head stay those of the first video; player and page follow. */
export const movingYoutube: MovingSite = {
  name: "YouTube",
  address,
  key: (video) => `yt:${id(video)}`,
  page: (video) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${video.title} - YouTube</title>
<link rel="canonical" href="${address(video)}"><meta property="og:site_name" content="YouTube">
<meta property="og:url" content="${address(video)}"><meta property="og:title" content="${video.title}">
<meta property="og:description" content="${video.description}"><meta property="og:image" content="${thumbnail(video)}">
<meta property="og:video:tag" content="${video.keywords[0]}"><meta name="keywords" content="${video.keywords.join(", ")}">
<script type="application/ld+json">${inScript(linkedData(video))}</script></head>
<body><script>var ytInitialPlayerResponse = ${inScript(playerResponse(video))};</script>
<script>var ytInitialData = ${inScript(watchData(video))};</script>
<ytd-app><ytd-watch-flexy video-id="${id(video)}"><div id="movie_player"><video></video></div>
<ytd-watch-metadata><h1 class="style-scope ytd-watch-metadata"><yt-formatted-string>${video.title}</yt-formatted-string></h1>
<ytd-video-owner-renderer><div id="channel-name"><a href="/@c">${video.creator}</a></div></ytd-video-owner-renderer>
<div id="description">${video.description}</div></ytd-watch-metadata></ytd-watch-flexy></ytd-app>
<script>${startPlayer(video)}</script></body></html>`,
  parts: {
    player: startPlayer,
    attribute: (video) => set("ytd-watch-flexy", "video-id", id(video)),
    heading: ({ title }) => write("h1 yt-formatted-string", title),
    channel: ({ creator }) => write("#channel-name a", creator),
    description: ({ description }) => write("#description", description),
    title: ({ title }) => `document.title = ${inScript(`${title} - YouTube`)};`,
    canonical: (video) => set("link[rel=canonical]", "href", address(video)),
  },
  provesItself: true,
};

function startPlayer(video: MovingVideo): string {
  return sum(
    `{ const response = ${inScript(playerResponse(video))};`,
    `Object.assign(document.getElementById("movie_player"), { getPlayerResponse: () => response,`,
    `getVideoData: () => ({ video_id: ${inScript(id(video))} }), getCurrentTime: () => 12 }); }`,
  );
}

function playerResponse(video: MovingVideo) {
  return {
    playabilityStatus: { status: "OK" },
    videoDetails: {
      videoId: id(video),
      title: video.title,
      lengthSeconds: String(video.seconds),
      keywords: video.keywords,
      shortDescription: `${video.description}\n\n${video.chapters.map(({ seconds, title }) => `${clock(seconds)} ${title}`).join("\n")}`,
      author: video.creator,
      thumbnail: { thumbnails: [{ url: thumbnail(video), width: 480, height: 360 }] },
    },
    captions: {
      playerCaptionsTracklistRenderer: {
        captionTracks: [
          {
            baseUrl: `/api/timedtext?v=${id(video)}`,
            languageCode: "en",
            name: { simpleText: `English of ${video.mark}` },
          },
        ],
      },
    },
    microformat: {
      playerMicroformatRenderer: {
        externalVideoId: id(video),
        publishDate: video.day,
        ownerChannelName: video.creator,
      },
    },
  };
}

function watchData(video: MovingVideo) {
  const chapters = video.chapters.map(({ seconds, title }) => ({
    chapterRenderer: { title: { simpleText: title }, timeRangeStartMillis: seconds * 1000 },
  }));
  const playerBar = {
    multiMarkersPlayerBarRenderer: { markersMap: [{ key: "DESCRIPTION_CHAPTERS", value: { chapters } }] },
  };
  return {
    currentVideoEndpoint: { watchEndpoint: { videoId: id(video) } },
    contents: {
      twoColumnWatchNextResults: {
        results: {
          results: {
            contents: [
              { videoPrimaryInfoRenderer: { title: { runs: [{ text: video.title }] } } },
              {
                videoSecondaryInfoRenderer: {
                  owner: { videoOwnerRenderer: { title: { runs: [{ text: video.creator }] } } },
                  attributedDescription: { content: video.description },
                },
              },
            ],
          },
        },
      },
    },
    playerOverlays: {
      playerOverlayRenderer: { decoratedPlayerBarRenderer: { decoratedPlayerBarRenderer: { playerBar } } },
    },
  };
}

function linkedData(video: MovingVideo) {
  return {
    "@context": "https://schema.org",
    "@type": "VideoObject",
    "@id": address(video),
    name: video.title,
    description: video.description,
    uploadDate: video.day,
    duration: `PT${video.seconds}S`,
    author: video.creator,
    thumbnailUrl: [thumbnail(video)],
  };
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
