import { describe, expect, test } from "vitest";
import { readTranscriptText } from "../../../lib/transcript/read-transcript.ts";

const page = (body: string) => `<!doctype html><html><body>${body}</body></html>`;

describe("text that only mentions times is no transcript", () => {
  test.each([
    ["chapters", "0:00 Intro\n1:30 What is a set\n5:45 Bags and lists\n12:20 Questions\n"],
    ["chapters in brackets", "[00:00:00] Intro\n[00:01:30] Sets\n[00:05:45] Bags\n[00:12:20] Questions\n"],
    ["chapters with the time last", "Intro 0:00\nWhat is a set 1:30\nBags and lists 5:45\nQuestions 12:20\n"],
    ["chapters with the time last in brackets", "Intro (0:00)\nWhat is a set (1:30)\nBags (5:45)\nQuestions (12:20)\n"],
    [
      "show notes",
      "Ada and Tom talk about sets.\n\n(00:00) Intro\n(01:30) Sets\n(05:45) Bags\n(12:20) Questions\n\nLinks:\n",
    ],
    ["a programme", "09:00 - 09:30 Registration\n09:30 - 10:45 Keynote\n10:45 - 11:15 Coffee\n11:15 - 12:30 Talks\n"],
    ["a programme before and after noon", "9:00 AM Registration\n9:30 AM Keynote\n10:45 AM Coffee\n1:15 PM Talks\n"],
    ["a programme in Chinese", "09:00 签到\n09:30 开幕式\n10:45 茶歇\n12:00 午餐\n"],
    ["a timetable", "08:15 Central\n08:25 North\n08:31 Park\n08:44 Lake\n08:52 Hill\n"],
    ["a chat", "[10:02, 5/11/2026] Ada: Are you coming?\n[10:03, 5/11/2026] Tom: Yes, wait for me\n"],
    ["a chat with nicknames", "[10:02:12] <ada> hello there\n[10:02:15] <tom> fine and you\n[10:03:00] <ada> ok\n"],
    [
      "a program's log",
      "10:02:12.123 [main] INFO starting\n10:02:13.123 [main] WARN no file\n10:02:14.000 [main] INFO gone\n",
    ],
    ["a system's log", "Nov 29 10:02:12 host app[12]: starting\nNov 29 10:02:13 host app[12]: going\n"],
    [
      "a diary",
      "7:30 Got up and made coffee.\n8:15 Took the train to the office.\n12:00 Lunch with Tom.\n18:40 Home again.\n",
    ],
    [
      "notes on a lecture",
      "3:15 definition of a set\n7:40 why is this the case?\n15:02 exam question!\n31:30 theorem 4\n",
    ],
    ["prose that begins with times", "We began at 10:05 with coffee.\nTom spoke until 10:30.\nAt 11:00 we left.\n"],
    ["times with what they are", "start: 10:05\nend: 11:00\ntitle: Lecture\n"],
    ["results", "1. Ada 2:03:15\n2. Tom 2:04:00\n3. Eve 2:05:10\n"],
    [
      "verses",
      "3:16 For God so loved the world, that he gave\n3:17 For God sent not his Son into the world to condemn it\n3:18 He that believeth on him is not condemned\n",
    ],
    [
      "a text about captions",
      `A caption looks like this, and there is no more to know of it:\n\n1\n00:00:01,000 --> 00:00:02,000\nThis is the text.\n\n${"Then comes the next one, after a blank line. ".repeat(5)}`,
    ],
    [
      "a page with a programme",
      page("<ul><li>09:00 Registration</li><li>09:30 Keynote</li><li>12:00 Lunch</li></ul>"),
      "web-page",
    ],
    [
      "a page with comments",
      page("<b>Ada</b> <span>10:05</span><p>This is a fine article.</p><b>Tom</b> <span>10:30</span><p>It is not.</p>"),
      "web-page",
    ],
    [
      "a page with news",
      page("<p>10:05</p><p>The president has come to the hall.</p><p>10:07</p><p>She begins to speak.</p>"),
      "web-page",
    ],
    [
      "a page with chapters",
      page("<p>About sets.</p><ul><li>00:00 Intro</li><li>01:30 Sets</li><li>10:00 Bags</li><li>20:00 End</li></ul>"),
      "web-page",
    ],
  ])("%s", (_, text, why = "no-times") => {
    expect(readTranscriptText(text)).toEqual({ ok: false, why });
  });
});
