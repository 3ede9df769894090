// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { momentOf, PLAY_FROM, secondGiven } from "../../../lib/capture/moment.ts";

interface Made {
  readonly area: number;
  readonly paused: boolean;
  readonly seconds: number;
}

/** Puts a player on the page that stands at a second; happy-dom plays nothing itself. */
function player({ area, paused, seconds }: Made, parent: Element = document.body) {
  const video = document.createElement("video");
  Object.defineProperty(video, "paused", { value: paused });
  video.currentTime = seconds;
  vi.spyOn(video, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, area, 1));
  const play = vi.spyOn(video, "play").mockResolvedValue();
  parent.append(video);
  return play;
}

beforeEach(() => document.body.replaceChildren());

describe("where the player is", () => {
  test("is told by the one that plays, then by the largest", () => {
    player({ area: 10, paused: true, seconds: 1 });
    player({ area: 90, paused: true, seconds: 2 });
    expect(momentOf(document, null)).toEqual({ seconds: 2, isPlaying: false });
    player({ area: 5, paused: false, seconds: 3 });
    expect(momentOf(document, null)).toEqual({ seconds: 3, isPlaying: true });
  });

  test("is not known while an advertisement runs, nor where nothing plays", () => {
    expect(momentOf(document, null)).toBeNull();
    const shell = document.createElement("div");
    shell.className = "ad-showing";
    document.body.append(shell);
    player({ area: 10, paused: false, seconds: 4 }, shell);
    expect(momentOf(document, 754)).toBeNull();
  });

  test("is the second that it is sent to, also where the browser will not play yet", () => {
    const play = player({ area: 10, paused: true, seconds: 0 });
    play.mockRejectedValue(new DOMException("A click is wanted", "NotAllowedError"));
    expect(momentOf(document, 754)).toMatchObject({ seconds: 754 });
    expect(play).toHaveBeenCalledOnce();
  });
});

test("a player whose media never loads does not keep the answer back", () => {
  player({ area: 10, paused: true, seconds: 0 }).mockReturnValue(new Promise(() => {}));
  expect(momentOf(document, 754)?.seconds).toBe(754);
});

describe("the second that is handed over", () => {
  test("is taken once", () => {
    const world = { [PLAY_FROM]: "754" };
    expect([secondGiven(world), secondGiven(world)]).toEqual([754, null]);
  });

  test.each(["", "soon", "-1", 754, null])("%j is none", (given) => {
    expect(secondGiven({ [PLAY_FROM]: given })).toBeNull();
  });
});
