// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { playAt } from "../../../lib/browser/play-at.ts";
import { followLecture } from "../../../lib/browser/follow-lecture.ts";
import { CUES, openEntry, withTranscript } from "./open-entry.ts";
import { commandInTest } from "./show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("./fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
vi.mock("../../../lib/browser/library-page.ts", () => ({ openPage: vi.fn() }));
vi.mock("../../../lib/browser/play-at.ts", () => ({ playAt: vi.fn() }));
vi.mock("../../../lib/browser/follow-lecture.ts", () => ({ followLecture: vi.fn(async () => {}) }));

let written: { readonly name: string; readonly file: Blob } | null = null;

beforeEach(() => {
  let file = new Blob();
  written = null;
  vi.mocked(playAt).mockClear();
  vi.spyOn(URL, "createObjectURL").mockImplementation((made) => {
    if (made instanceof Blob) file = made;
    return "blob:test";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    if (this.download) written = { name: this.download, file };
  });
});

type Pane = Awaited<ReturnType<typeof openEntry>>["pane"];

async function press(button: HTMLElement): Promise<void> {
  await act(async () => fireEvent.click(button));
}

function linesIn(pane: Pane): HTMLElement[] {
  return within(pane.getByRole("list", { name: "Transcript" })).getAllByRole("listitem");
}

async function openMenu(pane: Pane) {
  await press(await pane.findByRole("button", { name: "Download or delete" }));
  return within(await screen.findByRole("menu"));
}

