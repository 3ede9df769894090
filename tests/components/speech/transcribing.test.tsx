// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { CommandsProvider } from "../../../components/hooks/use-commands.tsx";
import { SpeechHere } from "../../../components/speech/speech-here.tsx";
import { askForAccess } from "../../../lib/browser/page-access.ts";
import { speechSetting } from "../../../lib/browser/settings.ts";
import type { Ending } from "../../../lib/library/commands/job-command.ts";
import { isJob, type Job } from "../../../lib/library/job.ts";
import { openTestLibrary } from "../../lib/library/open-test-library.ts";
import { commandInTest, rows, showLibrary, type TestLibrary } from "../library/show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
vi.mock("../../../lib/browser/page-access.ts", () => ({
  askForAccess: vi.fn(),
}));
vi.mock("../../../lib/browser/library-page.ts", async (original) => ({
  ...(await original<object>()),
  libraryPageAddress: (place = "") => `options.html${place}`,
}));

beforeEach(async () => {
  vi.mocked(askForAccess).mockReset().mockResolvedValue(true);
  await speechSetting.write({ base: "http://127.0.0.1:8000/v1", model: "whisper-1" });
});

const SOUND = "https://media.example/tides.mp3";

async function jobsIn({ database }: TestLibrary): Promise<Job[]> {
  return (await database.jobs.toArray()).filter(isJob);
}

async function showTides(facts: object): Promise<TestLibrary> {
  const library = await openTestLibrary();
  const id = await library.save({ key: "web:tides", title: "Tides", kind: "audio", durationSeconds: 600, ...facts });
  return showLibrary(async () => {}, `#entry/${id}?part=transcript`, library);
}

async function dialog(): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole("button", { name: "Transcribe…" }));
  return screen.findByRole("dialog");
}

async function showInPopup(
  library: TestLibrary,
  id: string,
  onUnderWay: (isUnderWay: boolean) => void = () => {},
): Promise<void> {
  await showLibrary(async () => {}, "", library);
  const lecture = await library.database.lectures.get(id);
  if (!lecture) throw new Error("It is not there");
  const raw = Promise.resolve(library.database.backendDB());
  render(
    <CommandsProvider>
      <SpeechHere lecture={lecture} library={raw} isAsked onUnderWay={onUnderWay} onClose={() => {}} />
    </CommandsProvider>,
  );
}

const press = (place: HTMLElement) => fireEvent.click(within(place).getByRole("button", { name: "Transcribe" }));

test("the sound that the page named stands in the dialog, with its length, its host and the server", async () => {
  const library = await showTides({ soundUrl: SOUND });
  const place = await dialog();
  expect(within(place).getByRole<HTMLInputElement>("textbox", { name: "Address of the sound" }).value).toBe(SOUND);
  for (const said of ["10:00", "fetched from media.example", "goes to 127.0.0.1:8000 only"])
    expect(place.textContent).toContain(said);
  expect(await jobsIn(library)).toEqual([]);
  await waitFor(() =>
    expect(within(place).getByRole("button", { name: "Transcribe" })).toHaveProperty("disabled", false),
  );
  press(place);
  await waitFor(async () =>
    expect(await jobsIn(library)).toMatchObject([
      { request: { by: "speech", sound: { from: "address", address: SOUND } } },
    ]),
  );
  expect(vi.mocked(askForAccess).mock.calls.map((urls) => urls.map(({ href }) => href))).toEqual([[SOUND]]);
});

test("who knows which language is spoken says so; otherwise the server finds it out", async () => {
  const library = await showTides({ soundUrl: SOUND });
  const place = await dialog();
  const language = within(place).getByRole<HTMLSelectElement>("combobox", { name: "Spoken language" });
  expect(language.selectedOptions[0]?.textContent).toBe("Detected by the server");
  fireEvent.change(language, { target: { value: "ja" } });
  await waitFor(() =>
    expect(within(place).getByRole("button", { name: "Transcribe" })).toHaveProperty("disabled", false),
  );
  press(place);
  await waitFor(async () => expect(await jobsIn(library)).toMatchObject([{ request: { spoken: "ja" } }]));
});

test("where the browser is not allowed to fetch it that is said, and no job is left", async () => {
  vi.mocked(askForAccess).mockResolvedValue(false);
  const library = await showTides({ soundUrl: SOUND });
  const place = await dialog();
  await waitFor(() =>
    expect(within(place).getByRole("button", { name: "Transcribe" })).toHaveProperty("disabled", false),
  );
  press(place);
  await waitFor(() => expect(place.textContent).toContain("does not let Lectern fetch from media.example"));
  expect(await jobsIn(library)).toEqual([]);
});

/** A transcript that has ended after its first part. */
async function endedJob(
  { perform }: TestLibrary,
  lectureId: string,
  how: Pick<Ending, "state" | "failure"> = { state: "stopped", failure: null },
): Promise<void> {
  const request = { by: "speech", template: null, prompt: "", language: "en" } as const;
  const sound = { from: "address", address: SOUND } as const;
  const id = "speech:0";
  await perform("queueSummaries", { jobs: [{ id, lectureId, request: { ...request, sound }, urgent: true }] });
  await perform("claimJob", { owner: "me" });
  const kept = { begun: null, finished: [["part one"]], partial: "", progress: null };
  await perform("keepJob", { id, owner: "me", kept });
  const ending = { ...how, text: "", source: { by: "model" }, language: "en" } as const;
  await perform("endJob", { id, owner: "me", ending });
}

