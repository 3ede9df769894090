import { enDates } from "./dates.ts";
import { plural } from "./plural.ts";

const { number } = enDates;

const entries = (count: number) => plural(count, "entry", "entries");

/** Tags: why one is suggested, and asking the person's own model for some. */
export const enTags = {
  // Why a tag is suggested
  reasonTitle: "in the title",
  reasonDescription: "in the description",
  reasonKeyword: "keyword of the page",
  reasonHashtag: "hashtag",
  reasonCreatorName: "name of the channel",
  reasonModel: (model: string) => `suggested by ${model}`,
  reasonSaid: (times: number) => (times === 1 ? "said once" : `said ${number(times)} times`),
  reasonSimilar: (count: number) => plural(count, "similar entry", "similar entries"),
  reasonCreator: (count: number) => `${entries(count)} of this channel`,
  reasonSeries: (count: number) => `${entries(count)} of this series`,

  // Asking the person's own model
  askForTags: (model: string) => `Ask ${model} for tags`,
  sendsForTags: (host: string) => `Sends this entry’s text and your tags to ${host}`,
  modelTagsCame: (model: string, count: number) =>
    count === 0 ? `${model} suggests no tags.` : `${model} suggests ${plural(count, "tag", "tags")}.`,

  // Many entries at once
  takeTag: "Tag to take away",
  bulkProgress: (done: number, count: number) => `${number(done)} of ${number(count)}`,
};
