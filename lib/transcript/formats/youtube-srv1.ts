import { decodeEntities } from "../../text/entities.ts";
import { asNumber } from "../json.ts";
import { withoutStyleTags } from "../markup.ts";
import { elementsInside, textInside, type XmlElement } from "../xml/element.ts";
import { cue, type Format, problem } from "./format.ts";

/** YouTube's first form, `fmt=srv1`: `<transcript><text start dur>` in seconds (seen 2026-08). */
export const youtubeSrv1: Format = {
  name: "youtube-srv1",

  read({ xml }) {
    if (xml?.name !== "transcript") return null;
    const cues = elementsInside(xml, "text").map((line) => {
      const start = seconds(line, "start") ?? 0;
      const duration = seconds(line, "dur");
      // Its text is HTML inside XML: what has been escaped twice is decoded twice.
      const text = decodeEntities(withoutStyleTags(textInside(line)));
      return cue(start, duration === null ? null : start + duration, text);
    });
    return { cues, problems: problem("cut-off", xml.cut ? 1 : 0) };
  },
};

function seconds(line: XmlElement, name: string): number | null {
  return asNumber(line.attributes.get(name));
}
