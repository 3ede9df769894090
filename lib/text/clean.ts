// C0 and C1 controls but tab and line feed, and the bidirectional controls that can disguise a name (CVE-2021-42574).
const UNSEEN = /[[\p{Cc}--[\t\n]]\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gv;
/**
 * Nothing in it is to be cleaned but white space around it and between words, as in most texts of most languages: every
 * sign is seen, and is composed already whatever stands beside it.
 */
const PLAIN =
  /^[\t\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203b\u3000-\u3029\u3030-\u3098\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*$/;
const BLANK = /^[\s\u200b-\u200d\u2060\u00ad]*$/;

/** Text of several lines, safe to store and to show: well-formed NFC, line feeds only, no control characters. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  const clean = text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(UNSEEN, "")
    .toWellFormed()
    .normalize("NFC")
    .trim();
  return BLANK.test(clean) ? "" : clean;
}

/** Text of one line, such as a title, a name or a tag: as `cleanText`, with white space collapsed. */
export function cleanLine(text: string): string {
  const plain = PLAIN.test(text) ? text.trim() : cleanText(text.replace(/\p{Cc}/gu, " "));
  return plain.replace(/\s+/g, " ");
}

/** At most `limit` UTF-16 units, cut between user-perceived characters and marked with an ellipsis. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = limit - 1;
  // A family emoji is at most some dozens of units long: the last whole character before the limit is found near it.
  const near = Math.max(0, room - 64);
  let end = near;
  for (const { index, segment } of new Intl.Segmenter().segment(text.slice(near, room + 64))) {
    if (near + index + segment.length > room) break;
    end = near + index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}
