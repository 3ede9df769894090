import { describe, expect, test } from "vitest";
import { linkAt } from "../../../../lib/capture/link.ts";
import { pageKey } from "../../../../lib/capture/page-key.ts";

const GUID = "0a1b2c3d-1111-2222-3333-abcdefabcdef";
const UNIT = "block-v1:LoamX+SO101+2026+type@vertical+block@0f1e2d";
const SEQUENCE = "block-v1:LoamX+SO101+2026+type@sequential+block@77aa";
const COURSE = "course-v1:LoamX+SO101+2026";
const MEETING = "00112233445566778899aabbccddeeff00112233-1729496732987";
const PRESENTATION = "5a7d6c2716814f199af3c60d1f82869b1d";

describe("every way to write a lecture's address gives one key", () => {
  test.each([
    ["https://www.ted.com/talks/ada_moss_how_moss_sleeps", "ted:ada_moss_how_moss_sleeps"],
    ["http://ted.com/talks/ada_moss_how_moss_sleeps.html", "ted:ada_moss_how_moss_sleeps"],
    ["https://www.ted.com/talks/lang/pt-br/ada_moss_how_moss_sleeps.html", "ted:ada_moss_how_moss_sleeps"],
    ["https://www.ted.com/talks/ada_moss_how_moss_sleeps/transcript?language=fr#t-90", "ted:ada_moss_how_moss_sleeps"],
    ["https://www.ted.com/talks/ada_moss_how_moss_sleeps?utm_source=x&language=zh-cn", "ted:ada_moss_how_moss_sleeps"],
    ["https://embed.ted.com/talks/lang/en/ada_moss_how_moss_sleeps", "ted:ada_moss_how_moss_sleeps"],
    ["https://embed-ssl.ted.com/talks/ada_moss_how_moss_sleeps.html", "ted:ada_moss_how_moss_sleeps"],
    ["https://www.ted.com/dubbing/ada_moss_how_moss_sleeps?audio=es", "ted:ada_moss_how_moss_sleeps"],
    ["https://www.coursera.org/learn/soil-science/lecture/aB3xY/what-is-soil", "coursera:soil-science:aB3xY"],
    ["https://www.coursera.org/learn/soil-science/lecture/aB3xY?t=12", "coursera:soil-science:aB3xY"],
    ["https://www.coursera.org/lecture/soil-science/what-is-soil-aB3xY", "coursera:soil-science:aB3xY"],
    ["https://class.coursera.org/soil-003/lecture/view?lecture_id=17", "coursera:soil-003:17"],
    ["https://class.coursera.org/soil-003/lecture/17", "coursera:soil-003:17"],
    [`https://learning.edx.org/course/${COURSE}/${SEQUENCE}/${UNIT}`, `edx:${UNIT}`],
    [`https://learning.edx.org/course/${encodeURIComponent(COURSE)}/${SEQUENCE}/${UNIT}?preview=1`, `edx:${UNIT}`],
    [`https://courses.edx.org/xblock/${UNIT}?show_title=0&view=student_view`, `edx:${UNIT}`],
    [`https://courses.edx.org/courses/${COURSE}/jump_to/${UNIT}`, `edx:${UNIT}`],
    [
      `https://courses.edx.org/courses/${COURSE}/courseware/c1/77aa/2/?activate_block_id=${encodeURIComponent(UNIT)}`,
      `edx:${UNIT}`,
    ],
    [`https://courses.edx.org/courses/${COURSE}/courseware/c1/77aa/2`, `edx:${COURSE}/77aa/2`],
    ["https://courses.edx.org/courses/LoamX/SO101/2013/courseware/c1/77aa/", "edx:LoamX/SO101/2013/77aa"],
    [`https://courses.uni.example/xblock/${UNIT}`, `edx:${UNIT}`],
    [
      "https://www.khanacademy.org/math/loam/x9:soils/v/what-is-loam?modal=1",
      "khan:/math/loam/x9:soils/v/what-is-loam",
    ],
    ["http://www.khanacademy.org/math/loam/v/what-is-loam", "khan:/math/loam/v/what-is-loam"],
    ["https://es.khanacademy.org/math/loam/v/what-is-loam", "khan:es:/math/loam/v/what-is-loam"],
    ["https://www.khanacademy.org/video/what-is-loam", "khan:/video/what-is-loam"],
    [
      "https://ocw.mit.edu/courses/1-234-soils-fall-2024/resources/lecture-2/",
      "ocw:/courses/1-234-soils-fall-2024/resources/lecture-2",
    ],
    [
      "http://ocw.mit.edu/courses/civil/1-234-soils-fall-2010/video-lectures/lecture-2-loam/index.htm?x=1",
      "ocw:/courses/civil/1-234-soils-fall-2010/video-lectures/lecture-2-loam",
    ],
    [
      `https://uni.hosted.panopto.com/Panopto/Pages/Viewer.aspx?id=${GUID}&start=90`,
      `panopto:uni.hosted.panopto.com:${GUID}`,
    ],
    [
      `https://uni.hosted.panopto.com/Panopto/Pages/Embed.aspx?autoplay=false&ID=${GUID}`,
      `panopto:uni.hosted.panopto.com:${GUID}`,
    ],
    [
      `https://uni.hosted.panopto.com/Panopto/Pages/Viewer/Default.aspx?id=${GUID.toUpperCase()}`,
      `panopto:uni.hosted.panopto.com:${GUID}`,
    ],
    ["https://media.uni.example/media/t/1_ab12cd34/556677", "kaltura:media.uni.example:1_ab12cd34"],
    ["https://media.uni.example/media/On+Loam/1_ab12cd34?st=5", "kaltura:media.uni.example:1_ab12cd34"],
    ["https://112233.mediaspace.kaltura.com/media/t/1_ab12cd34", "kaltura:112233:1_ab12cd34"],
    [
      "https://cdnapisec.kaltura.com/p/112233/sp/11223300/embedIframeJs/uiconf_id/9/partner_id/112233?iframeembed=true&entry_id=1_ab12cd34",
      "kaltura:112233:1_ab12cd34",
    ],
    [
      "https://www.kaltura.com/index.php/extwidget/preview/partner_id/112233/uiconf_id/9/entry_id/1_ab12cd34/embed/auto",
      "kaltura:112233:1_ab12cd34",
    ],
    [`https://video.uni.example/paella7/ui/watch.html?id=${GUID}&time=5s`, `opencast:video.uni.example:${GUID}`],
    [`https://video.uni.example/paella/ui/watch.html?id=${GUID}`, `opencast:video.uni.example:${GUID}`],
    [`https://video.uni.example/engage/theodul/ui/core.html?id=${GUID}`, `opencast:video.uni.example:${GUID}`],
    [`https://video.uni.example/play/${GUID}`, `opencast:video.uni.example:${GUID}`],
    ["https://www.udemy.com/course/loam/learn/lecture/4455#overview", "udemy:4455"],
    ["https://firm.udemy.com/course/loam/learn/lecture/4455", "udemy:4455"],
    ["https://www.udemy.com/loam/learn/#/lecture/4455", "udemy:4455"],
    ["https://www.udemy.com/loam/learn/v4/t/lecture/4455?start=0", "udemy:4455"],
    ["https://www.gdcvault.com/play/1010101/The-Physics-of-Loam", "gdc:1010101"],
    ["http://gdcvault.com/play/1010101", "gdc:1010101"],
    ["https://www.gdcvault.com/browse/gdc-15/play/1010101", "gdc:1010101"],
    [`https://bbb.uni.example/playback/presentation/2.3/${MEETING}?t=1h2m3s`, `bbb:bbb.uni.example:${MEETING}`],
    [
      `https://bbb.uni.example/playback/presentation/2.0/playback.html?meetingId=${MEETING}&t=5s`,
      `bbb:bbb.uni.example:${MEETING}`,
    ],
    [`https://bbb.uni.example/playback/video/${MEETING}/`, `bbb:bbb.uni.example:${MEETING}`],
    [`https://m.uni.example/Mediasite/Play/${PRESENTATION}?catalog=1`, `mediasite:m.uni.example:${PRESENTATION}`],
    [
      "https://m.uni.example/mediasite/play/5A7D6C27-1681-4F19-9AF3-C60D1F82869B1D",
      `mediasite:m.uni.example:${PRESENTATION}`,
    ],
    [
      `https://m.uni.example/Mediasite/Showcase/default/Presentation/${PRESENTATION}`,
      `mediasite:m.uni.example:${PRESENTATION}`,
    ],
    ["https://slideslive.com/38900001/on-loam", "slideslive:38900001"],
    ["https://slideslive.com/embed/presentation/38900001?embed_parent_url=x", "slideslive:38900001"],
    ["https://wordpress.tv/2024/05/06/ada-moss-loam/?x=1", "https://wordpress.tv/2024/05/06/ada-moss-loam"],
  ])("%s", (address, key) => {
    expect(pageKey(new URL(address))?.key).toBe(key);
  });
});

