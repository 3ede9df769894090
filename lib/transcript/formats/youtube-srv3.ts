import { endedByNext } from "../ended-by-next.ts";
import { asNumber, fromMs } from "../json.ts";
import { withoutStyleTags } from "../markup.ts";
import { elementsInside, textInside, type XmlElement } from "../xml/element.ts";
import { cue, type Format, problem } from "./format.ts";

/** Values of a pen's `rb`: 1 stands under a reading, the others are the reading and the brackets around it. */
const RUBY_BASE = "1";

/**
 * YouTube's `fmt=srv3`: `<timedtext><p t d>` with times in milliseconds, text straight inside or in `<s>`; and the older
 * `srv2`, `<timedtext><text t d>` (seen 2026-08).
 */
export const youtubeSrv3: Format = {
  name: "youtube-srv3",

  read({ xml }) {
    if (xml?.name !== "timedtext") return null;
    const readings = readingPens(xml);
    const isReading = ({ attributes }: XmlElement) => readings.size > 0 && readings.has(attributes.get("p") ?? "");
    const lines = elementsInside(xml, "p", "text");
    const cues = lines.map((line) => {
      const start = asNumber(line.attributes.get("t")) ?? 0;
      const duration = asNumber(line.attributes.get("d"));
      const text = textInside(line, isReading);
      return cue(start / 1000, fromMs(duration === null ? null : start + duration), withoutStyleTags(text));
    });
    const isAutomatic = lines.some((line) => line.attributes.get("a") === "1");
    return { cues: isAutomatic ? endedByNext(cues) : cues, problems: problem("cut-off", xml.cut ? 1 : 0) };
  },
};

function readingPens(xml: XmlElement): ReadonlySet<string> {
  const pens = elementsInside(xml, "pen").map(({ attributes }) => attributes);
  return new Set(pens.flatMap((pen) => ((pen.get("rb") ?? RUBY_BASE) === RUBY_BASE ? [] : [pen.get("id") ?? ""])));
}
