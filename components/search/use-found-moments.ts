import { useEffect, useState } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Moments } from "../../lib/search/moments/moments.ts";
import type { MomentReader } from "./moment-reader.ts";

/** A row that is only passed by while scrolling is not read. */
const STAYS = 60;

/**
 * The moments of a result, read once its row has been painted; null until then, and with `reader` null. Those of the
 * query before stand until the next are there.
 */
export function useFoundMoments(reader: MomentReader | null, lecture: Lecture): Moments | null {
  const [read, setRead] = useState<Moments | null>(null);
  const known = reader?.known(lecture.id) ?? null;
  useEffect(() => {
    if (!reader || reader.known(lecture.id)) return;
    let wanted = true;
    const timer = setTimeout(() => {
      reader.read(lecture).then(
        (moments) => wanted && setRead(moments),
        // A transcript that cannot be read leaves the row as it is: the lecture was found all the same.
        () => wanted && setRead(null),
      );
    }, STAYS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [reader, lecture]);
  return reader ? (known ?? read) : null;
}
