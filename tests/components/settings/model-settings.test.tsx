// @vitest-environment happy-dom
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { SpeechSettings } from "../../../components/settings/speech-settings.tsx";
import type { Connection } from "../../../lib/browser/server-question.ts";
import { modelSetting, ownPromptsSetting, speechSetting, summariserSetting } from "../../../lib/browser/settings.ts";
import { commandInTest, showLibrary } from "../library/show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
vi.mock("../../../lib/browser/library-page.ts", () => ({ openPage: vi.fn() }));
vi.mock("../../../lib/browser/assigned-keys.ts", () => ({
  assignedKeys: async () => ({ _execute_action: [], "save-now": [], note: [], beside: [] }),
}));
vi.mock("../../../lib/browser/differences/shortcut-page.ts", () => ({ openShortcutSettings: vi.fn() }));
vi.mock("../../../lib/browser/tab-marks-permission.ts", () => ({
  tabMarks: { read: async () => false, watch: () => () => {}, allow: vi.fn(), giveBack: vi.fn() },
}));
vi.mock("../../../lib/browser/page-access.ts", () => ({
  grantedHosts: async () => world.hosts,
  giveBackAccess: vi.fn(),
  watchAccess: () => () => {},
  hostPattern: (address: string) => `http://${new URL(address).hostname}/*`,
  askToSend: async (address: URL) => {
    world.asked.push(address.href);
    return world.isAllowed;
  },
}));
vi.mock("../../../lib/browser/model-key.ts", () => ({
  modelKey: {
    isSet: async (base: string) => world.keys.has(new URL(base).origin),
    write: async (base: string, key: string) => void world.keys.set(new URL(base).origin, key),
    remove: async () => world.keys.clear(),
  },
  speechKey: { isSet: async () => false, write: async () => undefined, remove: async () => undefined },
}));
vi.mock("../../../lib/browser/connect-model.ts", () => ({ connectModel: async () => world.connection }));

const world = {
  hosts: [] as string[],
  asked: [] as string[],
  isAllowed: true,
  keys: new Map<string, string>(),
  connection: { ok: true, models: [] } as Connection,
};

beforeEach(async () => {
  Object.assign(world, { hosts: [], asked: [], isAllowed: true, keys: new Map() });
  world.connection = {
    ok: true,
    models: [
      { id: "small", window: null },
      { id: "wide", window: 32_000 },
    ],
  };
  for (const setting of [modelSetting, speechSetting]) await setting.write(null);
  await summariserSetting.write("extract");
  await ownPromptsSetting.write([]);
});

async function connect(server: string, key = ""): Promise<void> {
  await act(async () =>
    fireEvent.change(screen.getByRole("combobox", { name: "Server" }), { target: { value: server } }),
  );
  const field = screen.queryByLabelText<HTMLInputElement>("Key");
  if (field) await act(async () => fireEvent.change(field, { target: { value: key } }));
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Connect" })));
}

/** Tests a server for speech; gives the line beside the button, and the problem. */
async function testSpeech(): Promise<readonly (string | null | undefined)[]> {
  const { container } = render(<SpeechSettings />);
  await act(async () =>
    fireEvent.change(screen.getByLabelText("Speech server"), { target: { value: "http://127.0.0.1:8000/v1" } }),
  );
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Test" })));
  return [container.querySelector("[role=status]")?.textContent, container.querySelector("[role=alert]")?.textContent];
}

describe("the person's own server for speech", () => {
  test.each([
    ["names models", { ok: true, models: [{ id: "whisper-1", window: null }] }],
    ["names none, as many do", { ok: false, failure: { reason: "no-endpoint", host: "127.0.0.1:8000" } }],
  ] as const)("is said to answer where it %s", async (_, connection) => {
    world.connection = connection;
    const [standing, problem] = await testSpeech();
    expect(standing).toBe("127.0.0.1:8000 answers");
    expect(problem ?? "").toBe("");
  });

  test("is not said to answer where it sends a web page", async () => {
    world.connection = { ok: false, failure: { reason: "not-json", host: "127.0.0.1:8000" } };
    const [standing, problem] = await testSpeech();
    expect(standing).toBe("");
    expect(problem).toMatch(/127\.0\.0\.1:8000 answered with a web page/);
  });
});

const show = () => showLibrary(async ({ save }) => save(), "#settings");

