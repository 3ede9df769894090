import type { Page } from "puppeteer-core";
import { vi } from "vitest";
import { PATIENCE } from "../../setup/until.ts";
import { type MovingSite, type MovingVideo, movingVideo } from "./moving-video.ts";

/** A part of the page that has not followed a navigation yet. */
interface Late {
  readonly part: string;
  readonly video: MovingVideo;
}

const MOST_PARTS = 10;
/** The longest between two parts that follow, in milliseconds. */
const PAUSE = 400;

export const VIDEOS = Array.from({ length: 24 }, (_, index) => movingVideo(index + 1));

/** A tab with a site that moves on by itself: each part of its page follows when it is told to. */
export class MovingTab {
  late: Late[] = [];
  /** What has happened, to be told when something was wrong. */
  readonly log: string[] = [];
  readonly page: Page;
  readonly site: MovingSite;
  private readonly random: () => number;
  private document = "";
  private loaded = "";
  constructor(page: Page, site: MovingSite, random: () => number) {
    this.page = page;
    this.site = site;
    this.random = random;
  }

  /** The video of the address that the tab shows. */
  async shown(): Promise<MovingVideo> {
    const address = await this.page.evaluate(() => location.href);
    const video = VIDEOS.find((each) => this.site.address(each) === address);
    if (!video) throw new Error(`No video has the address ${address}`);
    return video;
  }

  async load(video: MovingVideo): Promise<void> {
    await this.page.goto(this.site.address(video), { waitUntil: "domcontentloaded" });
    await this.arrived("load");
  }

  /** Goes to another video, as a click on a suggestion, a script, or the buttons of the browser do. */
  async navigate(): Promise<MovingVideo> {
    const target = this.any(VIDEOS);
    const address = this.site.address(target);
    const chance = this.random();
    // A replaced address that comes back to the loaded one leaves no trace in the browser.
    const mayReplace = address !== this.loaded;
    if (chance < 0.05) await this.load(target);
    else if (chance < 0.3) await this.back(chance < 0.22 ? -1 : 1);
    else {
      const isPush = chance >= 0.5 || !mayReplace;
      await this.page.evaluate(
        (push, to) => (push ? history.pushState({}, "", to) : history.replaceState({}, "", to)),
        isPush,
        address,
      );
      await this.arrived(isPush ? "push" : "replace");
    }
    return this.shown();
  }

  /** Lets one part follow: mostly to the video of the address, now and then still to one before it. */
  async follow(): Promise<void> {
    const next = this.late.splice(Math.floor(this.random() * this.late.length), 1)[0];
    if (next) await this.draw(next);
  }

  /** Lets all parts follow, the video of the address last. */
  async settle(): Promise<void> {
    const video = await this.shown();
    const isNow = (each: Late) => each.video.number === video.number;
    const order = [...this.late.filter((each) => !isNow(each)), ...this.late.filter(isNow)];
    this.late = [];
    for (const each of order) await this.draw(each);
    for (const part of Object.keys(this.site.parts)) await this.draw({ part, video });
  }

  /** Lets the parts follow one after the other in about two seconds; now and then the person goes on meanwhile. */
  async followInTime(goesOn: boolean): Promise<void> {
    for (let count = 0; this.late.length > 0 && count < MOST_PARTS; count++) {
      await new Promise((resolve) => {
        setTimeout(resolve, this.random() * PAUSE);
      });
      await this.follow();
      if (goesOn && count === 2) await this.navigate();
    }
    this.late = [];
  }

  any<T>(values: readonly T[]): T {
    const found = values[Math.floor(this.random() * values.length)];
    if (found === undefined) throw new Error("Nothing to choose from");
    return found;
  }

  private async draw({ part, video }: Late): Promise<void> {
    this.log.push(`${part} → ${video.mark}`);
    await this.page.evaluate(this.site.parts[part]?.(video) ?? "");
  }

  private async back(steps: number): Promise<void> {
    // The document that is asked to go may be gone before it could say that it went.
    const left = await this.page.evaluate((by) => {
      if (by < 0 ? !navigation.canGoBack : !navigation.canGoForward) return null;
      setTimeout(() => history.go(by));
      return navigation.currentEntry?.key ?? "";
    }, steps);
    if (left !== null) await vi.waitFor(() => this.hasLeft(left), { timeout: PATIENCE, interval: 10 });
    await this.arrived(steps < 0 ? "back" : "forward");
  }

  private async hasLeft(entry: string): Promise<void> {
    const [key, state] = await this.page.evaluate(() => [navigation.currentEntry?.key, document.readyState]);
    if (key === entry || state === "loading") throw new Error(`${entry} is not left, ${key} is ${state}`);
  }

  private async arrived(how: string): Promise<void> {
    const video = await this.shown();
    const document = await this.page.evaluate(() => String(((globalThis as { mark?: number }).mark ??= Math.random())));
    const isNew = document !== this.document;
    if (isNew) this.loaded = this.site.address(video);
    this.document = document;
    this.log.push(`${how} to ${video.mark}${isNew ? ", a new document" : ""}`);
    // A new document has forgotten what the one before was about to draw; a good site forgets it, too.
    const left = isNew || this.random() < 0.5 ? [] : this.late;
    const own = Object.keys(this.site.parts).map((part) => ({ part, video }));
    this.late = isNew ? [] : [...left, ...own];
  }
}
