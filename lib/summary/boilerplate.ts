// What uploaders put under every video, and what stands in captions for sounds.
const NEVER_CONTENT = [
  /https?:\/\/|\bwww\.|\b[\w-]+\.(?:com|org|net|io|tv|ly|gg|me)\/\S/i,
  /[\w.+-]+@[\w-]+\.\w{2,}/,
  /^\W*(?:\d{1,2}:)?\d{1,2}:\d{2}\b/,
  /^[\s#＃@][^\s#＃]+(?:\s+[#＃@]\S+)*$/,
  /\b(?:(?:please|and|to|hit|click|forget to|remember to)\W+subscribe|subscribe\W+(?:to|for|now|and|here|button|on|if)|like and share|hit the bell)\b/i,
  /\b(?:follow|find|join|support|connect with) (?:me|us) (?:on|at|here|by|via)\b|\bpatreon\b|\bdiscord server\b/i,
  /\b(?:sponsored by|our sponsors?|promo code|discount code|coupon code|use (?:the )?code|affiliate links?|free trial)\b/i,
  /\b(?:links?|more information|more info) (?:is |are )?(?:in the description|below|in bio)\b|\ball rights reserved\b|©/i,
  /^(?:twitter|facebook|instagram|tiktok|linkedin|website|email|e-mail|weibo|微博|公众号|微信|qq群?|邮箱|官网)\s*[:：@]/i,
  /一键三连|求三连|(?:求|请|欢迎|记得|别忘|点个|点击|动动手|喜欢的话).{0,8}(?:关注|点赞|订阅|收藏|投币|三连|转发)/,
  /关注(?:我们?|一下|up主?|本频道|公众号)|点赞.{0,3}(?:投币|收藏|关注|评论)|商务合作|合作(?:联系|邮箱|微信)|加(?:群|微信)|qq群/i,
  /^(?:thanks? (?:you )?for (?:watching|listening|your attention)|thank you(?: so| very)?(?: much)?|感谢(?:大家)?(?:的)?(?:收看|观看|收听))[\s.!。！]*$/i,
];
const SOUND =
  /[([（【](?:laughter|applause|music|cheers?|cheering|video|audio|singing|inaudible|sighs?|音乐|掌声|笑声?)[^)\]）】]{0,40}[)\]）】]|[♪♫]+/giu;

/** Whether a sentence is about the channel and not about its subject: links, calls to subscribe, chapter marks, sponsors. */
export function isBoilerplate(sentence: string): boolean {
  return NEVER_CONTENT.some((pattern) => pattern.test(sentence));
}

/** The text without what captions say of sounds, such as "(Laughter)". */
export function withoutSounds(text: string): string {
  return text.replace(SOUND, " ");
}
