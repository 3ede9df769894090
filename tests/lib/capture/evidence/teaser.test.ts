import { expect, test } from "vitest";
import { pressed } from "../fields/pressed.ts";

test("the second page of a list is not surely the one episode on it, which has a page of its own", async () => {
  const html = `<html><head><title>Metal Hour</title></head><body><div class="post"><time datetime="2018-03-25"></time>
    <h2><a href="/episodes/27-state-of-tin">27: State of tin</a></h2><audio title="27: State of tin" controls src="/27.mp3">
    </audio><p>Where the tin of this year comes from, and who had to wait for it.</p></div></body></html>`;
  const captured = await pressed(html, "https://metalhour.example/episodes/2");
  expect(captured.kind === "none" ? "none" : captured.certainty).not.toBe("sure");
});

test("a player of which the page says nothing but that it is one is not surely a lecture", async () => {
  const html = `<html lang="zh"><head><title>视频播放器 - 选择来源</title></head><body><span>视频播放器</span>
    <div class="video"><video controls></video></div><button>下载视频</button></body></html>`;
  expect(await pressed(html, "https://clips.example/video/2/")).toMatchObject({ certainty: "possible" });
  const named = html.replace("<span>视频播放器</span>", `<span class="title">钟与铜：第一讲</span>`);
  expect(await pressed(named, "https://clips.example/video/2/")).toMatchObject({ certainty: "sure" });
});

test("a segment of a broadcaster's programme can be kept though its player is not there", async () => {
  const html = `<html><head><title>The Bell Life | Tin, Part One: More than you want to know | 89.3 WERK</title></head><body>
    <a href="/programs/bell-life">All</a><main><h3 class="article__title">Tin, Part One: More than you want to know</h3>
    <div class="byline"><span>The Bell Life</span> | <time datetime="2005-04-14T00:00:00-07:00">April 14, 2005</time></div>
    <p>Ines gets more than she bargains for when she weighs what her daughter's future bell is made of.</p></main></body></html>`;
  const captured = await pressed(html, "https://werk.example/programs/bell-life/2005/04/14/23842/tin-part-one/");
  expect(captured).toMatchObject({
    title: "Tin, Part One: More than you want to know",
    published: { value: expect.stringMatching(/^2005-04-14/) },
  });
});
