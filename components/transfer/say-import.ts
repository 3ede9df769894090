import type { ImportRefusal } from "../../lib/transfer/import-json.ts";
import type { RefusedRecord } from "../../lib/transfer/import-record.ts";
import { say } from "../../lib/words/say.ts";

const TABLE_NAMES = {
  lectures: "recordLecture",
  summaries: "recordSummary",
  transcripts: "recordTranscript",
  notes: "recordNote",
  pictures: "recordPicture",
  stills: "recordPicture",
} as const;

/** Which record was skipped. */
export function saySkipped({ table, number, title = "" }: RefusedRecord): string {
  return say("skippedRecord", say(TABLE_NAMES[table]), number, title);
}

/** Why a record was skipped. */
export function sayFault({ why, misfit }: RefusedRecord): string {
  switch (why) {
    case "not-json":
      return say("faultNotJson");
    case "encoding":
      return say("faultEncoding");
    case "too-deep":
      return say("faultTooDeep");
    case "too-large":
      return say("faultTooLarge");
    case "duplicate":
      return say("faultDuplicate");
    case "no-address":
      return say("faultNoAddress");
    case "no-lecture":
      return say("faultNoLecture");
    case "misfit":
      return say("faultMisfit", misfit.field);
  }
}

/** Why a whole file was refused, what is safe, and what to do. */
export function sayImportRefusal({ why }: ImportRefusal): string {
  switch (why) {
    case "empty":
      return say("refusedEmpty");
    case "too-large":
      return say("refusedTooLarge");
    case "unreadable":
      return say("refusedUnreadable");
    case "not-json":
      return say("refusedNotJson");
    case "truncated":
      return say("refusedTruncated");
    case "other-format":
      return say("refusedOtherFormat");
    case "not-an-export":
      return say("refusedNotAnExport");
    case "encrypted":
      return say("refusedEncrypted");
    case "damaged":
      return say("refusedDamaged");
    case "bomb":
      return say("refusedBomb");
    case "unknown-format":
      return say("refusedUnknown");
    case "newer-version":
      return say("refusedNewerVersion");
  }
}
