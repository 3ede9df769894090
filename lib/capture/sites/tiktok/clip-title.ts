const SUFFIX = /\s*[|｜]\s*TikTok$/;
const LONGEST = 150;

/**
 * A clip has a text and no title: the page's title without the site's name, unless that names only the site or the
 * person; then the text, or the beginning of a long one.
 */
export function clipTitle(documentTitle: string, text: string, user: string): string {
  const shown = documentTitle.replace(SUFFIX, "").trim();
  const [start = ""] = text.trim().split("\n", 1);
  // "Person (@user) on TikTok: text", 2020
  const begun = start.length >= 8 ? shown.indexOf(start.slice(0, 30)) : -1;
  if (begun > 0) return shown.slice(begun).replace(/["”]$/, "");
  const namesOthers = shown === "" || /\bTikTok\b/.test(shown) || (user !== "" && shown.includes(`@${user}`));
  return namesOthers && start ? shortened(start.trim()) : shown;
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const sentence = /^.{20,149}?[.!?。！？](?=\s|$)/u.exec(text)?.[0];
  return sentence ?? `${text.slice(0, LONGEST).replace(/\s+\S*$/, "")}…`;
}
