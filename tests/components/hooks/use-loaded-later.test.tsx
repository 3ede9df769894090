// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useLoadedLater } from "../../../components/hooks/use-loaded-later.ts";
import { ErrorBoundary } from "../../../components/ui/error-boundary.tsx";

afterEach(cleanup);

function show(load: () => Promise<string>): void {
  const Later = () => <p>{useLoadedLater(load) ?? "On its way"}</p>;
  render(
    <ErrorBoundary failed={() => <p>It stopped</p>}>
      <Later />
    </ErrorBoundary>,
  );
}

test("a part that is loaded later takes the place kept for it", async () => {
  show(async () => "Here it is");
  expect(screen.getByText("On its way")).toBeTruthy();
  expect(await screen.findByText("Here it is")).toBeTruthy();
});

test("where it cannot be loaded the page says so, rather than to wait for ever", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  show(async () => {
    throw new TypeError("Failed to fetch dynamically imported module");
  });
  expect(await screen.findByText("It stopped")).toBeTruthy();
  vi.restoreAllMocks();
});
