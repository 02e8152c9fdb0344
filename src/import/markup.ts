/** Tags that texts are copied with from pages, Word and WPS. `<br>` alone also stands in cells of Markdown tables. */
const tag =
  /<\/?(?:html|head|body|article|section|header|main|div|p|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|t[dh]|span|font|b|strong|i|em|u|s|a)(?:\s[^<>]*)?>|<br\b(?!.*\|)/i;

/** Whether a text is markup. */
export const isMarkup = (text: string): boolean => tag.test(text);
