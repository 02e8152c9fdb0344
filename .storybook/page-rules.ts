/**
 * axe's rules about whole pages: a story is a part of one, without landmarks and a first heading of its own.
 * They are off in the accessibility panel and in the crawl of all stories.
 */
export const pageRules = ['bypass', 'landmark-one-main', 'page-has-heading-one', 'region'];
