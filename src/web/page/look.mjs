/* Messages nearer to each other than this share one time. */
const A_MOMENT_MS = 300_000;

/** How Web Chat looks, in the colours of page.css. */
export function styleOptions() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    primaryFont: colour('font'),
    backgroundColor: colour('ground'),
    accent: colour('brand'),
    subtle: colour('quiet'),
    timestampColor: colour('quiet'),
    notificationText: colour('quiet'),
    slowConnectivity: colour('quiet'),
    failedConnectivity: colour('alarm-ink'),
    paddingRegular: 12,
    paddingWide: 16,
    bubbleBackground: colour('surface'),
    bubbleBorderColor: colour('line'),
    bubbleBorderRadius: 16,
    bubbleTextColor: colour('ink'),
    bubbleMaxWidth: 620,
    bubbleFromUserBackground: colour('brand'),
    bubbleFromUserBorderColor: colour('brand'),
    bubbleFromUserBorderRadius: 16,
    bubbleFromUserTextColor: colour('on-brand'),
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: colour('chip'),
    suggestedActionBackgroundColorOnHover: colour('surface'),
    suggestedActionTextColor: colour('chip-ink'),
    suggestedActionTextColorOnHover: colour('chip-ink'),
    suggestedActionBorderColor: colour('chip-ink'),
    suggestedActionBorderRadius: 22,
    suggestedActionBorderWidth: 1,
    suggestedActionHeight: 44,
    sendBoxBackground: colour('surface'),
    sendBoxTextColor: colour('ink'),
    sendBoxPlaceholderColor: colour('quiet'),
    sendBoxButtonColor: colour('chip-ink'),
    sendBoxButtonShadeColor: colour('chip'),
    sendBoxBorderTop: `1px solid ${colour('line')}`,
    sendBoxHeight: 60,
    sendBoxTextWrap: true,
    groupTimestamp: A_MOMENT_MS,
    typingAnimationDuration: 5_000,
    hideToaster: true, // the page says itself whether the bot can be reached
    hideUploadButton: true,
    disableFileUpload: true,
    scrollToEndButtonBehavior: 'any',
    autoScrollSnapOnPage: true, // a long answer is read from its beginning
    /* What is not sent is sent again by the page; until Web Chat itself gives up it is on its way, and not failed. */
    sendTimeout: 300_000,
  };
}
