/** A clip as an address names it. */
export interface Clip {
  readonly id: string;
  /** Of an unlisted clip: part of its address, without which it cannot be seen. */
  readonly hash: string;
}

/** Addresses in which the clip's number stands; a second group is the hash of an unlisted clip. */
const FORMS = [
  /^\/(?:(?:m|videos?|couchmode|manage\/videos)\/)?(\d+)(?:\/([\da-f]{8,12}))?(?:\/|$)/,
  /^\/(?:album|showcase)\/[^/]+\/video\/(\d+)(?:\/([\da-f]{8,12}))?(?:\/|$)/,
  /^\/groups\/[^/]+\/videos\/(\d+)/,
  /^\/(?:channels|couchmode|ondemand)\/[^/]+\/(?:videos?\/)?(\d+)/,
  /^\/event\/\d+\/videos?\/(\d+)/,
  /^\/[^/]+\/review\/(\d+)\/([\da-f]{8,12})/,
];

/** The clip that an address of vimeo.com or its player names; null where it names none. */
export function clipIn(url: URL): Clip | null {
  const parameter = url.searchParams;
  const given = /^\/(album|showcase)\/|\.swf$/.test(url.pathname)
    ? (parameter.get("video") ?? parameter.get("clip_id"))
    : null;
  const form = FORMS.map((each) => each.exec(url.pathname)).find(Boolean);
  const id = form?.[1] ?? given ?? "";
  const hash = form?.[2] ?? parameter.get("h") ?? "";
  return /^\d+$/.test(id) ? { id, hash: /^[\da-f]{8,12}$/.test(hash) ? hash : "" } : null;
}
