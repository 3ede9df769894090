import { useState } from "react";

const KEY = "readingType";
export const SIZES = [15, 17, 19, 22, 26] as const;
export const LEADINGS = [1.5, 1.7, 2] as const;

/** How large the text is, in pixels, and how high its lines, in sizes. */
export interface ReadingType {
  readonly size: number;
  readonly leading: number;
}

const USUAL: ReadingType = { size: 19, leading: 1.7 };

/** Size and height of lines, as they were chosen the last time. */
export function useReadingType(): readonly [ReadingType, (type: ReadingType) => void] {
  const [type, setType] = useState(kept);
  return [
    type,
    (next) => {
      setType(next);
      localStorage.setItem(KEY, `${next.size} ${next.leading}`);
    },
  ];
}

function kept(): ReadingType {
  const [size, leading] = (localStorage.getItem(KEY) ?? "").split(" ").map(Number);
  return {
    size: SIZES.find((each) => each === size) ?? USUAL.size,
    leading: LEADINGS.find((each) => each === leading) ?? USUAL.leading,
  };
}
