/**
 * The names under which the programs of many sites keep what they know of a piece of media, the surest first. Seen on
 * real pages until 2026-11.
 */
export const MEMBERS = {
  titles: words("title name headline contentTitle episodeTitle videoTitle"),
  ids: words("id _id uuid guid slug contentId videoId episodeId shortId permalink path url canonicalUrl href"),
  dates: words(
    "publishedAt published_at publishDate publish_date publishedDate published datePublished pubDate pub_date publicationDate uploadDate upload_date uploadedAt releaseDate release_date airDate broadcastDate firstPublishedAt publishTime",
  ),
  /** When the record was made, which is mostly when it was published. */
  created: words("createdAt created_at created createdDate creationDate dateCreated createTime"),
  seconds: words(
    "durationSeconds duration_seconds durationInSeconds duration_in_seconds lengthSeconds length_seconds lengthInSeconds videoLengthSeconds durationSec videoDuration runtimeSeconds",
  ),
  milliseconds: words(
    "durationMs duration_ms durationMillis durationInMs durationMilliseconds durationInMilliseconds lengthMs length_ms durationMillisec",
  ),
  /** In seconds or in milliseconds. */
  durations: words("duration length runtime audioDuration"),
  creators: words(
    "author authors creator creators uploader channel artist artists speaker speakers presenter presenters instructor instructors lecturer host hosts owner poster user show podcast program series",
  ),
  names: words("displayName display_name fullName name title userName username nickname"),
  descriptions: words(
    "description fullDescription longDescription descriptionText contentDescription summary synopsis shortDescription excerpt",
  ),
} as const;

function words(text: string): readonly string[] {
  return text.split(" ");
}
