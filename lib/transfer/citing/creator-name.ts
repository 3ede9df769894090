/** A name as citation styles take it: in its parts where it is a person's, whole where it is a channel's or a body's. */
export type CitedName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** Words that stand in names of channels, shows and bodies, not of people. */
const BODY =
  /\b(?:academy|and|archive|association|books?|cast|cent(?:er|re)|channel|church|class(?:es)?|club|college|company|conference|course(?:ware|s)?|daily|department|festival|for|foundation|group|hall|history|hour|inc|institute?|lab(?:s|oratory)?|learning|lectures?|library|ltd|magazine|media|museum|network|news|of|on|online|open|podcasts?|press|project|public|radio|research|review|school|science|seminars?|series|show|society|studios?|talks?|team|the|times|today|tutorials?|tv|universit\S+|video|weekly|with|world|workshop|youtube)\b/i;

const WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** Letters that shorten a body's name, and capitals inside a word, which few families have. */
const SHORTENED = /^\p{Lu}{2,}$/u;
const CAMEL = /^(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz)\p{Lu}).*\p{Ll}\p{Lu}/u;
const PARTICLE = /^(?:al|bin|da|das|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|ten|ter|van|vom|von|zu|zum|zur)$/;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const HAN_BODY = /[台網网校院社館馆會会課课堂室部局報报聞闻說说談谈刊]$/u;

/**
 * Whether a creator looks like a person: two to four capitalised words none of which is a body's, or a short Chinese
 * name. A guess, which the person can correct where the reference is shown.
 */
export function seemsPerson(name: string): boolean {
  if (HAN_NAME.test(name)) return !HAN_BODY.test(name);
  const words = name.split(/\s+/);
  const own = words.filter((word) => !PARTICLE.test(word));
  if (own.length < 2 || own.length > 4 || BODY.test(name)) return false;
  return own.every((word) => WORD.test(word) && !SHORTENED.test(word) && !CAMEL.test(word));
}

/** The parts of a person's name; particles stand with the family name, as in “van Beethoven”. */
export function personName(name: string): CitedName {
  // In Chinese the whole name is cited as it is written.
  if (/\p{Script=Han}/u.test(name)) return { literal: name };
  const words = name.trim().split(/\s+/);
  if (words.length < 2) return { literal: name };
  const particle = words.findIndex((word, at) => at > 0 && PARTICLE.test(word));
  const split = particle > 0 ? particle : words.length - 1;
  return { given: words.slice(0, split).join(" "), family: words.slice(split).join(" ") };
}

/** A name as people say it. */
export function creatorName(given: string, family: string): string {
  return /\p{Script=Han}/u.test(family) && /\p{Script=Han}/u.test(given)
    ? family + given
    : [given, family].filter(Boolean).join(" ");
}

/** `Cruz, María` the other way round; a name without a comma as it is. */
export function turnedName(name: string): string {
  const [family = "", given, ...more] = name.split(/\s*,\s*/);
  return given === undefined || more.length > 0 ? name.trim() : creatorName(given.trim(), family.trim());
}
