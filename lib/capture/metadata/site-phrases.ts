import { letters } from "./site-names.ts";

/** How sites begin the sentence that they put before, or instead of, a description; in the languages of the big ones. */
const INVITATION =
  /^(?:you can\s+)?(?:watch|listen|stream|play|download|discover|enjoy|find|hear|view|see|escuchar?|mira|ver|descubre|descarga|reproduce|écoute[rz]?|regarde[rz]?|découvre[rz]?|télécharge[rz]?|höre?|jetzt|sieh|schau|entdecke|assista|ouça|ouve|baixe|ascolta|guarda|scarica|scopri|luister|bekijk|lyssna|slušaj|слуша(?:ть|йте)|смотр(?:еть|ите)|dinle|izle|posłuchaj|obejrzyj|在线|收听|观看|视频|聴く|視聴|듣기)/;
/** Counts of an audience, alone. */
const COUNT =
  /^[\d.,]+\s?[kmb万亿]?\s*(?:views?|plays?|likes?|listens?|vues?|vistas?|visualizações|aufrufe|次播放|次观看|人气)[.!,·|]*$/iu;
/** What else such sentences say, besides the site's name. */
const OFFER =
  /(?:millions? of|\bfor free\b|\bgratis\b|gratuit|kostenlos|免费|on desktop and mobile|full episodes?|podcasts? (?:on|en|auf|sur)|在线(?:观看|播放)|高清|#1)/iu;
/** "On" the site, in the same languages: a university's name alone may well belong to a sentence of its own. */
const ON = ["on", "auf", "bei", "sur", "en", "su", "no", "na", "em", "op", "på", "в", "на", "在", "via"];
const SENTENCE_END = /[.!?](?=\s)|[。！？]|$/gu;
const LONGEST = 300;

/**
 * A description without the sentences that the site wrote around it: an invitation to watch or listen that names the
 * site, or repeats the title. What remains is the person's own text, perhaps nothing.
 */
export function withoutSitePhrases(description: string, title: string, site: ReadonlySet<string>): string {
  let rest = description.trim();
  for (let end = firstSentence(rest); end > 0; end = firstSentence(rest)) {
    const sentence = rest.slice(0, end);
    if (!isSitePhrase(sentence, title, site)) return rest;
    rest = rest.slice(end).trim();
  }
  return rest;
}

function isSitePhrase(sentence: string, title: string, site: ReadonlySet<string>): boolean {
  const key = letters(sentence);
  const name = letters(title);
  // The title once more says nothing, nor does "Title, an album by …" of the site itself.
  if (key === "" || key === name) return key === name && name !== "";
  if (COUNT.test(sentence)) return true;
  if (sentence.length > LONGEST || !isInvitation(sentence)) return false;
  const namesSite = [...site].some((each) => each.length >= 3 && ON.some((on) => key.includes(on + each)));
  return namesSite || (OFFER.test(sentence) && key.includes(name));
}

/** Small letters are told apart here: a pattern that does so takes a millisecond to prepare. */
function isInvitation(sentence: string): boolean {
  const [begin] = INVITATION.exec(sentence.toLowerCase()) ?? [];
  return begin !== undefined && !/^\p{Ll}/u.test(sentence.slice(begin.length));
}

/** Where the first sentence ends; its dots inside names ("mixx.io") are followed by no space. */
function firstSentence(text: string): number {
  if (text === "") return 0;
  SENTENCE_END.lastIndex = 0;
  const match = SENTENCE_END.exec(text);
  return match ? match.index + match[0].length : text.length;
}