describe("the person's own model", () => {
  test("is a server that the browser was asked for, a key for it, and one of its models", async () => {
    await show();
    await connect("localhost:11434", "the-secret-key");
    expect(world.asked).toEqual(["http://localhost:11434/v1"]);
    expect(await screen.findByText("Connected to localhost:11434: 2 models")).toBeTruthy();
    expect(await screen.findByText("A key is set. It is sent to this server only.")).toBeTruthy();
    await act(async () =>
      fireEvent.change(screen.getByRole("combobox", { name: "Model" }), { target: { value: "wide" } }),
    );
    expect(await modelSetting.read()).toEqual({ base: "http://localhost:11434/v1", model: "wide", window: 32_000 });
    expect(await summariserSetting.read()).toBe("model");
    expect(document.body.innerHTML).not.toContain("the-secret-key");
  });

  test.each([
    ["http://api.example.com/v1", /would send transcripts and key unencrypted/],
    ["https://me:pass@api.example.com", /a password in it is not accepted/],
    ["ftp://api.example.com", /This is not an address/],
  ])("is not %s, and nothing was asked for", async (server, sentence) => {
    await show();
    await connect(server, "the-secret-key");
    expect(screen.getByRole("alert").textContent).toMatch(sentence);
    expect(world.asked).toEqual([]);
    expect(world.keys.size).toBe(0);
    expect(await modelSetting.read()).toBeNull();
  });

  test("is not reached when the person says no to the browser", async () => {
    world.isAllowed = false;
    await show();
    await connect("https://api.example.com", "the-secret-key");
    expect(screen.getByRole("alert").textContent).toMatch(
      /does not let Lectern reach api\.example\.com\. Nothing was sent/,
    );
    expect(world.keys.size).toBe(0);
  });

  test("can be asked for once more with what was typed when the person has said no", async () => {
    world.isAllowed = false;
    await show();
    await connect("https://api.example.com", "the-secret-key");
    world.isAllowed = true;
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "Connect" })));
    expect(await modelSetting.read()).toMatchObject({ base: "https://api.example.com/v1" });
    expect(world.keys.get("https://api.example.com")).toBe("the-secret-key");
  });

  test("whose key is refused stays set, and says so", async () => {
    world.connection = { ok: false, failure: { reason: "key-refused", host: "api.example.com", status: 401 } };
    await show();
    await connect("https://api.example.com", "wrong");
    expect((await screen.findByRole("alert")).textContent).toMatch(/api\.example\.com refused the key \(401\)/);
    expect(await modelSetting.read()).toMatchObject({ base: "https://api.example.com/v1" });
  });

  test("can be named by hand where the server names none", async () => {
    world.connection = { ok: true, models: [] };
    await show();
    await connect("https://api.example.com");
    const field = await screen.findByRole("textbox", { name: "Model" });
    await act(async () => fireEvent.change(field, { target: { value: " my-model " } }));
    await act(async () => fireEvent.blur(field));
    expect(await modelSetting.read()).toMatchObject({ model: "my-model" });
  });

  test("is forgotten with its key", async () => {
    await show();
    await connect("https://api.example.com", "the-secret-key");
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "Disconnect" })));
    expect(await modelSetting.read()).toBeNull();
    expect(world.keys.size).toBe(0);
  });

  test("a key can be removed, and another one set", async () => {
    await show();
    await connect("https://api.example.com", "first");
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "Replace" })));
    await connect("https://api.example.com", "second");
    expect([...world.keys.values()]).toEqual(["second"]);
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "Remove key" })));
    expect(world.keys.size).toBe(0);
  });

  test("has its host among the permissions, apart from players", async () => {
    await modelSetting.write({ base: "http://localhost:11434/v1", model: "small", window: null });
    world.hosts = ["http://localhost/*", "https://player.example/*"];
    await show();
    const row = (await screen.findByText("To send transcripts to your model")).closest(".setting");
    expect(within(row as HTMLElement).getByRole("button", { name: "Remove localhost" })).toBeTruthy();
    expect(screen.getByText("player.example").closest("ul")?.textContent).not.toContain("localhost");
  });
});

test("the browser's own model is not offered where the browser has none", async () => {
  await show();
  const choice = await screen.findByRole<HTMLInputElement>("radio", { name: /Chrome built-in/ });
  expect(choice.disabled).toBe(true);
  expect(screen.getByText("Not offered by this browser on this computer.")).toBeTruthy();
});

test("a prompt of one's own is kept, and stands among the kinds of summaries", async () => {
  await show();
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Add a prompt" })));
  const name = screen.getByRole("textbox", { name: "Name" });
  await act(async () => fireEvent.change(name, { target: { value: "For children" } }));
  await act(async () => fireEvent.blur(name));
  expect(await ownPromptsSetting.read()).toMatchObject([
    { name: "For children", text: expect.stringContaining("{transcript}") },
  ]);
  const kinds = within(screen.getByRole("combobox", { name: "Kind of summary" }));
  expect(kinds.getByRole("option", { name: "For children" })).toBeTruthy();
});

test("the browser's own model is fetched at a click, with its progress, and is ready then", async () => {
  let state = "downloadable";
  const { promise: fetched, resolve } = Promise.withResolvers<void>();
  const LanguageModel = {
    availability: async () => state,
    create: async ({ monitor }: { monitor: (target: EventTarget) => void }) => {
      const target = new EventTarget();
      monitor(target);
      target.dispatchEvent(Object.assign(new Event("downloadprogress"), { loaded: 0.4 }));
      await fetched;
      state = "available";
      return { destroy: () => {} };
    },
  };
  vi.stubGlobal("LanguageModel", LanguageModel);
  await show();
  const button = await screen.findByRole("button", { name: "Download" });
  await act(async () => fireEvent.click(button));
  expect(screen.getByText("Downloading: 40 %")).toBeTruthy();
  await act(async () => resolve());
  expect(await screen.findByText("Gemini Nano, ready. Nothing is sent.")).toBeTruthy();
  vi.unstubAllGlobals();
});
