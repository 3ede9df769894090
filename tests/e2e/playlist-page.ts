/** A made-up playlist for a page that is built like YouTube's playlist page of 2026. */
export interface SamplePlaylist {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** How many the page's header says there are; as many as there are where it is left out. */
  readonly total?: number;
}

export function playlistAddress({ id }: SamplePlaylist): string {
  return `https://www.youtube.com/playlist?list=${id}`;
}

/** Id of the video at a place of the list, from 1: eleven characters, different in each list. */
export function videoIn({ id }: SamplePlaylist, position: number): string {
  return `${id.slice(2, 7).padEnd(5, "_")}${String(position).padStart(6, "0")}`;
}

/** The page as the site sends it: its data stands in an inline script, its own elements are drawn later. */
export function playlistPage(list: SamplePlaylist): string {
  const items: unknown[] = Array.from({ length: list.count }, (_, index) => row(list, index));
  if (list.total !== undefined) items.push({ continuationItemViewModel: { continuationCommand: {} } });
  const stats = [{ runs: [{ text: String(list.total ?? list.count) }, { text: " videos" }] }];
  const data = {
    contents: {
      twoColumnBrowseResultsRenderer: {
        tabs: [
          {
            tabRenderer: {
              content: { sectionListRenderer: { contents: [{ itemSectionRenderer: { contents: items } }] } },
            },
          },
        ],
      },
    },
    metadata: { playlistMetadataRenderer: { title: list.title } },
    microformat: { microformatDataRenderer: { urlCanonical: playlistAddress(list) } },
    sidebar: { playlistSidebarRenderer: { items: [{ playlistSidebarPrimaryInfoRenderer: { stats } }] } },
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${list.title} - YouTube</title></head>
<body><script>var ytInitialData = ${JSON.stringify(data)};</script><ytd-app></ytd-app></body></html>`;
}

function row(list: SamplePlaylist, index: number): unknown {
  const id = videoIn(list, index + 1);
  const badge = { thumbnailBadgeViewModel: { text: `${10 + (index % 50)}:${String(index % 60).padStart(2, "0")}` } };
  return {
    lockupViewModel: {
      contentId: id,
      contentType: "LOCKUP_CONTENT_TYPE_VIDEO",
      contentImage: {
        thumbnailViewModel: { overlays: [{ thumbnailBottomOverlayViewModel: { badges: [badge] } }] },
      },
      metadata: { lockupMetadataViewModel: { title: { content: `${list.title}, lecture ${index + 1}` } } },
      rendererContext: {
        commandContext: {
          onTap: { innertubeCommand: { watchEndpoint: { videoId: id, playlistId: list.id, index } } },
        },
      },
    },
  };
}
