const SITE = /\s+[-–|]\s+Twitch(?:\s+Clips)?$/;
const CHANNEL = /\s+[-–]\s+(\S[^-–]*)\s+on\s+Twitch$/;

/** The channel in "Title - Channel on Twitch". */
export function channelIn(title: string): string {
  return CHANNEL.exec(title)?.[1] ?? "";
}

/**
 * The title of a video or clip out of the page's: "Title - Twitch", "Title - Channel on Twitch", "Channel - Title -
 * Twitch"; empty where that says only what is played, or nothing.
 */
export function ownTitle(title: string, channel: string): string {
  if (/^Twitch(?: Clips)?$|^\S+ Playing .* - Twitch Clips$/.test(title)) return "";
  const bare = title.replace(SITE, "").replace(CHANNEL, "").trim();
  if (channel === "" || bare === channel) return bare === channel ? "" : bare;
  if (bare.startsWith(`${channel} - `)) return bare.slice(channel.length + 3).trim();
  return bare.endsWith(` - ${channel}`) ? bare.slice(0, -channel.length - 3).trim() : bare;
}
