import { useEffect, useState } from "react";
import { readPicture } from "../../lib/browser/read-page.ts";
import type { NewPicture } from "../../lib/library/commands/command.ts";
import type { PageReading } from "./follow-page.ts";

/** A small picture of the lecture, made on its page once the form is filled. */
export function usePicture(reading: PageReading): NewPicture | null {
  const [picture, setPicture] = useState<NewPicture | null>(null);
  useEffect(() => {
    let wanted = true;
    void reading.tab.then((tab) => (tab ? readPicture(tab) : null)).then((made) => wanted && setPicture(made));
    return () => {
      wanted = false;
    };
  }, [reading]);
  return picture;
}
