/** What has a place on the page, where something stands for it while it is held. */
export const PLACED = 'iframe,embed,object,[data-consent-placeholder]'
