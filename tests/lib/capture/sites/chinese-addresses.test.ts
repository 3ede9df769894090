import { describe, expect, test } from "vitest";
import { linkAt } from "../../../../lib/capture/link.ts";
import { pageKey } from "../../../../lib/capture/page-key.ts";

const BV = "BV17x411w7KC";
const VIDEO = `https://www.bilibili.com/video/${BV}`;

function identity(address: string) {
  const place = pageKey(new URL(address));
  return [place?.key, place?.url];
}

describe("every way to write the address of a Bilibili video names one lecture", () => {
  test.each([
    VIDEO,
    `http://bilibili.com/video/${BV}/`,
    `${VIDEO}/?spm_id_from=333.337.search-card.all.click&vd_source=0123456789abcdef&t=12.5`,
    `${VIDEO}?p=1`,
    "https://www.bilibili.com/video/av170001",
    "http://www.bilibili.com/video/AV170001/",
    "http://www.bilibili.com/video/av170001/index_1.html",
    "http://www.bilibili.tv/video/av170001/",
    "https://www.bilibili.com/mobile/video/av170001.html",
    "https://m.bilibili.com/video/bv17x411w7KC?share_source=copy",
    `https://www.bilibili.com/s/video/${BV}`,
    `https://www.bilibili.com/list/watchlater?oid=170001&bvid=${BV}`,
    "https://www.bilibili.com/list/ml1103407912?oid=170001",
    `https://www.bilibili.com/list/1958703906?sid=547718&oid=170001&bvid=${BV}`,
    `https://www.bilibili.com/medialist/play/watchlater/${BV}`,
    "https://www.bilibili.com/medialist/play/ml1103407912/av170001",
    "https://www.bilibili.com/watchlater/#/av170001/p1",
    `https://www.bilibili.com/festival/bh3-7th?bvid=${BV}&`,
    "https://player.bilibili.com/player.html?aid=170001&cid=279786&page=1",
    `https://player.bilibili.com/player.html?isOutside=true&aid=170001&bvid=${BV}&cid=279786&p=1`,
    `https://www.bilibili.com/blackboard/html5mobileplayer.html?bvid=${BV}`,
    `https://b23.tv/${BV}`,
    "https://b23.tv/av170001",
  ])("%s", (address) => {
    expect(identity(address)).toEqual([`bili:${BV}:p1`, VIDEO]);
  });
});

describe("a part of a Bilibili video is a lecture of its own", () => {
  test.each([
    `${VIDEO}?p=12&vd_source=0123456789abcdef`,
    `${VIDEO}/?spm_id_from=333.788.videopod.episodes&p=12`,
    "http://www.bilibili.com/video/av170001/index_12.html",
    "http://www.bilibili.com/video/av170001/#page=12",
    "https://www.bilibili.com/watchlater/#/av170001/p12",
    `https://www.bilibili.com/list/watchlater?bvid=${BV}&oid=170001&p=12`,
    "https://player.bilibili.com/player.html?aid=170001&cid=1&page=12",
  ])("%s", (address) => {
    expect(identity(address)).toEqual([`bili:${BV}:p12`, `${VIDEO}?p=12`]);
  });
});

