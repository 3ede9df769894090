import { isDate } from "../lecture/fields.ts";

/** How the names of months begin in English, German, French, Spanish, Portuguese, Italian, Dutch and Russian. */
const MONTHS = [
  "jan ene gen янв",
  "feb fev фев",
  "mar mrt maart мар",
  "apr avr abr апр",
  "may mai mag mei мая маи",
  "jun juin giu июн",
  "jul juil lug июл",
  "aug aou ago авг",
  "sep set сен",
  "oct okt out ott окт",
  "nov ноя",
  "dec dez dic дек",
].map((names) => names.split(" "));

/** Hours from UTC of the zones that pages name by letters. */
const ZONES: ReadonlyMap<string, number> = new Map(
  `hst=-10 akst=-9 akdt=-8 hne=-5 hae=-4 wat=1 sast=2 cat=2 eat=3 gst=4 pkt=5 est=-5 edt=-4 cst=-6 cdt=-5 mst=-7 mdt=-6 pst=-8 pdt=-7 brt=-3 art=-3 wet=0 west=1 bst=1 cet=1 cest=2 mez=1 mesz=2 eet=2
eest=3 msk=3 ist=5.5 ict=7 wib=7 hkt=8 sgt=8 jst=9 kst=9 aest=10 aedt=11 nzst=12 nzdt=13`
    .split(/\s+/)
    .map((zone): [string, number] => [zone.split("=")[0] ?? "", Number(zone.split("=")[1])]),
);
const HOURS_OF_CHINA = 8;
const HOUR = 3_600_000;

const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2}))?/;
const OFFSET = /(?:gmt|utc)\s*([+-]\d{1,2})(?::?(\d{2}))?|([+-]\d{2}):?(\d{2})$/;
const AFTERNOON = /(?<!\p{L})p\.?\s?m\b|下午|晚上|午後|오후/u;
const MORNING = /(?<!\p{L})a\.?\s?m\b|上午|早上|凌晨|午前|오전/u;

/** The time of a moment as pages say it, in the account's language: `14 nov. 2023, 23:13:20 CET`. Null for anything else. */
export function saidMoment(text: string): number | null {
  const plain = text
    .normalize("NFKC")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    // The zone's own name, behind its hours.
    .replace(/(?<=[+-]\d{2}:?\d{2})\s*\([^()]*\)$/, "");
  const offset = OFFSET.exec(plain);
  const clock = CLOCK.exec(offset ? plain.replace(offset[0], " ") : plain);
  const day = dayIn(plain.replace(offset?.[0] ?? "", " ").replace(clock?.[0] ?? "", " "));
  if (day === null || !clock) return null;
  const hour = (Number(clock[1]) % (isHalfDay(plain) ? 12 : 24)) + (AFTERNOON.test(plain) ? 12 : 0);
  const time = `${two(hour)}:${clock[2]}:${clock[3] ?? "00"}Z`;
  return Date.parse(`${day}T${time}`) - (offset ? hoursOf(offset) : zoneIn(plain)) * HOUR;
}

function isHalfDay(plain: string): boolean {
  return MORNING.test(plain) || AFTERNOON.test(plain);
}

function hoursOf([, hours, minutes = "0", otherHours = "0", otherMinutes = "0"]: RegExpExecArray): number {
  const [whole, part] = hours === undefined ? [otherHours, otherMinutes] : [hours, minutes];
  return Number(whole) + (whole.startsWith("-") ? -1 : 1) * (Number(part) / 60);
}

/** Who writes Chinese means China by CST. */
function zoneIn(plain: string): number {
  if (/\bcst\b/.test(plain) && /\p{Script=Han}/u.test(plain)) return HOURS_OF_CHINA;
  return (
    (plain.match(/\b[a-z]{3,4}\b/g) ?? []).map((word) => ZONES.get(word)).findLast((zone) => zone !== undefined) ?? 0
  );
}

function dayIn(plain: string): string | null {
  const [, year, month, day] = /(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})(?!\d)/.exec(plain) ?? [];
  if (year) return known(year, Number(month), day);
  // In French and Spanish "mar." is a day of the week as well, which stands before the month.
  const named = (plain.match(/\p{L}{3,}/gu) ?? []).map(monthOf).findLast((at) => at > 0);
  const numbers = plain.match(/\d+/g) ?? [];
  if (named === undefined || numbers.length !== 2) return null;
  return known(
    numbers.find((each) => each.length === 4),
    named,
    numbers.find((each) => each.length <= 2),
  );
}

/** 1 to 12, or 0 for any other word. */
function monthOf(word: string): number {
  return MONTHS.findIndex((names) => names.some((name) => word.startsWith(name))) + 1;
}

function known(year: string | undefined, month: number, day: string | undefined): string | null {
  const date = `${year ?? ""}-${two(month)}-${two(Number(day))}`;
  return isDate(date) ? date : null;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
