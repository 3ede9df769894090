import { useEffect, useState } from "react";
import { readPicture } from "../../lib/browser/read-page.ts";
import type { LectureFacts } from "../../lib/lecture/lecture.ts";
import type { NewPicture } from "../../lib/library/commands/command.ts";
import type { PageReading } from "../popup/page-reading.ts";

/** A small picture of the lecture, made on its page once the form is filled; null until then. */
export function usePicture(reading: PageReading, lecture: LectureFacts): NewPicture | null {
  const [picture, setPicture] = useState<NewPicture | null>(null);
  useEffect(() => {
    let wanted = true;
    void reading.read
      .then((read) => (read ? readPicture(read.tab, lecture) : null))
      .then((made) => wanted && setPicture(made));
    return () => {
      wanted = false;
    };
  }, [reading, lecture]);
  return picture;
}
