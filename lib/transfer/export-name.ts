const MOST = 60;
// What file systems refuse or shells misread: separators, wildcards, quotes, controls, and bidirectional disguises.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}<>:"/\\|?*%~$&'`;!{}[\]()=,@^]+/gu;

/** `lectern-2026-11-23.json`; with a tag `lectern-deep-learning-2026-11-23.json`. The day is that of the person's clock. */
export function exportFileName(now: Date, extension: string, tag?: string): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${["lectern", safeName(tag ?? ""), day.join("-")].filter(Boolean).join("-")}.${extension}`;
}

/** `How-tides-work.srt`; `lectern.srt` for a title of which nothing is safe. */
export function titledFileName(title: string, extension: string): string {
  return `${safeName(title) || "lectern"}.${extension}`;
}

function safeName(tag: string): string {
  const plain = tag.normalize("NFC").replace(UNSAFE, "-");
  let name = "";
  for (const { segment } of new Intl.Segmenter().segment(plain)) {
    if (name.length + segment.length > MOST) break;
    name += segment;
  }
  return name.replace(/-{2,}/g, "-").replace(/^[-.\s]+|[-.\s]+$/g, "");
}
