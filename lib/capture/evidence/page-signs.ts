import { ldNodes } from "../metadata/json-ld.ts";
import { textAt } from "../metadata/json-value.ts";
import { isArticlePage, mediaKind, pageTypes, typesOf } from "../metadata/media-nodes.ts";
import { feedTitles, letters } from "../metadata/site-names.ts";
import { isMediaFile } from "../metadata/media-element.ts";
import { isStale } from "../metadata/page-reading.ts";
import { all, attribute, documentTitle, first, meta, metas, textOf } from "../metadata/page.ts";
import { subjectHeading } from "../fields/heading.ts";
import { isTimed } from "./timed.ts";
import type { Sign, Subject } from "./sign.ts";

/** Open Graph types of collections and of people: what they play is a sample. */
const COLLECTION = /album|playlist|musician|band$|profile|tv_show|movie/i;
const PODCAST = /podcast|\bcast\b|pod\b|播客|电台节目/i;
const SUBSCRIBE =
  "a[href*='podcasts.apple.com'], a[href*='itunes.apple.com'][href*=podcast], a[href*='open.spotify.com/show'], a[href*='overcast.fm/itunes'], a[href^='pcast:'], a[href^='podcast:'], a[href*='pca.st/'], a[href*='castro.fm/'], a[href*='fyyd.de/'], .podlove-subscribe-button";

