import { byPath } from "../../by-path.ts";

/** `/courses/COURSE/RUN/steps/ID`: a step of one run of a course. */
export const futureLearn = byPath({
  id: "future-learn",
  name: "FutureLearn",
  hosts: ["futurelearn.com"],
  path: /^\/courses\/[\w-]+\/\d+\/steps\/(\d+)/,
});