describe("other lectures of these sites", () => {
  test.each([
    [
      "https://www.bilibili.com/bangumi/play/ep21495/?from=search",
      "bili:ep21495",
      "https://www.bilibili.com/bangumi/play/ep21495",
    ],
    ["https://m.bilibili.com/bangumi/play/ss1182", "bili:ss1182", "https://www.bilibili.com/bangumi/play/ss1182"],
    ["https://b23.tv/ep21495", "bili:ep21495", "https://www.bilibili.com/bangumi/play/ep21495"],
    [
      "https://www.bilibili.com/cheese/play/ep229832",
      "bili:cheese:ep229832",
      "https://www.bilibili.com/cheese/play/ep229832",
    ],
    [
      "https://www.bilibili.com/cheese/play/ss5918?csource=x",
      "bili:cheese:ss5918",
      "https://www.bilibili.com/cheese/play/ss5918",
    ],
    ["https://www.bilibili.com/audio/au1003142", "bili:au1003142", "https://www.bilibili.com/audio/au1003142"],
    ["https://www.bilibili.tv/en/video/2041863208", "bilitv:2041863208", "https://www.bilibili.tv/video/2041863208"],
    [
      "https://www.bilibili.tv/id/play/34613/341736?bstar_from=x",
      "bilitv:ep341736",
      "https://www.bilibili.tv/play/34613/341736",
    ],
    ["https://www.biliintl.com/th/video/2041863208", "bilitv:2041863208", "https://www.bilibili.tv/video/2041863208"],
    ["https://www.acfun.cn/v/ac35457073", "acfun:ac35457073", "https://www.acfun.cn/v/ac35457073"],
    ["http://www.acfun.tv/v/ac35457073_1", "acfun:ac35457073", "https://www.acfun.cn/v/ac35457073"],
    ["https://www.acfun.cn/v/ac35468952_2?shareUid=1", "acfun:ac35468952_2", "https://www.acfun.cn/v/ac35468952_2"],
    ["https://m.acfun.cn/v/?ac=35468952&part=2", "acfun:ac35468952_2", "https://www.acfun.cn/v/ac35468952_2"],
    ["https://www.acfun.cn/player/ac35457073", "acfun:ac35457073", "https://www.acfun.cn/v/ac35457073"],
    [
      "https://www.acfun.cn/bangumi/aa5023171_36188_1750645",
      "acfun:aa5023171_36188_1750645",
      "https://www.acfun.cn/bangumi/aa5023171_36188_1750645",
    ],
    [
      "http://v.youku.com/v_show/id_XNjA1NzA2Njgw.html?from=s1.8-1-1.2",
      "youku:XNjA1NzA2Njgw",
      "https://v.youku.com/v_show/id_XNjA1NzA2Njgw.html",
    ],
    [
      "https://v.youku.com/v_show/id_XNTA2NTA0MjA1Mg==.html",
      "youku:XNTA2NTA0MjA1Mg",
      "https://v.youku.com/v_show/id_XNTA2NTA0MjA1Mg==.html",
    ],
    [
      "https://v.youku.com/v_show/id_XNTA2NTA0MjA1Mg%3D%3D.html",
      "youku:XNTA2NTA0MjA1Mg",
      "https://v.youku.com/v_show/id_XNTA2NTA0MjA1Mg==.html",
    ],
    [
      "https://v.youku.com/v_show/id_XNTA2NTA0MjA1Mg.html",
      "youku:XNTA2NTA0MjA1Mg",
      "https://v.youku.com/v_show/id_XNTA2NTA0MjA1Mg==.html",
    ],
    [
      "https://v.youku.com/video?vid=XNTA2NTA0MjA1Mg%3D%3D&s=abc",
      "youku:XNTA2NTA0MjA1Mg",
      "https://v.youku.com/v_show/id_XNTA2NTA0MjA1Mg==.html",
    ],
    [
      "https://player.youku.com/embed/XNjA1NzA2Njgw",
      "youku:XNjA1NzA2Njgw",
      "https://v.youku.com/v_show/id_XNjA1NzA2Njgw.html",
    ],
    [
      "http://player.youku.com/player.php/Type/Folder/Fid/1/sid/XNjA1NzA2Njgw/v.swf",
      "youku:XNjA1NzA2Njgw",
      "https://v.youku.com/v_show/id_XNjA1NzA2Njgw.html",
    ],
    [
      "https://m.youku.com/video/id_XNjA1NzA2Njgw.html?x",
      "youku:XNjA1NzA2Njgw",
      "https://v.youku.com/v_show/id_XNjA1NzA2Njgw.html",
    ],
    [
      "https://www.icourse163.org/learn/ZJU-93001?tid=1003997005#/learn/content?type=detail&id=1007588527&cid=1009165213&sm=1",
      "icourse:ZJU-93001:1003997005:1009165213",
      "https://www.icourse163.org/learn/ZJU-93001?tid=1003997005#/learn/content?type=detail&id=1007588527&cid=1009165213",
    ],
    [
      "http://www.icourse163.org/learn/ZJU-93001?tid=1002261004#/learn/content?type=detail&id=1003011875",
      "icourse:ZJU-93001:1002261004:1003011875",
      "https://www.icourse163.org/learn/ZJU-93001?tid=1002261004#/learn/content?type=detail&id=1003011875",
    ],
    [
      "http://zhihu.com/zvideo/1342930761977176064?utm_id=0",
      "zhihu:1342930761977176064",
      "https://www.zhihu.com/zvideo/1342930761977176064",
    ],
    [
      "https://next.xuetangx.com/learn/THU08091000384/THU08091000384/1516243/video/1387154",
      "xuetangx:1516243:1387154",
      "https://www.xuetangx.com/learn/THU08091000384/THU08091000384/1516243/video/1387154",
    ],
    [
      "https://www.xuetangx.com/learn/space/THU08091000384/THU08091000384/1516243/video/1387154?channel=x",
      "xuetangx:1516243:1387154",
      "https://www.xuetangx.com/learn/THU08091000384/THU08091000384/1516243/video/1387154",
    ],
    [
      "https://changjiang.yuketang.cn/v2/web/xcloud/video-student/15024716/19899362",
      "yuketang:changjiang:15024716:19899362",
      "https://changjiang.yuketang.cn/v2/web/xcloud/video-student/15024716/19899362",
    ],
    [
      "https://scut.yuketang.cn/pro/lms/7GmGPsM8ci5/2588039/video/49200284",
      "yuketang:scut:2588039:49200284",
      "https://scut.yuketang.cn/pro/lms/7GmGPsM8ci5/2588039/video/49200284",
    ],
    [
      "https://www.yuketang.cn/v2/web/cloud/student/video/15024716/77/19899362",
      "yuketang:www:15024716:19899362",
      "https://www.yuketang.cn/v2/web/cloud/student/video/15024716/77/19899362",
    ],
    [
      "https://www.xiaoyuzhoufm.com/episode/687893e0a12f9ff06a98a597?s=eyJ1Ijog",
      "xyz:687893e0a12f9ff06a98a597",
      "https://www.xiaoyuzhoufm.com/episode/687893e0a12f9ff06a98a597",
    ],
    ["http://www.ximalaya.com/61425525/sound/47740352/", "xmly:47740352", "https://www.ximalaya.com/sound/47740352"],
    ["https://m.ximalaya.com/sound/47740352?from=pc", "xmly:47740352", "https://www.ximalaya.com/sound/47740352"],
    [
      "https://www.ximalaya.com/youshengshu/22658739/202502304",
      "xmly:202502304",
      "https://www.ximalaya.com/sound/202502304",
    ],
    [
      "https://www.nicovideo.jp/watch/sm8628149?ref=x&from=30",
      "nico:sm8628149",
      "https://www.nicovideo.jp/watch/sm8628149",
    ],
    ["https://sp.nicovideo.jp/watch/so38016254", "nico:so38016254", "https://www.nicovideo.jp/watch/so38016254"],
    [
      "https://embed.nicovideo.jp/watch/sm8628149?jsapi=1",
      "nico:sm8628149",
      "https://www.nicovideo.jp/watch/sm8628149",
    ],
    ["https://nico.ms/sm8628149?from=30", "nico:sm8628149", "https://www.nicovideo.jp/watch/sm8628149"],
    ["https://www.nicovideo.jp/watch/1173108780", "nico:1173108780", "https://www.nicovideo.jp/watch/1173108780"],
    ["https://www.nicovideo.jp/shorts/ss46441082", "nico:ss46441082", "https://www.nicovideo.jp/shorts/ss46441082"],
  ])("%s", (address, key, url) => {
    expect(identity(address)).toEqual([key, url]);
  });
});

