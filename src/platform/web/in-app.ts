/** 微信 and others open pages inside themselves: a second window or a download does not work in most of them. */
export function insideAnApp(): boolean {
  return /MicroMessenger|AlipayClient|DingTalk|QQ\/|Weibo|aweme/i.test(navigator.userAgent)
}
