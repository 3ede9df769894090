// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { sendCommand } from "../../../lib/browser/send-command.ts";
import type { Reply } from "../../../lib/library/commands/command.ts";
import { commandInTest, rows, showLibrary, type TestLibrary } from "../library/show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: vi.fn((...command: Parameters<typeof commandInTest>) => commandInTest(...command)),
}));

const twoLectures = async ({ save }: TestLibrary) => {
  await save({ key: "yt:sea", title: "The sea" });
  await save({ key: "yt:rome", title: "The fall of Rome" });
};

/** Writes a tag for all entries and presses the button; `answer` is what the background says to it. */
async function tagAll(answer: Promise<Reply>): Promise<void> {
  await showLibrary(twoLectures);
  await waitFor(() => expect(rows()).toHaveLength(2));
  fireEvent.keyDown(document.body, { key: "a", ctrlKey: true });
  fireEvent.keyDown(document.body, { key: "t" });
  const field = await within(await screen.findByRole("dialog")).findByRole("combobox");
  fireEvent.change(field, { target: { value: "Exam," } });
  vi.mocked(sendCommand).mockImplementation((type, ...rest) =>
    type === "beginBulk" ? answer : commandInTest(type, ...rest),
  );
  fireEvent.click(apply());
}

const apply = () => within(screen.getByRole("dialog")).getByRole("button", { name: "Tag" });

test("the dialog for tags goes only when the action is safe with the background, which carries it out", async () => {
  let accept: (reply: Reply) => void = () => {};
  await tagAll(new Promise((resolve) => (accept = resolve)));
  await waitFor(() => expect(apply().getAttribute("aria-busy")).toBe("true"));
  expect(screen.queryByRole("dialog")).not.toBeNull();
  accept({ status: "done", result: {} });
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("an action that is refused says so, and leaves the dialog with the tags that were written", async () => {
  await tagAll(Promise.resolve({ status: "refused", reason: "no-answer", detail: "" }));
  await waitFor(() => expect(apply().getAttribute("aria-busy")).toBe("false"));
  expect(screen.getByRole("dialog").textContent).toContain("Exam");
  expect(document.querySelector(".toast")?.textContent).toBeTruthy();
});

test("an action that stands still wakes the background", async () => {
  const bulk = { state: "running", action: { kind: "tag", tags: ["Exam"] }, count: 2, changed: 0 } as const;
  const begun = { step: 0, position: 0, opIds: [], misfits: [], stopped: false, refusal: null };
  await showLibrary(async (library) => {
    await twoLectures(library);
    await library.database.bulks.put({ id: "lying", at: "2026-11-29T00:00:00Z", ...bulk, ...begun });
  });
  await waitFor(() => expect(sendCommand).toHaveBeenCalledWith("prepare", {}));
});

test("Enter makes a tag of what was typed, and once more gives the entries all tags that stand there", async () => {
  vi.mocked(sendCommand).mockImplementation((...command) => commandInTest(...command));
  const { database } = await showLibrary(twoLectures);
  await waitFor(() => expect(rows()).toHaveLength(2));
  fireEvent.keyDown(document.body, { key: "a", ctrlKey: true });
  fireEvent.keyDown(document.body, { key: "t" });
  const field = await within(await screen.findByRole("dialog")).findByRole("combobox");
  const enter = () => fireEvent.keyDown(field, { key: "Enter" });
  enter();
  fireEvent.change(field, { target: { value: "Exam" } });
  enter();
  expect(within(screen.getByRole("dialog")).getByText("Exam")).toBeTruthy();
  enter();
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(async () => expect(await database.lectures.where("tags").equals("Exam").count()).toBe(2));
});