export const PAGE_SIGNS: readonly Sign[] = [
  {
    name: "media file",
    weight: 20,
    seen: "2026-11",
    why: "The address is that of a media file itself.",
    isThere: ({ page }) => isMediaFile(page),
  },
  {
    name: "structured data",
    weight: 7,
    seen: "2026-11",
    why: "The page's structured data describes one piece of media, by its title or address.",
    isThere: ({ node }) => mediaKind(node) !== null,
  },
  {
    name: "episode by type",
    weight: 3,
    seen: "2026-11",
    why: "The structured data calls it an episode.",
    isThere: ({ node }) => typesOf(node).some((type) => /Episode$|^Clip$|^MusicRecording$/.test(type)),
  },
  {
    name: "timed",
    weight: 5,
    seen: "2026-11",
    why: "The page says how long the lecture takes; its player comes later.",
    isThere: isTimed,
  },
  {
    name: "several in the data",
    weight: -8,
    seen: "2026-11",
    why: "The structured data describes several media, none of which is the page's.",
    isThere: ({ page, node }) =>
      !node && pageTypes(page).filter((type) => /^(?:VideoObject|AudioObject|.*Episode)$/.test(type)).length > 1,
  },
  {
    name: "declared video",
    weight: 7,
    seen: "2026-11",
    why: "Open Graph calls the page a video.",
    isThere: ({ page }) => /^video(?:\.other|\.episode)?$/i.test(meta(page, "og:type")),
  },
  {
    name: "declared sound",
    weight: 5,
    seen: "2026-11",
    why: "Open Graph calls the page a song or names its sound.",
    isThere: ({ page }) =>
      /^(?:music\.song|song|music\.radio_station|.*audio)$/i.test(meta(page, "og:type")) ||
      meta(page, "og:audio", "og:audio:url", "og:audio:secure_url", "music:duration") !== "",
  },
  {
    name: "declared file",
    weight: 2,
    seen: "2026-11",
    why: "Open Graph or Twitter's card names a player for the page.",
    isThere: ({ page }) =>
      meta(page, "og:video", "og:video:url", "og:video:secure_url", "twitter:player", "twitter:player:stream") !== "",
  },
  {
    name: "site of a show",
    weight: 2,
    seen: "2026-11",
    why: "The site calls itself, or this page, a podcast.",
    isThere: isOfPodcast,
  },
  {
    name: "subscriptions",
    weight: 1,
    seen: "2026-11",
    why: "The page leads to the directories where people subscribe to a podcast.",
    isThere: ({ page }) => all(page, SUBSCRIBE).length > 0,
  },
  {
    name: "collection",
    weight: -10,
    seen: "2026-11",
    why: "Open Graph calls the page a profile, or a collection of more than one piece.",
    isThere: ({ page }) => COLLECTION.test(meta(page, "og:type")) && new Set(metas(page, "music:song")).size !== 1,
  },
  {
    name: "product",
    weight: -10,
    seen: "2026-11",
    why: "The page sells something.",
    isThere: ({ page }) =>
      /^(?:og:)?product/i.test(meta(page, "og:type")) ||
      pageTypes(page).some((type) => /^(?:Product|Offer|Vehicle|RealEstateListing)$/.test(type)),
  },
  {
    name: "recipe",
    weight: -10,
    seen: "2026-11",
    why: "The page is a recipe; its video shows how.",
    isThere: ({ page }) => pageTypes(page).includes("Recipe"),
  },
  {
    name: "show page",
    weight: -6,
    seen: "2026-11",
    why: "The structured data describes a show or a list as a whole.",
    isThere: ({ page, node }) =>
      !node &&
      pageTypes(page).some((type) =>
        /^(?:PodcastSeries|RadioSeries|TVSeries|ItemList|CollectionPage|ProfilePage|SearchResultsPage|MusicAlbum|MusicPlaylist)$/.test(
          type,
        ),
      ),
  },
  {
    name: "news article",
    weight: -6,
    seen: "2026-11",
    why: "The page is a news article, and not the post of a podcast.",
    isThere: (subject) =>
      pageTypes(subject.page).some((type) => /^(?:ReportageNews|News|AnalysisNews)Article$/.test(type)) &&
      !(subject.media.some(({ kind, via }) => kind === "audio" && via === "player") && isOfPodcast(subject)),
  },
  {
    name: "news keywords",
    weight: -2,
    seen: "2026-11",
    why: "The page tells searches for news what it is about.",
    isThere: ({ page }) => meta(page, "news_keywords") !== "",
  },
  {
    name: "encyclopedia",
    weight: -2,
    seen: "2026-11",
    why: "A wiki made the page; its media illustrate it.",
    isThere: ({ page }) => meta(page, "generator").startsWith("MediaWiki"),
  },
  {
    name: "discussion",
    weight: -8,
    seen: "2026-11",
    why: "The page is a question or a discussion.",
    isThere: ({ page, node }) =>
      !node && pageTypes(page).some((type) => /^(?:DiscussionForumPosting|QAPage|Question)$/.test(type)),
  },
  {
    name: "event to come",
    weight: -8,
    seen: "2026-11",
    why: "The page invites to something that has not been yet.",
    // Many pages announce other events at their side.
    isThere: ({ page, node }) =>
      !node &&
      ldNodes(page).some(
        (each) =>
          Date.parse(textAt(each, "startDate")) > Date.now() &&
          letters(documentTitle(page)).includes(letters(textAt(each, "name"))),
      ),
  },
  {
    name: "article",
    weight: -1,
    seen: "2026-11",
    why: "The page calls itself an article.",
    isThere: ({ page }) => isArticlePage(page),
  },
  {
    name: "of another page",
    weight: -12,
    seen: "2026-11",
    why: "The head still names another page of this host.",
    isThere: ({ page, url, node }) => !node && isStale(page, url),
  },
  {
    name: "enclosure",
    weight: 3,
    seen: "2026-11",
    why: "The head links the page's own media file.",
    isThere: ({ page }) =>
      attribute(
        page,
        "link[rel=enclosure], link[type^='audio/'], link[type='application/json+oembed'][href*=episode]",
        "href",
      ) !== "",
  },
];

function isOfPodcast({ page, url }: Subject): boolean {
  const names = [
    meta(page, "og:site_name"),
    documentTitle(page).replace(textOf(subjectHeading(page)), ""),
    ...feedTitles(page),
    meta(page, "article:section"),
  ];
  // Without the words of a title at its end.
  const path = url.pathname.replace(/(?<=\/)[^/]*$/, (end) => (end.includes("-") ? "" : end));
  const isNamed = PODCAST.test([path, url.hostname, ...names].join(" "));
  return (
    isNamed || first(page, "article[class*=podcast], body[class*=single-podcast], body[class*=single-episode]") !== null
  );
}
