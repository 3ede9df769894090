import { useEffect, useRef, useState } from "react";
import { readPicture } from "../../lib/browser/read-page.ts";
import type { LectureFacts } from "../../lib/lecture/lecture.ts";
import type { NewPicture } from "../../lib/library/commands/command.ts";
import type { PageReading } from "../popup/page-reading.ts";

interface PictureOnItsWay {
  readonly picture: NewPicture | null;
  /** The same, to wait for. */
  readonly made: () => Promise<NewPicture | null>;
}

/** A small picture of the lecture, made on its page once the form is filled. */
export function usePicture(reading: PageReading, lecture: LectureFacts): PictureOnItsWay {
  const [picture, setPicture] = useState<NewPicture | null>(null);
  const making = useRef<Promise<NewPicture | null>>(Promise.resolve(null));
  useEffect(() => {
    let wanted = true;
    making.current = reading.read.then((read) => (read ? readPicture(read.tab, lecture) : null));
    void making.current.then((made) => wanted && setPicture(made));
    return () => {
      wanted = false;
    };
  }, [reading, lecture]);
  return { picture, made: () => making.current };
}