describe("the address that is kept has nothing in it that does not name the lecture", () => {
  test.each([
    [
      "https://embed.ted.com/talks/lang/en/ada_moss_how_moss_sleeps",
      "https://www.ted.com/talks/ada_moss_how_moss_sleeps",
    ],
    [
      "https://www.coursera.org/learn/soil-science/lecture/aB3xY/what-is-soil?t=1",
      "https://www.coursera.org/learn/soil-science/lecture/aB3xY",
    ],
    [`https://courses.edx.org/xblock/${UNIT}?show_title=0`, `https://courses.edx.org/xblock/${UNIT}`],
    [
      `https://learning.edx.org/course/${COURSE}/${SEQUENCE}/${UNIT}?x=1`,
      `https://learning.edx.org/course/${COURSE}/${SEQUENCE}/${UNIT}`,
    ],
    [
      `https://u.example/Panopto/Pages/Embed.aspx?autoplay=false&id=${GUID}`,
      `https://u.example/Panopto/Pages/Viewer.aspx?id=${GUID}`,
    ],
    ["https://www.gdcvault.com/play/1010101/The-Physics", "https://www.gdcvault.com/play/1010101"],
    [
      "https://cdnapisec.kaltura.com/p/1/sp/100/embedIframeJs/uiconf_id/9/partner_id/1?iframeembed=true&playerId=k&cache_st=5&entry_id=1_ab12cd34",
      "https://cdnapisec.kaltura.com/p/1/sp/100/embedIframeJs/uiconf_id/9/partner_id/1?iframeembed=true&entry_id=1_ab12cd34",
    ],
    ["https://media.uni.example/media/t/1_ab12cd34?st=5", "https://media.uni.example/media/t/1_ab12cd34"],
    [
      "https://firm.udemy.com/course/loam/learn/lecture/4455#notes",
      "https://firm.udemy.com/course/loam/learn/lecture/4455",
    ],
    [
      `https://v.example/paella7/ui/watch.html?lang=de&id=${GUID}`,
      `https://v.example/paella7/ui/watch.html?id=${GUID}`,
    ],
    [
      "http://ocw.mit.edu/courses/1-234-soils-fall-2024/resources/lecture-2?x=1",
      "https://ocw.mit.edu/courses/1-234-soils-fall-2024/resources/lecture-2/",
    ],
  ])("%s", (address, url) => {
    expect(pageKey(new URL(address))?.url).toBe(url);
  });
});