describe("addresses of these sites that name no single lecture are kept as they are", () => {
  test.each([
    "https://www.bilibili.com/",
    "https://b23.tv/aBc12De",
    "https://www.bilibili.com/video/BV17x411w7K",
    "https://www.bilibili.com/list/ml1103407912",
    "https://www.bilibili.com/festival/bh3-7th",
    "https://www.bilibili.com/bangumi/media/md1565",
    "https://www.bilibili.com/opus/998134289197432852",
    "https://space.bilibili.com/401742377/video",
    "https://search.bilibili.com/all?keyword=BV17x411w7KC",
    "https://www.bilibili.tv/en/channel/123",
    "https://www.acfun.cn/u/51246077",
    "https://www.acfun.cn/a/ac12345",
    "https://v.youku.com/v_nextstage/id_cc003400962411de83b1.html",
    "https://www.icourse163.org/course/ZJU-93001",
    "https://www.icourse163.org/learn/ZJU-93001?tid=1003997005#/learn/announce",
    "https://www.xuetangx.com/course/THU08091000384/1516243",
    "https://changjiang.yuketang.cn/v2/web/index",
    "https://www.xiaoyuzhoufm.com/podcast/5e280fab418a84a046e7da72",
    "https://www.ximalaya.com/album/5534601",
    "https://www.nicovideo.jp/user/4",
    "https://www.nicovideo.jp/series/12345",
  ])("%s", (address) => {
    expect(pageKey(new URL(address))?.key).toMatch(/^https:/);
  });
});

test("hosts that only look like these sites are other sites", () => {
  expect(pageKey(new URL(`https://bilibili.com.evil.example/video/${BV}`))?.site).toBe("bilibili.com.evil.example");
  expect(pageKey(new URL("https://notacfun.cn/v/ac1"))?.site).toBe("notacfun.cn");
});

test("a link into a Bilibili video starts at the second, also in a part", () => {
  expect(linkAt("https://www.bilibili.com/video/av170001", 83.7)).toBe(`${VIDEO}?t=83`);
  expect(linkAt(`${VIDEO}?p=2`, 83)).toBe(`${VIDEO}?p=2&t=83`);
  expect(linkAt("https://www.bilibili.com/bangumi/play/ep21495", 83)).toBe(
    "https://www.bilibili.com/bangumi/play/ep21495",
  );
});

describe("av numbers and BV ids stand for each other, computed here", () => {
  test.each([
    ["av2", "BV1xx411c7mD"],
    ["av170001", BV],
    ["av455017605", "BV1Q541167Qg"],
    ["av298290791", "BV1ZF411g7EZ"],
    ["av116782207605630", "BV1G7jJ6nEbV"],
  ])("%s is %s", (av, bv) => {
    expect(pageKey(new URL(`https://www.bilibili.com/video/${av}`))?.key).toBe(`bili:${bv}:p1`);
  });

  test.each(["av0", "av99999999999999999", "av2251799813685248", "av1a"])("%s is no video", (av) => {
    expect(pageKey(new URL(`https://www.bilibili.com/video/${av}`))?.key).toMatch(/^https:/);
  });
});
