// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BackupNotice } from "../../../components/backup/backup-notice.tsx";
import { NO_BACKUPS } from "../../../lib/backup/backup.ts";
import { turnBackupsOn } from "../../../lib/browser/backups.ts";
import { automaticBackupsSetting, backupsSetting } from "../../../lib/browser/settings.ts";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/backups.ts", () => ({ turnBackupsOn: vi.fn() }));

beforeEach(async () => {
  await automaticBackupsSetting.write("unasked");
  await backupsSetting.write(NO_BACKUPS);
});
afterEach(cleanup);

const press = async (name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));

test("backups are offered from the twentieth entry on", async () => {
  const { rerender } = await act(async () => render(<BackupNotice count={19} />));
  expect(screen.queryByRole("button")).toBeNull();
  await act(async () => rerender(<BackupNotice count={20} />));
  expect(screen.getByText(/20 entries are on this computer only/)).toBeTruthy();
});

test("who does not want them now is not asked again", async () => {
  await act(async () => render(<BackupNotice count={30} />));
  await press("Not now");
  expect(screen.queryByRole("button")).toBeNull();
  expect(await automaticBackupsSetting.read()).toBe("off");
});

test("who has answered sees no offer, not even while the answer is being read", async () => {
  await automaticBackupsSetting.write("on");
  render(<BackupNotice count={30} />);
  expect(screen.queryByRole("button")).toBeNull();
  await act(async () => {});
  expect(screen.queryByRole("button")).toBeNull();
});

test("when the browser does not allow them, that is said, and the offer stays", async () => {
  vi.mocked(turnBackupsOn).mockResolvedValue(false);
  await act(async () => render(<BackupNotice count={30} />));
  await press("Turn on backups");
  expect((await screen.findByRole("status")).textContent).toContain("no backups are made");
  expect(screen.getByRole("button", { name: "Turn on backups" })).toBeTruthy();
});

test("a backup that failed is said above the list, until one succeeds", async () => {
  await automaticBackupsSetting.write("on");
  await backupsSetting.write({ files: [], failure: { at: "2026-11-29T10:00:00.000Z", why: "not-written" } });
  await act(async () => render(<BackupNotice count={3} />));
  expect((await screen.findByRole("alert")).textContent).toContain("the disk is full");
  expect(screen.getByRole("link", { name: "Open settings" }).getAttribute("href")).toBe("#settings");
  await act(async () => backupsSetting.write(NO_BACKUPS));
  expect(screen.queryByRole("alert")).toBeNull();
});