describe("the transcript of an entry", () => {
  test("is there to read, line by line with its times, chapters and language", async () => {
    const { pane } = await openEntry("transcript", withTranscript);
    const list = await pane.findByRole("list", { name: "Transcript" });
    expect(list.lang).toBe("en");
    expect(linesIn(pane).map((line) => line.textContent)).toEqual([
      `0:00${CUES[0]?.text}`,
      `0:12${CUES[1]?.text}`,
      `Spring tides12:34${CUES[2]?.text}`,
    ]);
    expect(linesIn(pane)[2]?.getAttribute("aria-posinset")).toBe("3");
    expect(pane.getByText("English, captions of the page, 43 words")).toBeTruthy();
    expect(pane.getByRole("tab", { name: "Transcript" }).getAttribute("aria-selected")).toBe("true");
  });

  test("the address follows the open part", async () => {
    const { pane, id } = await openEntry("transcript", withTranscript);
    await press(pane.getByRole("tab", { name: "Details" }));
    expect(location.hash).toBe(`#entry/${id}?part=details`);
    await press(pane.getByRole("tab", { name: "Summary" }));
    expect(location.hash).toBe(`#entry/${id}`);
  });

  test("a time plays the lecture from there", async () => {
    const { pane, id } = await openEntry("transcript", withTranscript);
    await press(await pane.findByRole("button", { name: "Play at 12:34" }));
    expect(vi.mocked(playAt)).toHaveBeenCalledWith(expect.objectContaining({ id }), 754);
  });

  test("a search marks what it finds, counts it, and goes round", async () => {
    const { pane } = await openEntry("transcript", withTranscript);
    const field = await pane.findByRole("searchbox", { name: "Search this transcript" });
    await act(async () => fireEvent.change(field, { target: { value: "MOON" } }));
    expect(pane.getByText("1 of 4")).toBeTruthy();
    expect(
      linesIn(pane)
        .flatMap((line) => [...line.querySelectorAll("mark")])
        .map((mark) => mark.textContent),
    ).toEqual(["moon", "moon", "moon", "moon"]);
    const step = (shiftKey = false, more = {}) =>
      act(async () => fireEvent.keyDown(field, { key: "Enter", shiftKey, ...more }));
    await step();
    await step();
    expect(pane.getByText("3 of 4")).toBeTruthy();
    expect(linesIn(pane)[2]?.querySelector("mark[aria-current]")).toBeTruthy();
    await step(false, { isComposing: true });
    expect(pane.getByText("3 of 4")).toBeTruthy();
    for (let times = 0; times < 3; times++) await step(true);
    expect(pane.getByText("4 of 4")).toBeTruthy();
    await press(pane.getByRole("button", { name: "Next match" }));
    expect(pane.getByText("1 of 4")).toBeTruthy();
    await act(async () => fireEvent.change(field, { target: { value: "zzz" } }));
    expect(pane.getByText("No match")).toBeTruthy();
    await act(async () => fireEvent.keyDown(field, { key: "Escape" }));
    expect(pane.queryByText("No match")).toBeNull();
  });

  test("the line that is spoken is current, and Follow returns to it after scrolling", async () => {
    vi.mocked(followLecture).mockImplementationOnce(async (_, onSecond) => onSecond(13.4));
    const { pane } = await openEntry("transcript", withTranscript);
    await waitFor(() => expect(linesIn(pane)[1]?.getAttribute("aria-current")).toBe("time"));
    expect(pane.queryByRole("button", { name: "Follow" })).toBeNull();
    await act(async () => fireEvent.wheel(linesIn(pane)[1] ?? document.body));
    await press(pane.getByRole("button", { name: "Follow" }));
    expect(pane.queryByRole("button", { name: "Follow" })).toBeNull();
  });

  test("Copy takes what is said", async () => {
    const writeText = vi.fn(async () => {});
    vi.spyOn(navigator, "clipboard", "get").mockReturnValue(Object.assign(new EventTarget(), { writeText }) as never);
    const { pane } = await openEntry("transcript", withTranscript);
    await press(await pane.findByRole("button", { name: "Copy" }));
    expect(await pane.findByRole("button", { name: "Copied" })).toBeTruthy();
    expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/^The moon pulls the sea.*\n\nSpring tides\n/s));
  });

  test.each([
    ["SRT", "srt", /^1\n00:00:00,000 --> 00:00:04,000\nThe moon/],
    ["WebVTT", "vtt", /^WEBVTT\n\n00:00:00.000 --> 00:00:04.000\nThe moon/],
    ["Text (TXT)", "txt", /^0:00 The moon.*\n\nSpring tides\n\n12:34 Spring/s],
    [
      "Markdown",
      "md",
      /^# How tides work\n\n.*## Spring tides\n\n\[12:34\]\(https:\/\/www\.youtube\.com\/watch\?v=\w+&t=754s?\)/s,
    ],
  ])("downloads as %s", async (name, ending, content) => {
    const { pane } = await openEntry("transcript", withTranscript);
    const menu = await openMenu(pane);
    await press(menu.getByRole("menuitem", { name }));
    expect(written?.name).toBe(`How-tides-work.${ending}`);
    expect(await written?.file.text()).toMatch(content);
  });

  test("deleting one can be undone", async () => {
    const { pane } = await openEntry("transcript", withTranscript);
    const menu = await openMenu(pane);
    await press(menu.getByRole("menuitem", { name: "Delete this transcript" }));
    expect(await pane.findByRole("heading", { name: "No transcript yet" })).toBeTruthy();
    await press(await screen.findByRole("button", { name: "Undo" }));
    expect(await pane.findByRole("list", { name: "Transcript" })).toBeTruthy();
  });

  test("of several, one is chosen", async () => {
    const { pane, database, id } = await openEntry("transcript", async (library, lectureId) => {
      await withTranscript(library, lectureId);
      await withTranscript(library, lectureId, [{ startSeconds: 0, text: "Another hearing." }]);
    });
    const choice = await pane.findByRole<HTMLSelectElement>("combobox", { name: "Choose a transcript" });
    expect([...choice.options].map(({ text }) => text)).toEqual([
      "English, captions of the page, 43 words",
      "English, captions of the page, 2 words",
    ]);
    const first = choice.options[0]?.value ?? "";
    await act(async () => fireEvent.change(choice, { target: { value: first } }));
    await waitFor(async () => expect((await database.lectures.get(id))?.currentTranscriptId).toBe(first));
    await waitFor(() => expect(linesIn(pane)).toHaveLength(3));
  });

  test("eight thousand captions leave only some lines on the page", async () => {
    const cues = Array.from({ length: 8000 }, (_, at) => ({ startSeconds: at, text: `This is line number ${at}.` }));
    const { pane } = await openEntry("transcript", (library, id) => withTranscript(library, id, cues));
    await pane.findByRole("list", { name: "Transcript" });
    expect(linesIn(pane).length).toBeLessThan(60);
    expect(Number(linesIn(pane)[0]?.getAttribute("aria-setsize"))).toBeGreaterThan(1000);
  });
});

