import { unescaped } from "../../unescaped.ts";
/** A unit of a course: one page of a lecture, with its video. */
export interface UnitAddress {
  /** Id of its block; where the address has none, course, sequence and place in the sequence. */
  readonly id: string;
  readonly path: string;
  /** The frame with the unit itself, the course application around it (since 2020), or the older page of a sequence. */
  readonly form: "frame" | "learning" | "courseware";
  readonly course: string;
  /** Place in the sequence, from 1. */
  readonly position: number | null;
}

const BLOCK = String.raw`block-v1:[^/?#]+\+type@(?:vertical|video)\+block@[\w-]+`;
const FRAME = new RegExp(`^/xblock/(${BLOCK}|i4x:[^/]+)`);
const JUMP = new RegExp(`^/courses/([^/]+)/jump_to/(${BLOCK})`);
const LEARNING = new RegExp(`^(?:/preview|/learning)?/course/(course-v1:[^/]+)/block-v1:[^/]+/(${BLOCK})`);
const COURSEWARE = /^\/courses\/(course-v1:[^/]+|[^/]+\/[^/]+\/[^/]+)\/courseware\/([^/]+)\/([^/]+)(?:\/(\d+))?\/?$/;

/** The unit that an address names; null for outlines, progress pages and sites of other kinds. */
export function unitAddress(url: URL): UnitAddress | null {
  const path = unescaped(url.pathname);
  const frame = FRAME.exec(path)?.[1];
  if (frame) return { id: frame, path: `/xblock/${frame}`, form: "frame", course: courseOf(frame), position: null };
  const jump = JUMP.exec(path);
  if (jump) return block(jump[2], path, "courseware", jump[1]);
  const learning = LEARNING.exec(path);
  if (learning) return block(learning[2], learning[0], "learning", learning[1]);
  const [page, course = "", chapter, sequence, place] = COURSEWARE.exec(path) ?? [];
  if (!page) return null;
  const active = new RegExp(`^${BLOCK}$`).exec(url.searchParams.get("activate_block_id") ?? "")?.[0];
  const position = place ? Number(place) : null;
  const at = place ? `/${place}` : "";
  return {
    id: active ?? `${course}/${sequence}${at}`,
    path: `/courses/${course}/courseware/${chapter}/${sequence}${at}${active ? `?activate_block_id=${encodeURIComponent(active)}` : "/"}`,
    form: "courseware",
    course,
    position,
  };
}

/** The organisation's short name, which stands first in the id of its courses: `MITx`. */
export function organisationOf({ course }: UnitAddress): string {
  return course.replace(/^course-v1:/, "").split(/[/+]/)[0] ?? "";
}

function block(id = "", path: string, form: UnitAddress["form"], course = ""): UnitAddress {
  return { id, path, form, course, position: null };
}

function courseOf(id: string): string {
  const run = /^block-v1:([^+]+\+[^+]+\+[^+]+)\+/.exec(id)?.[1];
  return run ? `course-v1:${run}` : "";
}
