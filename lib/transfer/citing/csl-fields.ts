/** As Zotero maps a video recording, a podcast and a web page to CSL: https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
export const CSL_TYPES = { video: "motion_picture", audio: "broadcast", page: "webpage" } as const;

/** The day of a date, as precisely as it is known. */
export function cslDate(iso: string): { readonly "date-parts": readonly (readonly number[])[] } {
  return { "date-parts": [iso.slice(0, 10).split("-").map(Number)] };
}
