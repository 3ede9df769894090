/** Seconds of `1:02:03`, `62:03`, `PT1H2M3S`, `1 h 2 min` or plain seconds; null for anything else. */
export function readClock(text: string): number | null {
  const plain = text.trim();
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  const clock = /^(?:(\d+):)?(\d{1,3}):(\d{2})(?:\.\d+)?$/.exec(plain);
  if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const words = /^(?:PT)?(?:(\d+)\s*h\w*\W*)?(?:(\d+)\s*m\w*\W*)?(?:(\d+)\s*s\w*\W*)?$/i.exec(plain);
  if (!words || words.slice(1).every((part) => part === undefined)) return null;
  return Number(words[1] ?? 0) * 3600 + Number(words[2] ?? 0) * 60 + Number(words[3] ?? 0);
}