describe("adding a transcript", () => {
  const SRT = "1\n00:00:01,000 --> 00:00:03,000\nFirst words.\n\n2\n00:58:10,000 --> 00:58:12,000\nLast words.\n";

  async function openDialog() {
    const opened = await openEntry("transcript");
    await press(await opened.pane.findByRole("button", { name: "Paste or choose a file" }));
    return { ...opened, dialog: within(await screen.findByRole("dialog", { name: "Add transcript" })) };
  }

  async function paste(text: string): Promise<void> {
    await act(async () =>
      fireEvent.change(screen.getByRole("textbox", { name: "Paste a transcript" }), { target: { value: text } }),
    );
  }

  async function choose(content: BlobPart, name: string): Promise<void> {
    const field = document.querySelector<HTMLInputElement>(".dialog input[type=file]");
    if (!field) throw new Error("There is no field for a file");
    await act(async () => fireEvent.change(field, { target: { files: [new File([content], name)] } }));
  }

  test("an entry without one says the two ways to it", async () => {
    const { pane } = await openEntry("transcript");
    expect(await pane.findByRole("heading", { name: "No transcript yet" })).toBeTruthy();
    expect(pane.getAllByRole<HTMLAnchorElement>("link", { name: "Open page" }).at(-1)?.href).toContain("youtube.com");
  });

  test("a pasted SRT is shown before it is added", async () => {
    const { pane, dialog, database } = await openDialog();
    await paste(SRT);
    expect(await dialog.findByText("SRT, 2 lines, 0:01–58:12, English")).toBeTruthy();
    expect(dialog.getByText("First words.")).toBeTruthy();
    await act(async () => fireEvent.change(dialog.getByRole("combobox"), { target: { value: "fr" } }));
    await press(dialog.getByRole("button", { name: "Add transcript" }));
    await waitFor(() => expect(linesIn(pane)).toHaveLength(2));
    expect(pane.getByText("French, from a file, 4 words")).toBeTruthy();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(await database.transcripts.count()).toBe(1);
  });

  test("text without times is taken, and offers no moments", async () => {
    const { pane, dialog } = await openDialog();
    await paste("Just some words.\n\nAnd more of them.");
    expect(await dialog.findByText("Text without times, 2 lines, English")).toBeTruthy();
    expect(dialog.getByText(/It has no times/)).toBeTruthy();
    await press(dialog.getByRole("button", { name: "Add transcript" }));
    await pane.findByRole("list", { name: "Transcript" });
    expect(pane.queryByRole("button", { name: /Play at/ })).toBeNull();
  });

  test("what could not be read of a file is said, with what is safe", async () => {
    const { dialog } = await openDialog();
    await choose(`${SRT}\n3\n00:xx --> 00:yy\nLost words.\n`, "talk.srt");
    expect(await dialog.findByText("talk.srt")).toBeTruthy();
    expect(await dialog.findByText(/^1 caption left out: the times cannot be read\. The rest is whole\./)).toBeTruthy();
  });

  test.each([
    ["a web page", "<!doctype html><html><body>Sign in</body></html>", /^This is a web page.*Nothing was added\./],
    ["broken JSON", '{"events":[{"tStartMs":0', /^This JSON breaks off too early\./],
    ["nothing", "  ", /^There is nothing in it but white space\./],
    ["a document", "%PDF-1.7", /^This is a document or an archive\./],
  ])("%s is refused with a sentence", async (_, content, sentence) => {
    const { dialog, database } = await openDialog();
    await choose(content, "file.srt");
    expect((await dialog.findByRole("alert")).textContent).toMatch(sentence);
    expect(dialog.getByRole<HTMLButtonElement>("button", { name: "Add transcript" }).disabled).toBe(true);
    expect(await database.transcripts.count()).toBe(0);
  });
});
