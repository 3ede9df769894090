/** Words at a talk's place in addresses that name no talk. */
const NO_TALK = /^(?:quick-list|browse|random|lang|view|index|subtitles)$/;

/** The part of an address that names its talk, as in `/talks/SLUG`, `/talks/lang/fr/SLUG.html`, `/talks/SLUG/transcript`. */
export function talkSlug(url: URL): string | null {
  const slug = /^\/(?:talks|dubbing)\/(?:lang\/[\w-]+\/)?([\w-]+)(?:\.html)?(?:\/|$)/.exec(url.pathname)?.[1] ?? "";
  return slug === "" || NO_TALK.test(slug) ? null : slug.toLowerCase();
}
