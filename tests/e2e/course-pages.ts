/** Pages as course platforms make them: the lecture plays in a frame of another host. */

const guid = "0a1b2c3d-1111-2222-3333-444455556666";
export const panoptoHost = "uni.hosted.panopto.com";
const embed = `https://${panoptoHost}/Panopto/Pages/Embed.aspx?id=${guid}&autoplay=false`;
export const viewerAddress = `https://${panoptoHost}/Panopto/Pages/Viewer.aspx?id=${guid}`;

export const canvasAddress = "https://canvas.example/courses/7/pages/week-3";
const retrieve = `/courses/7/external_tools/retrieve?display=borderless&url=${encodeURIComponent(embed)}`;

/** What the player itself says, in its frame and in its own tab. */
const recording = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Estuaries at spring tide</title>
<meta property="og:title" content="Estuaries at spring tide"><meta property="og:type" content="video.other">
<meta property="og:video:duration" content="2730"><meta property="og:description" content="How a bay shapes its tides, recorded in the harbour hall."></head>
<body><div id="deliveryTitle">Estuaries at spring tide</div><div id="parentContext"><a href="#">Oceanography 7</a></div>
<video id="primaryVideo" controls></video>
</body></html>`;

/** Canvas: the frame's address is Canvas' own, and carries that of the player; what it loads goes on to the player. */
export const canvasPages = new Map([
  [
    canvasAddress,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Week 3: Oceanography 7</title></head>
<body><div id="application"><nav><a href="/courses/7">Oceanography 7</a></nav><div id="wiki_page_show"><h1 class="page-title">Week 3</h1>
<div class="show-content user_content"><p>Watch this before Tuesday.</p>
<p><iframe class="lti-embed" style="width: 640px; height: 360px;" title="Lecture 3: Estuaries" src="${retrieve.replaceAll("&", "&amp;")}" allowfullscreen></iframe></p></div></div></div></body></html>`,
  ],
  [
    `https://canvas.example${retrieve}`,
    `<!doctype html><title>Redirecting</title><script>location.replace(${JSON.stringify(embed)});</script>`,
  ],
  [embed, recording],
  [viewerAddress, recording],
]);

export const moodleAddress = "https://moodle.example/mod/page/view.php?id=42";
const tube = (id: string, more: string) =>
  `<div class="mediaplugin"><iframe ${more} width="560" height="315" allowfullscreen></iframe><a class="mediafallbacklink" href="https://youtu.be/${id}">Link</a></div>`;

/** Moodle: two players, one of them not loaded before it is scrolled to. */
export const moodlePages = new Map([
  [
    moodleAddress,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbours: week 4</title></head><body><div id="page-content"><div role="main">
<h2>Week 4</h2><div class="no-overflow"><p>${"Read the chapter on harbours first. ".repeat(30)}</p>
${tube("hArBoUr_001", 'title="Harbours of the north" src="https://www.youtube-nocookie.com/embed/hArBoUr_001"')}
${tube("hArBoUr_002", 'title="YouTube video player" loading="lazy" data-src="https://www.youtube-nocookie.com/embed/hArBoUr_002"')}
</div></div></div></body></html>`,
  ],
  ["https://www.youtube-nocookie.com/embed/hArBoUr_001", "<!doctype html><title>Harbours</title><video></video>"],
]);

export const blackboardAddress = "https://blackboard.example/ultra/courses/_7_1/outline";

/** Blackboard: the page itself is in a frame of its own host, and the player in a frame of that. */
export const blackboardPages = new Map([
  [
    blackboardAddress,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ultra course</title></head><body><h1>Oceanography</h1>
<iframe name="classic-learn-iframe" title="Course content" src="/webapps/blackboard/content/listContent.jsp?course_id=_7_1"></iframe></body></html>`,
  ],
  [
    "https://blackboard.example/webapps/blackboard/content/listContent.jsp?course_id=_7_1",
    `<!doctype html><title>Content</title><body><iframe title="Tides in a bay" src="https://www.youtube.com/embed/tIdEsInBay1"></iframe></body>`,
  ],
]);
