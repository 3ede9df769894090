import { cue, type Format, problem } from "./format.ts";

/** `00:00:01:text`, `00:00:01=text`, `00:00:01,2=second line`. */
const PLAYED = /^\s*(\d{1,2}):(\d{2}):(\d{2})(?:,(\d))?(?:[:=](?!\d{2}\b))(.*)$/;
/** `00:00:01:00 , 00:00:03:12 , text|second line`; settings begin with `$`, comments with `//`. */
const AUTHORED = /^\s*(\d{1,2}):(\d{2}):(\d{2})[:;.](\d{2})\s*,\s*(\d{1,2}):(\d{2}):(\d{2})[:;.](\d{2})\s*,\s?(.*)$/;
const SETTING = /^\s*(?:\/\/|\$)/;
const MOST = 0.8;
const FRAMES = 25;

/** What TMPlayer plays and Spruce's DVD program reads: a caption on each line, `|` for line ends. */
export const oneLineEach: Format = {
  name: "timed-text",

  read({ lines }) {
    const filled = lines.filter((line) => line.trim() && !SETTING.test(line));
    const cues = filled.flatMap((line) => {
      const authored = AUTHORED.exec(line)?.slice(1);
      if (authored) return [cue(seconds(authored), seconds(authored.slice(4)), plain(authored[8] ?? ""))];
      const played = PLAYED.exec(line)?.slice(1);
      return played ? [cue(seconds([...played.slice(0, 3), "0"]), null, plain(played[4] ?? ""))] : [];
    });
    if (cues.length === 0 || cues.length < filled.length * MOST) return null;
    return { cues, problems: problem("bad-times", filled.length - cues.length) };
  },
};

function seconds([hours, minutes, whole, frame]: readonly (string | undefined)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(frame) / FRAMES;
}

/** `^I`, `^B` and `^U` switch a style. */
function plain(text: string): string {
  return text.replace(/\^[BIU]/gi, "").replaceAll("|", "\n");
}
