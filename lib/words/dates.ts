/** How one language writes dates, numbers and the names of languages. */
function writer(locale: string) {
  const whole = new Intl.NumberFormat(locale);
  const day = new Intl.DateTimeFormat(locale, { year: "numeric", month: "short", day: "numeric" });
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const names = new Intl.DisplayNames([locale], { type: "language", fallback: "code" });
  return {
    number: (value: number) => whole.format(value),
    /** A date alone is a calendar day and is not moved by the time zone; a date-time is shown as the day it is here. */
    date: (iso: string) => day.format(iso.length === 10 ? new Date(`${iso}T12:00:00`) : new Date(iso)),
    time: (iso: string) => time.format(new Date(iso)),
    language: (tag: string) => names.of(tag) ?? tag,
  };
}

const english = writer("en-GB");
const chinese = writer("zh-CN");

/** 14 May 2025, 13:38 */
export const enDates = { ...english, dateTime: (iso: string) => `${english.date(iso)}, ${english.time(iso)}` };

/** 2025年5月14日 13:38 */
export const zhDates = { ...chinese, dateTime: (iso: string) => `${chinese.date(iso)} ${chinese.time(iso)}` };
