// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { rowsDrawn } from "../../../components/search/rows-drawn.ts";

/** The frames that pass until the rows count as drawn; with the third, what is not read yet is there. */
async function framesUntilDrawn(row: string): Promise<number> {
  let frames = 0;
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => {
    if (++frames === 3) document.querySelector(".read-later")?.classList.remove("not-read");
    draw();
  });
  document.body.innerHTML = `<div class="entries"><article></article><div class="${row}"></div></div>`;
  await rowsDrawn();
  vi.unstubAllGlobals();
  return frames;
}

test("what can wait comes when the rows in sight are read", async () => {
  expect(await framesUntilDrawn("read-later not-read")).toBe(3);
});

test("rows that are only known with the rest of a list are no reason to wait with the rest", async () => {
  expect(await framesUntilDrawn("not-read not-known")).toBe(1);
});
