import { describe, expect, test } from "vitest";
import { pressed } from "./pressed.ts";

const VIDEO = `<video controls src="/b.mp4"></video>`;
const TEXT = "<p>For eleven years the archive of the lighthouse lay in a program that nobody could open.</p>";
const page = (head: string, body: string) => `<html lang="en"><head>${head}</head><body>${body}</body></html>`;
const bells = (beside: string, title = "Bells") => {
  const head = `<title>${title}</title><meta property="og:site_name" content="Mixhost"><meta property="og:title" content="Bells">`;
  return page(head, `<main><h1>Bells</h1>${beside}${VIDEO}${TEXT}</main>`);
};

describe("nobody is named who has not made it", () => {
  test.each([
    ["a town before its university", "<p>New York, Columbia University</p>", "New York"],
    ["a field before a university", "<p>Computer Science, Stanford University</p>", "Computer Science"],
    ["a room before an institute", "<p>Lecture Hall, Institute of Physics</p>", "Lecture Hall"],
    ["what the early universe holds", "<p>Black Holes, Dark Matter and the early universe</p>", "Black Holes"],
    ["who is to be followed on another site", `<a href="https://chat.example/channel/0029">Low Tide</a>`, "Low Tide"],
    ["a link that asks to subscribe", `<a href="/channel/22">Subscribe</a>`, "Subscribe"],
    ["a link to log in", `<a href="/user/login">Log in</a>`, "Log in"],
    ["a link to register, in any language", `<a href="/user/register">Konto anlegen</a>`, "Konto anlegen"],
    ["a collection of the site", `<a href="/channels/news">News</a>`, "News"],
    ["the label of a field", `<label class="username-label">Username</label>`, "Username"],
  ])("%s", async (_, beside, wrong) => {
    const captured = await pressed(bells(beside), "https://mixhost.example/video/14");
    expect(captured).not.toMatchObject({ creators: [wrong] });
  });

  test("a day behind “from” in the title of the window", async () => {
    const html = bells("<p>12 марта 2024</p>", "Bells от 12 марта 2024");
    expect(await pressed(html, "https://mixhost.example/video/14")).not.toMatchObject({ creators: ["12 марта 2024"] });
  });

  test("a word that stands twice in the title of the window", async () => {
    const html = bells("<p>chapter</p>", "Bells chapter by chapter");
    expect(await pressed(html, "https://mixhost.example/video/14")).not.toMatchObject({ creators: ["chapter"] });
  });

  test.each(["Back to the show", "Alle Folgen", "Toutes les émissions", "全部节目"])(
    "a link that leads back to the show: %s",
    async (link) => {
      const html = bells(`<a href="/shows/low-tide">${link}</a>`);
      const captured = await pressed(html, "https://house.example/shows/low-tide/episodes/8e1f");
      expect(captured).not.toMatchObject({ creators: [link] });
    },
  );

  test("but a show that is called like such a link is named", async () => {
    const html = bells(`<a href="/shows/back-to-work">Back to Work</a>`);
    expect(await pressed(html, "https://house.example/shows/back-to-work/episodes/8e1f")).toMatchObject({
      creators: ["Back to Work"],
    });
  });
});

test("the parts under a player that are shown one at a time give no title", async () => {
  const head = `<title>Bells by night · Classroom</title><meta property="og:title" content="Bells by night">`;
  const parts = `<ul><li class="active">Overview</li><li>Reviews</li></ul><h2>Overview</h2>`;
  const html = page(head, `${VIDEO}${parts}${TEXT}`);
  expect(await pressed(html, "https://school.example/classroom/8")).toMatchObject({ title: "Bells by night" });
});

test("an announcement of another event does not speak against what the page plays", async () => {
  const event = { "@type": "Event", name: "Open house", startDate: "2999-01-01" };
  const html = page(
    `<title>Bells</title><script type="application/ld+json">${JSON.stringify(event)}</script>`,
    `<main><h1>Bells</h1>${VIDEO}${TEXT}</main>`,
  );
  expect(await pressed(html, "https://church.example/sermons/bells")).toMatchObject({ certainty: "sure" });
});

describe("no player is seen", () => {
  test.each([
    ["in a button that reads an article out", "<p>5 min</p><button>Listen to this article</button>"],
    ["in a button to read on", "<p>5 min</p><button>Lire la suite</button>"],
    ["in a button that notes a thing for later", "<p>45 min</p><button>Watch this item</button>"],
    [
      "in a moving picture behind the page",
      `<div data-options='{"video":"/hero.mp4","autoplay":true,"loop":true}'></div>`,
    ],
  ])("%s", async (_, body) => {
    const html = page("<title>Bells</title>", `<main><h1>Bells</h1>${body}${TEXT}</main>`);
    expect(await pressed(html, "https://house.example/about/bells")).toMatchObject({ kind: "none" });
  });

  test("in what the whole page's program is told", async () => {
    const html = page(
      "<title>Bells</title>",
      `<div data-config='{"preview":"/x.mp4"}'><main><h1>Bells</h1>${TEXT}</main></div>`,
    );
    expect(await pressed(html, "https://house.example/about/bells")).toMatchObject({ kind: "none" });
  });
});

test("a description that ends with where the show is heard is kept", async () => {
  const said = "Ines Marlow tells of making bells by hand. Subscribe wherever you get your podcasts.";
  const html = (text: string) => page("<title>Bells</title>", `<main><h1>Bells</h1>${VIDEO}${text}</main>`);
  const address = "https://house.example/episodes/8";
  expect(await pressed(html(`<p>${said}</p>`), address)).toMatchObject({ description: said });
  for (const notice of [
    "Subscribe to Low Tide and hear it on the way wherever you get your podcasts.",
    "Every Tuesday Low Tide invites you to a talk. Listen wherever you get your podcasts.",
  ])
    expect(await pressed(html(`<p>${notice}</p><div><p>${said}</p></div>`), address)).toMatchObject({
      description: said,
    });
});

test("tags below a part of the site that is named like people or books are tags", async () => {
  const tags = `<p class="tags"><a href="/books/tag/hope/">Hope</a> <a href="/series/small/topic/sea">Sea</a></p>`;
  const html = page("<title>Bells</title>", `<main><h1>Bells</h1>${VIDEO}${TEXT}${tags}</main>`);
  expect(await pressed(html, "https://house.example/episodes/8")).toMatchObject({ keywords: ["Hope", "Sea"] });
});