describe("pages of these sites that show no single lecture are kept by their address", () => {
  test.each([
    "https://www.ted.com/",
    "https://www.ted.com/talks?sort=newest",
    "https://www.ted.com/talks/quick-list",
    "https://www.ted.com/playlists/171/the_most_popular_talks",
    "https://ed.ted.com/lessons/what-is-loam",
    "https://www.coursera.org/learn/soil-science/home/week/1",
    "https://www.coursera.org/learn/soil-science",
    `https://learning.edx.org/course/${COURSE}/home`,
    `https://learning.edx.org/course/${COURSE}/${SEQUENCE}`,
    "https://www.edx.org/course/soil-science",
    "https://www.khanacademy.org/math/loam/a/an-article",
    "https://www.khanacademy.org/math/loam",
    "https://ocw.mit.edu/courses/1-234-soils-fall-2024/",
    "https://ocw.mit.edu/courses/1-234-soils-fall-2024/video_galleries/lectures/",
    "https://uni.hosted.panopto.com/Panopto/Pages/Sessions/List.aspx",
    "https://uni.hosted.panopto.com/Panopto/Pages/Viewer.aspx?pid=x",
    "https://media.uni.example/media/t/holidays",
    "https://video.uni.example/play/football",
    "https://bbb.uni.example/playback/presentation/2.3/",
    "https://m.uni.example/Mediasite/Catalog/Full/5a7d6c2716814f199af3c60d1f82869b21",
    "https://slideslive.com/iclr-2020",
    "https://www.udemy.com/course/loam/",
    "https://www.gdcvault.com/browse/gdc-15",
    "https://wordpress.tv/tag/loam/",
  ])("%s", (address) => {
    expect(pageKey(new URL(address))?.key).toMatch(/^https:/);
  });
});

test("a course platform on a university's own host is told by the form of its addresses", () => {
  expect(pageKey(new URL(`https://mooc.uni.example/xblock/${UNIT}`))?.site).toBe("Open edX");
  expect(pageKey(new URL(`https://courses.edx.org/xblock/${UNIT}`))?.site).toBe("edX");
});

describe("a link starts at the second where the site can do that", () => {
  test.each([
    [
      `https://u.example/Panopto/Pages/Embed.aspx?id=${GUID}`,
      `https://u.example/Panopto/Pages/Viewer.aspx?id=${GUID}&start=95`,
    ],
    [
      `https://bbb.example/playback/presentation/2.3/${MEETING}?l=media`,
      `https://bbb.example/playback/presentation/2.3/${MEETING}?t=0h1m35s`,
    ],
    [`https://v.example/play/${GUID}`, `https://v.example/play/${GUID}?time=1m35s`],
    [
      `https://v.example/paella7/ui/watch.html?id=${GUID}`,
      `https://v.example/paella7/ui/watch.html?id=${GUID}&time=1m35s`,
    ],
  ])("%s", (address, link) => {
    expect(linkAt(address, 95.4)).toBe(link);
  });
});