test.each([
  ["the library, before the job is there", false],
  ["the popup, where the job waits for the answer", true],
])("who does not let it be fetched keeps what was heard before: %s", async (_, isPopup) => {
  vi.mocked(askForAccess).mockResolvedValue(false);
  const library = await openTestLibrary();
  const id = await library.save({ key: "web:tides", title: "Tides", kind: "audio", soundUrl: SOUND });
  await endedJob(library, id);
  await (isPopup ? showInPopup(library, id) : showLibrary(async () => {}, `#entry/${id}?part=transcript`, library));
  await screen.findByRole("button", { name: "Go on" });
  const place = isPopup ? await screen.findByRole("group", { name: "Transcribe" }) : await dialog();
  await waitFor(() =>
    expect(within(place).getByRole("button", { name: "Transcribe" })).toHaveProperty("disabled", false),
  );
  press(place);
  await waitFor(() => expect(place.textContent).toContain("does not let Lectern fetch from media.example"));
  expect(await jobsIn(library)).toMatchObject([{ id: "speech:0", state: "stopped", finished: [["part one"]] }]);
});

test("who lets it be fetched begins anew, and what was heard before is forgotten", async () => {
  const library = await openTestLibrary();
  const id = await library.save({ key: "web:tides", title: "Tides", kind: "audio", soundUrl: SOUND });
  await endedJob(library, id);
  await showInPopup(library, id);
  await screen.findByRole("button", { name: "Go on" });
  const place = await screen.findByRole("group", { name: "Transcribe" });
  await waitFor(() =>
    expect(within(place).getByRole("button", { name: "Transcribe" })).toHaveProperty("disabled", false),
  );
  press(place);
  await waitFor(async () => expect(await jobsIn(library)).toMatchObject([{ state: "waiting", finished: [] }]));
});

test("in the popup the job goes on before the browser's question, which closes it, is answered", async () => {
  vi.mocked(askForAccess).mockReturnValue(new Promise(() => {}));
  const library = await openTestLibrary();
  const id = await library.save({ key: "web:tides", title: "Tides", kind: "audio", soundUrl: SOUND });
  await endedJob(library, id, { state: "failed", failure: { reason: "no-access-to-sound", host: "media.example" } });
  await showInPopup(library, id);
  fireEvent.click(await screen.findByRole("button", { name: "Try again" }));
  await waitFor(async () => expect(await jobsIn(library)).toMatchObject([{ state: "waiting" }]));
  expect(askForAccess).toHaveBeenCalledTimes(1);
});

test("while a transcript is being made the popup offers no other", async () => {
  const library = await openTestLibrary();
  const id = await library.save({ key: "web:tides", title: "Tides", kind: "audio", soundUrl: SOUND });
  const onUnderWay = vi.fn<(isUnderWay: boolean) => void>();
  await showInPopup(library, id, onUnderWay);
  await waitFor(() => expect(onUnderWay).toHaveBeenLastCalledWith(false));
  const place = await screen.findByRole("group", { name: "Transcribe" });
  await waitFor(() =>
    expect(within(place).getByRole("button", { name: "Transcribe" })).toHaveProperty("disabled", false),
  );
  press(place);
  await waitFor(() => expect(onUnderWay).toHaveBeenLastCalledWith(true), { timeout: 10_000 });
});

test("what is no address is said to be none, and nothing is asked for", async () => {
  await showTides({});
  const place = await dialog();
  fireEvent.change(within(place).getByRole("textbox"), { target: { value: "tides" } });
  await waitFor(() =>
    expect(within(place).getByRole("button", { name: "Transcribe" })).toHaveProperty("disabled", false),
  );
  press(place);
  expect(await within(place).findByRole("alert")).toHaveProperty("textContent", expect.stringContaining("no address"));
  expect(askForAccess).not.toHaveBeenCalled();
});

test("without a server that is said, and there is nothing to press", async () => {
  await speechSetting.write(null);
  await showTides({ soundUrl: SOUND });
  const place = await dialog();
  expect(place.textContent).toContain("No speech server");
  expect(within(place).getByRole("button", { name: "Transcribe" })).toHaveProperty("disabled", true);
});

test("of a selection those with a known sound are transcribed, and of the others it is said why not", async () => {
  const library = await showLibrary(async ({ save, perform }) => {
    await save({ key: "web:one", title: "One", durationSeconds: 3600, soundUrl: SOUND });
    await save({ key: "web:two", title: "Two", durationSeconds: 1800, soundUrl: "https://other.example/two.mp3" });
    await save({ key: "web:three", title: "Three" });
    const lectureId = await save({ key: "web:four", title: "Four", soundUrl: SOUND });
    const cues = [{ startSeconds: 0, text: "The sea rises." }];
    await perform("addTranscript", { lectureId, transcript: { language: "en", origin: "captions", cues } });
  });
  await waitFor(() => expect(rows()).toHaveLength(4));
  fireEvent.keyDown(document.body, { key: "a", ctrlKey: true });
  const bar = await screen.findByRole("toolbar", { name: "Selected entries" });
  press(bar);
  const place = await screen.findByRole("dialog");
  await waitFor(() => expect(place.textContent).toContain("2 entries can be transcribed"));
  for (const said of [
    "1:30:00",
    "1 entry has a transcript",
    "1 entry without a known sound",
    "other.example, media.example",
  ])
    expect(place.textContent).toContain(said);
  press(place);
  await waitFor(async () => expect(await jobsIn(library)).toHaveLength(2));
  expect(askForAccess).toHaveBeenCalledTimes(1);
  expect(vi.mocked(askForAccess).mock.calls[0]).toHaveLength(2);
});
