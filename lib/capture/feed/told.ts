import type { LectureFacts } from "../../lecture/lecture.ts";

/** What the show's feed says of an episode. Fields that it leaves open are not there. */
export type ToldByFeed = Partial<
  Pick<
    LectureFacts,
    "creators" | "published" | "durationSeconds" | "description" | "keywords" | "chapters" | "series" | "soundUrl"
  >
>;
