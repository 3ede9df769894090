import { expect, test, vi } from "vitest";
import { speechReach } from "../../../lib/browser/model-access.ts";
import { speechSetting } from "../../../lib/browser/settings.ts";
import { knownForm } from "../../../lib/browser/speech-form.ts";

await vi.hoisted(async () => {
  Object.assign(globalThis, { chrome: (await import("wxt/testing/fake-browser")).fakeBrowser });
});
vi.mock("../../../lib/browser/page-access.ts", () => ({ hasAccess: async () => true, maySend: async () => true }));

const SERVER = { base: "http://127.0.0.1:8000/v1", model: "whisper-1" };
const access = { ...SERVER, key: null, isAllowed: true };

test("the form in which a server answered is known for that server and model, for a month", async () => {
  await speechSetting.write(SERVER);
  expect((await speechReach(null)).form).toBeNull();
  await speechReach(null, { ...SERVER, form: "text" });
  expect((await speechReach(null)).form).toBe("text");
  expect(await knownForm({ ...access, model: "large" }, Date.now())).toBeNull();
  expect(await knownForm(access, Date.now() + 31 * 86_400_000)).toBeNull();
});
